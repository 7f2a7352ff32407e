package org.wangju.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.File;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wangju.container.Trial.Failing;
import org.wangju.desk.Inbox;
import org.wangju.desk.InboxFilter;
import org.wangju.desk.InboxRow;
import org.wangju.directory.Role;
import org.wangju.record.ActingAccount;
import org.wangju.security.Caller;
import org.wangju.security.RoleAt;
import org.wangju.security.SignedIn;

/**
 * The whole stack in the server: one transaction over entity, engine, work item and record; timers;
 * four-byte characters.
 */
@ExtendWith({ServerOptions.class, ArquillianExtension.class})
class ContainerIT {
  private static final String OPEN_ITEMS =
      "select count(*) from work_item where case_id = ? and state = 'OPEN'";
  private static final String EVENTS = "select count(*) from record_event where stream_id = ?";
  private static final String LOGGED_EVENTS =
      "select count(*) from record_leaf l join record_event e on e.id = l.event_id where e.stream_id = ?";
  // The sealer may come between, so an event is in line for the log, or already in it.
  private static final String LOGGED_OR_WAITING_EVENTS =
      "select count(*) from record_event e where e.stream_id = ? and (exists (select 1 from record_outbox o where o.event_id = e.id)"
          + " or exists (select 1 from record_leaf l where l.event_id = e.id))";
  private static final String SIGNED_SIZE = "select max(tree_size) from record_checkpoint";
  private static final String LEAVES = "select count(*) from record_leaf";
  private static final String STATE = "select state from case_file where id = ?";
  private static final String TASK =
      "select t.TASK_DEF_KEY_ from ACT_RU_TASK t join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_ where e.BUSINESS_KEY_ = ?";

  @Inject private Trial trial;
  @Inject private TrialDelegate delegate;
  @Inject private Caller caller;
  @Inject private Inbox inbox;
  @Inject private Clock clock;
  @Inject private RepositoryService repository;
  @Inject private RuntimeService runtime;
  @Inject private TaskService tasks;

  private String branch;

  @Deployment
  static WebArchive application() {
    return ShrinkWrap.create(ZipImporter.class, "ROOT.war")
        .importFrom(new File("target/ROOT.war"))
        .as(WebArchive.class)
        .addPackage(ContainerIT.class.getPackage())
        .addAsResource("container/trial.bpmn")
        .addAsResource("container/trial.properties", "messages/trial.properties")
        .addAsLibraries(Libraries.ofTests("org/assertj/assertj-core", "net/bytebuddy/byte-buddy"));
  }

  @BeforeEach
  void signIn() {
    repository
        .createDeployment()
        .addClasspathResource("container/trial.bpmn")
        .enableDuplicateFiltering(true)
        .deploy();
    branch = trial.branch("T" + UUID.randomUUID().toString().substring(0, 8));
    enter(branch);
  }

  @AfterEach
  void leave() {
    ActingAccount.leave();
  }

  @Test
  void what_a_user_does_happens_everywhere() {
    String caseId = opened();
    String item = onlyItem().id();
    long before = number(EVENTS, caseId);

    trial.sign(item, Failing.NOWHERE);

    assertThat(trial.value(STATE, caseId)).isEqualTo("CLOSED");
    assertThat(number(OPEN_ITEMS, caseId)).isZero();
    assertThat(number(EVENTS, caseId)).isGreaterThan(before);
    assertThat(number(LOGGED_OR_WAITING_EVENTS, caseId)).isEqualTo(number(EVENTS, caseId));
    assertThat(delegate.threadOf(caseId, "Service_Note")).isNotNull();
  }

  @ParameterizedTest
  @EnumSource(value = Failing.class, names = "NOWHERE", mode = EnumSource.Mode.EXCLUDE)
  void or_it_happened_nowhere(Failing failing) {
    String caseId = opened();
    String item = onlyItem().id();
    long before = number(EVENTS, caseId);

    assertThatThrownBy(() -> trial.sign(item, failing)).isNotNull();

    assertThat(trial.value(STATE, caseId)).isEqualTo("OPEN");
    assertThat(number(OPEN_ITEMS, caseId)).isEqualTo(1);
    assertThat(number(EVENTS, caseId)).isEqualTo(before);
    assertThat(number(LOGGED_OR_WAITING_EVENTS, caseId)).isEqualTo(before);
    assertThat(trial.value(TASK, caseId)).isEqualTo("Task_Sign");
  }

