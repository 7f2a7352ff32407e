package org.wangju.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.wangju.desk.Holder;
import org.wangju.desk.Inbox;
import org.wangju.directory.Role;
import org.wangju.platform.Clashes;
import org.wangju.platform.Ids;
import org.wangju.record.Sealer;
import org.wangju.recruitment.AssigningContacts.Assignment;
import org.wangju.recruitment.Meeting;
import org.wangju.recruitment.Paper;
import org.wangju.recruitment.Presence;
import org.wangju.recruitment.Receipt;
import org.wangju.recruitment.Recommendation;
import org.wangju.recruitment.Recommender;
import org.wangju.recruitment.Resolution;
import org.wangju.recruitment.Route;
import org.wangju.recruitment.Talk;
import org.wangju.recruitment.process.ActivistSteps;
import org.wangju.recruitment.process.ApplicationSteps;
import org.wangju.recruitment.process.CultivationSteps;
import org.wangju.recruitment.process.Organization;
import org.wangju.recruitment.process.Organization.Someone;
import org.wangju.recruitment.process.RecruitmentProcess;
import org.wangju.rules.RuleSeeder;
import org.wangju.security.Caller;
import org.wangju.security.RoleAt;
import org.wangju.security.SignedIn;
import org.wangju.testing.Stack;

/**
 * The application's own commands, as its pages call them: entity, engine, work item and record in
 * one transaction, access decided, retried as in the server, while a sealer seals beside them.
 */
final class Application implements Contender {
  private static final LocalDate TODAY = LocalDate.of(2026, 7, 8);
  private static final LocalDate APPLIED = LocalDate.of(2026, 6, 1);
  private static final LocalDate TALKED = LocalDate.of(2026, 6, 10);
  private static final LocalDate RECOMMENDED = LocalDate.of(2026, 6, 20);
  private static final LocalDate DECIDED = LocalDate.of(2026, 7, 1);
  private static final LocalDate FILED = LocalDate.of(2026, 7, 6);
  private static final Paper PAPER = new Paper("支部档案柜", 3, "王查验");
  private static final int ATTEMPTS = 5;
  private static final int SEALING_PAUSE_MILLIS = 250;

  private final CallerOfThread caller = new CallerOfThread();
  private final AtomicInteger retries = new AtomicInteger();
  private final Clashes clashes = new Clashes();
  private final Stack stack;
  private final Organization organization;
  private final Someone officer;
  private final Someone otherOfficer;
  private final Sealer sealer;
  private final List<BiConsumer<Flow, String>> steps;
  private HikariDataSource pool;
  private Backlog backlog;
  private boolean shared;