  /** Here the engine begins the transaction itself, as it does for the job of a timer. */
  @Test
  void or_nowhere_though_nobody_began_a_transaction() {
    String caseId = opened();
    String task = tasks.createTaskQuery().processInstanceBusinessKey(caseId).singleResult().getId();
    long before = number(EVENTS, caseId);

    assertThatThrownBy(() -> tasks.complete(task, Map.of("failing", Failing.AT_COMMIT.name())))
        .isNotNull();

    assertThat(delegate.threadOf(caseId, "Service_Note")).as("reached").isNotNull();
    assertThat(trial.value(TASK, caseId)).isEqualTo("Task_Sign");
    assertThat(number(OPEN_ITEMS, caseId)).isEqualTo(1);
    assertThat(number(EVENTS, caseId)).isEqualTo(before);
  }

  @Test
  void a_repeated_submit_has_one_effect() {
    String caseId = opened();
    String item = onlyItem().id();
    trial.sign(item, Failing.NOWHERE);
    long before = number(EVENTS, caseId);

    assertThatThrownBy(() -> trial.sign(item, Failing.NOWHERE))
        .hasMessageContaining("desk:item.done");

    assertThat(number(EVENTS, caseId)).isEqualTo(before);
  }

  @Test
  void events_of_a_case_are_numbered_without_a_gap() {
    String caseId = opened();
    trial.sign(onlyItem().id(), Failing.NOWHERE);

    assertThat(number("select max(sequence_number) from record_event where stream_id = ?", caseId))
        .isEqualTo(number(EVENTS, caseId));
  }

  @Test
  void events_are_soon_in_the_log_and_signed() throws InterruptedException {
    String caseId = opened();

    Instant patience = clock.instant().plusSeconds(30);
    while (number(LOGGED_EVENTS, caseId) < number(EVENTS, caseId)
        && clock.instant().isBefore(patience)) {
      Thread.sleep(100);
    }

    assertThat(number(LOGGED_EVENTS, caseId)).isEqualTo(number(EVENTS, caseId)).isPositive();
    assertThat(number(SIGNED_SIZE)).isEqualTo(number(LEAVES));
  }

  @Test
  void a_timer_fires_on_a_managed_thread() throws InterruptedException {
    String caseId = opened(clock.instant());
    trial.sign(onlyItem().id(), Failing.NOWHERE);

    Instant patience = clock.instant().plusSeconds(90);
    while (delegate.threadOf(caseId, "Service_Woken") == null
        && clock.instant().isBefore(patience)) {
      Thread.sleep(200);
    }

    assertThat(delegate.threadOf(caseId, "Service_Woken")).contains("concurrent/jobs");
  }

  @Test
  void a_work_item_is_seen_by_its_role_at_its_unit_only() {
    opened();
    assertThat(inbox.page(InboxFilter.ALL, 0)).hasSize(1);

    enter(trial.branch("T" + UUID.randomUUID().toString().substring(0, 8)));

    assertThat(inbox.page(InboxFilter.ALL, 0)).isEmpty();
    assertThat(inbox.count(InboxFilter.ALL)).isZero();
  }

  @Test
  void four_byte_characters_pass_through_everything() {
    String caseId = trial.open(trial.person("𠮷𬭎😀", branch), branch, clock.instant());
    assertThat(onlyItem().personName()).isEqualTo("𠮷𬭎😀");
    var task = tasks.createTaskQuery().processInstanceBusinessKey(caseId).singleResult();

    trial.comment(task.getId(), task.getProcessInstanceId(), "意见 𠮷 😀");

    assertThat(tasks.getTaskComments(task.getId()))
        .singleElement()
        .satisfies(c -> assertThat(c.getFullMessage()).isEqualTo("意见 𠮷 😀"));
    assertThat(task.getName()).isEqualTo("签 𠮷");
  }

  @Test
  void a_business_key_may_have_four_byte_characters() {
    String key = "案𠮷😀" + UUID.randomUUID();

    trial.bare(key);

    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).count())
        .isEqualTo(1);
    assertThat(number(EVENTS, key)).isPositive();
  }

  private String opened() {
    return opened(clock.instant().plusSeconds(86_400));
  }

  private String opened(Instant wakeAt) {
    return trial.open(trial.person("王小云", branch), branch, wakeAt);
  }

  private InboxRow onlyItem() {
    assertThat(inbox.page(InboxFilter.ALL, 0)).hasSize(1);
    return inbox.page(InboxFilter.ALL, 0).get(0);
  }

  private void enter(String unitId) {
    String account = UUID.randomUUID().toString();
    Set<RoleAt> roles = Set.of(new RoleAt(Role.BRANCH_SECRETARY, unitId, "/" + unitId + "/"));
    caller.enter(
        new SignedIn(null, account, "tester", null, unitId, "试用书记", null, roles, null),
        Locale.SIMPLIFIED_CHINESE);
    new ActingAccount(account, "试用书记").enter();
  }

  private long number(String sql, Object... parameters) {
    return ((Number) trial.value(sql, parameters)).longValue();
  }
}