  Application() {
    stack =
        Stack.at(TODAY + "T09:00")
            .withProperty("wangju.secret", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=")
            .put(Caller.class, caller)
            .over(database -> pool = Pool.over(database));
    stack.open();
    stack.inTransaction(() -> stack.get(RuleSeeder.class).seed());
    stack.deploy("bpmn/recruitment.bpmn");
    organization = new Organization(stack, caller);
    officer = organization.officer("甲");
    otherOfficer = organization.officer("乙");
    sealer = stack.get(Sealer.class);
    steps = steps();
  }

  private List<BiConsumer<Flow, String>> steps() {
    ApplicationSteps application = stack.get(ApplicationSteps.class);
    ActivistSteps activist = stack.get(ActivistSteps.class);
    CultivationSteps cultivation = stack.get(CultivationSteps.class);
    return List.of(
        bySecretary(item -> application.receive(item, Receipt.RETURNED, null, "缺少签名")),
        (flow, item) ->
            command(
                flow.applicant(),
                () -> {
                  application.amend(item, application());
                  return item;
                }),
        bySecretary(item -> application.receive(item, Receipt.RECEIVED, PAPER, null)),
        bySecretary(
            item ->
                application.holdTalk(
                    item, new Talk(TALKED, organization.fewMember(1), "动机端正", null))),
        bySecretary(
            item ->
                application.recommend(
                    item,
                    new Recommendation(RECOMMENDED, Recommender.YOUTH_LEAGUE, "某街道团工委", "同意推优"))),
        bySecretary(item -> activist.decide(item, meeting(), null, null)),
        by(officer, activist::cosign),
        by(otherOfficer, item -> activist.file(item, "备〔2026〕12号", FILED)),
        bySecretary(
            item ->
                cultivation.assignContacts(
                    item, List.of(new Assignment(organization.fewMember(1), FILED)))));
  }

  private BiConsumer<Flow, String> bySecretary(Consumer<String> step) {
    return by(organization.secretaryOfSmallBranch(), step);
  }

  private BiConsumer<Flow, String> by(Someone someone, Consumer<String> step) {
    return (flow, item) ->
        command(
            someone,
            () -> {
              step.accept(item);
              return item;
            });
  }

  private static org.wangju.recruitment.Application application() {
    return new org.wangju.recruitment.Application(Route.WORKPLACE_OR_SCHOOL, APPLIED, PAPER);
  }

  private Meeting meeting() {
    List<String> members = organization.fewMembers().stream().sorted().toList();
    List<Meeting.Attendee> roll =
        members.stream().map(id -> new Meeting.Attendee(id, Presence.PRESENT, null)).toList();
    return new Meeting(
        DECIDED,
        members.get(0),
        members.get(1),
        roll,
        members.size(),
        0,
        0,
        Resolution.AGREED,
        "决议");
  }

  /** What the server's interceptors do: a transaction, and round it the retry. */
  private <T> T command(Someone someone, Supplier<T> work) {
    organization.act(someone);
    for (int attempt = 1; ; attempt++) {
      try {
        return stack.inTransaction(work::get);
      } catch (RuntimeException e) {
        if (attempt == ATTEMPTS || !clashes.isClash(e)) {
          throw e;
        }
        retries.incrementAndGet();
        pause(ThreadLocalRandom.current().nextLong(20, 60) * attempt);
      }
    }
  }

  private static void pause(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String name() {
    return "application";
  }

  @Override
  public DataSource source() {
    return pool;
  }

  /** How often a command was run again. */
  int retries() {
    return retries.get();
  }

  @Override
  public Flow begin() {
    Someone applicant = organization.applicantOfSmallBranch();
    String caseId =
        command(
            applicant, () -> stack.get(RecruitmentProcess.class).apply(Ids.next(), application()));
    return new Flow(caseId, applicant);
  }

  @Override
  public String openTask() {
    return "select id from work_item where case_id = ? and state = 'OPEN'";
  }

  @Override
  public void complete(Flow flow, int step, String task) {
    steps.get(step).accept(flow, task);
  }

  @Override
  public void during(Runnable work) {
    ScheduledExecutorService sealing = Executors.newSingleThreadScheduledExecutor();
    Future<?> each =
        sealing.scheduleWithFixedDelay(this::seal, 0, SEALING_PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    try {
      work.run();
    } finally {
      each.cancel(false);
      sealing.shutdown();
      awaitEnd(sealing);
      seal();
    }
  }

  private void seal() {
    while (stack.inTransaction(sealer::sealNext) > 0) {
      // as much as waits
    }
  }

  private static void awaitEnd(ScheduledExecutorService work) {
    try {
      work.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void backlog(int size) {
    if (backlog == null) {
      seal();
      backlog = ofOneCase();
    }
    backlog.growTo(size);
  }

  private Backlog ofOneCase() {
    Organization elsewhere = new Organization(stack, caller);
    Someone applicant = elsewhere.applicantOfSmallBranch();
    String caseId =
        command(
            applicant, () -> stack.get(RecruitmentProcess.class).apply(Ids.next(), application()));
    seal();
    Backlog copies =
        new Backlog(pool)
            .branch(elsewhere.smallBranch().getId(), elsewhere.smallBranch().getCode(), BRANCHES)
            .rows("person", "id = '" + applicant.personId() + "'")
            .rows("case_file", "id = '" + caseId + "'")
            .rows("admission", "id = '" + caseId + "'")
            .rows("work_item", "case_id = '" + caseId + "'")
            .rows("record_stream", "id = '" + caseId + "'")
            .rows("record_event", "stream_id = '" + caseId + "'")
            .rows(
                "record_payload",
                "event_id in (select id from record_event where stream_id = '" + caseId + "')")
            .key(caseNumber(caseId))
            .column("work_item.due_on", "date_add(t.due_on, interval mod(b.n, 200) day)");
    String instance =
        stack
            .engine()
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(caseId)
            .singleResult()
            .getId();
    EngineRows.TABLES.forEach(table -> copies.rows(table, EngineRows.of(table, instance)));
    return copies;
  }

  private String caseNumber(String caseId) {
    return (String)
        stack
            .entityManager()
            .createNativeQuery("select case_number from case_file where id = '" + caseId + "'")
            .getSingleResult();
  }

  /** Gives somebody a share of the backlog, once: half claimed, half of the roles held. */
  Inbox inboxWithShare(int share) {
    Someone someone = organization.secretary();
    String first = Holder.role(Role.BRANCH_SECRETARY, organization.branch().getId());
    String second = Holder.role(Role.OFFICER, organization.committee().getId());
    if (!shared) {
      share(someone, share, first, second);
      shared = true;
    }
    sql("analyze table work_item");
    Set<RoleAt> roles =
        Set.of(
            new RoleAt(
                Role.BRANCH_SECRETARY,
                organization.branch().getId(),
                organization.branch().getPath()),
            new RoleAt(
                Role.OFFICER,
                organization.committee().getId(),
                organization.committee().getPath()));
    caller.enter(
        new SignedIn(
            Ids.next(),
            someone.accountId(),
            "login",
            someone.personId(),
            null,
            someone.name(),
            Locale.SIMPLIFIED_CHINESE,
            roles,
            ""),
        Locale.SIMPLIFIED_CHINESE);
    return stack.get(Inbox.class);
  }

  private void share(Someone someone, int items, String firstRole, String secondRole) {
    String account = Holder.account(someone.accountId());
    sql(
        hold(account, items / 2),
        "update work_item set assignee_id = '%s', claimed_at = created_at where holder = '%s'"
            .formatted(someone.accountId(), account),
        hold(firstRole, items / 4),
        hold(secondRole, items / 4));
  }

  private static String hold(String holder, int items) {
    return "update work_item set holder = '%s' where state = 'OPEN' and holder like 'role:BRANCH_SECRETARY@z%%' order by substr(id, 9), id limit %d"
        .formatted(holder, items);
  }

  @Override
  public void close() {
    stack.close();
    pool.close();
  }
}
