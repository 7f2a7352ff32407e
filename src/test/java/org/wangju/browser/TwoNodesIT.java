package org.wangju.browser;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.wangju.testing.Node;
import org.wangju.testing.Proxy;
import org.wangju.testing.TwoNodes;

/**
 * Two nodes under one address, one of them with a clock that is ten minutes fast: either may die
 * between two clicks on any page, and nobody notices. The pages that a node has answered are open
 * in tabs when it is killed; then every one of them is used.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesIT {
  private static final String MANDATE = "两个节点的检查";
  private static final String SURNAME = "费";
  private static final int MOST_TRIES = 10;

  /** Pages that hold no task: who sees them, and the way of links that leads there. */
  private static final String[][] WHILE_A_DIES = {
    {"officer", "/directory/units.xhtml", "/directory/unit.xhtml", "/directory/edit-unit.xhtml"},
    {"officer", "/directory/people.xhtml", "/directory/person.xhtml"},
    {"officer", "/directory/groups.xhtml"},
    {"officer", "/directory/units.xhtml"},
    {"officer", "/directory/entries.xhtml"},
    {"officer", "/feedback/lists.xhtml"},
    {"officer", "/feedback/cases.xhtml"},
    {"officer", "/feedback/monitor.xhtml"},
    {"officer", "/feedback-round/rounds.xhtml"},
    {"member", "/feedback/about-me.xhtml"},
    {"member", "/name-clearing/ask-clearing.xhtml"},
    {"officer", "/name-clearing/clearings.xhtml"},
    {"secretary.b9003", "/recruitment/cases.xhtml"},
    {"officer", "/admin/accounts.xhtml", "/admin/account.xhtml"},
    {"officer", "/feedback/lists.xhtml", "/feedback/edit-list.xhtml"},
    {"secretary.b9003", "/index.xhtml"},
    {"secretary.b9003", "/recruitment/cases.xhtml", "/desk/case.xhtml"},
    {"secretary.b9003", "/documents/file-pages.xhtml"},
    {"member", "/account/my-account.xhtml"},
    {"member", "/notices/my-notices.xhtml"},
    {"auditor", "/record/search.xhtml"},
    {"", "/login.xhtml"},
    {"", "/lost-password.xhtml"},
  };

  private static final String[][] WHILE_B_DIES = {
    {
      "officer",
      "/directory/people.xhtml",
      "/directory/person.xhtml",
      "/directory/edit-person.xhtml"
    },
    {
      "officer", "/directory/entries.xhtml", "/directory/entry.xhtml", "/directory/edit-entry.xhtml"
    },
    {"officer", "/directory/imports.xhtml"},
    {"officer", "/directory/units.xhtml", "/directory/unit.xhtml"},
    {"officer", "/directory/entries.xhtml", "/directory/entry.xhtml"},
    {"officer", "/directory/people.xhtml"},
    {"officer", "/admin/accounts.xhtml"},
    {"officer", "/admin/new-account.xhtml"},
    {"officer", "/feedback/pledges.xhtml"},
    {"officer", "/feedback/begin-feedback.xhtml"},
    {"officer", "/feedback/compose-questionnaire.xhtml"},
    {"officer", "/feedback/questionnaires.xhtml"},
    {"officer", "/feedback/questionnaires.xhtml", "/feedback/questionnaire.xhtml"},
    {"secretary.b9003", "/desk/inbox.xhtml"},
    {"secretary.b9003", "/account/branch-codes.xhtml"},
    {"head.r90", "/account/department-clerks.xhtml"},
    {"secretary.b9003", "/directory/about-me.xhtml"},
    {"member", "/account/change-password.xhtml"},
    {"member", "/account/mail.xhtml"},
    {"member", "/notices/choices.xhtml"},
    {"admin", "/admin/mail.xhtml"},
    {"head.r90", "/directory/reach.xhtml"},
    {"", "/activate.xhtml"},
    {"", "/reset-password.xhtml"},
  };

  private static TwoNodes nodes;
  private static Chromium chromium;
  private static GreenMail mail;
  private static final Map<String, Visitor> PEOPLE = new LinkedHashMap<>();

  /** The pages that were used after the node that made them had died. */
  private static final Set<String> USED = new TreeSet<>();

  private static final List<Opened> OPENED = new ArrayList<>();

  /** A page as the node that will die has made it, and what its user does next. */
  private record Opened(Visitor tab, Consumer<Visitor> click) {}

  @BeforeAll
  static void start() {
    mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    nodes =
        TwoNodes.start(
            Map.of(
                "WANGJU_MAIL_HOST",
                "127.0.0.1",
                "WANGJU_MAIL_PORT",
                String.valueOf(mail.getSmtp().getPort()),
                "WANGJU_MAIL_TLS",
                "none",
                "WANGJU_MAIL_FROM",
                "notice@wangju.example"),
            Proxy.Turns.EQUAL);
    chromium = new Chromium();
    nodes.awaitReady();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    nodes.close();
    mail.stop();
  }

  @Test
  @Order(1)
  void both_started_at_once_on_an_empty_database() throws Exception {
    for (Node node : nodes.both()) {
      assertThat(Files.readString(node.log())).doesNotContain("SEVERE", "did not start");
    }
    assertThat(recorded("directory.register-imported")).isEqualTo(4);
    assertThat(number("select count(*) from ACT_RE_DEPLOYMENT")).isOne();
    assertThat(number("select max(VERSION_) from ACT_RE_PROCDEF")).isOne();
    assertThat(number("select max(revision) from rule_edition")).isOne();
  }

  @Test
  @Order(2)
  void wrong_passwords_count_on_both_nodes_together() {
    Knocker a = new Knocker(nodes.a()::address);
    Knocker b = new Knocker(nodes.b()::address);
    for (Knocker guesser : List.of(a, b, a, b, a)) {
      assertThat(guesser.tries("clerk.r90", "a wrong guess").body()).contains("账号或密码不正确");
    }
    for (Knocker late : List.of(b, a, new Knocker(nodes))) {
      assertThat(late.tries("clerk.r90", "wangju-demo").body()).contains("分钟后再试");
    }
  }

  /** The forms of a case's first steps, and pages of everyone. */
  @Test
  @Order(3)
  void the_first_node_dies_under_open_pages() throws Exception {
    Visitor secretary = person("secretary");
    Visitor other = person("secretary.b9003");
    importPeople(person("officer"));
    // Each of these cases stands at another step.
    enterApplicant(secretary, "乙");
    holdTalk(secretary.task("与申请人谈话")).submit();
    recommend(secretary.task("推荐入党积极分子")).submit();
    decide(secretary.task("研究确定积极分子"), "3").submit();
    enterApplicant(secretary, "丙");
    holdTalk(secretary.task("与申请人谈话")).submit();
    enterApplicant(secretary, "丁");
    enterApplicant(other, "己");
    holdTalk(other.task("与申请人谈话")).submit();
    recommend(other.task("推荐入党积极分子")).submit();

    Node dying = nodes.a();
    open(dying, "applicant", "/recruitment/apply.xhtml", tab -> applied(tab));
    open(dying, "secretary", "/recruitment/enter-applicant.xhtml", tab -> filledIn(tab, "戊"));
    openTask(dying, "secretary", "与申请人谈话", tab -> holdTalk(tab), "content");
    openTask(dying, "secretary", "推荐入党积极分子", tab -> recommend(tab), "opinion");
    openTask(dying, "secretary.b9003", "研究确定积极分子", tab -> decide(tab, "5"), "minutes");
    openTask(dying, "committee.a", "办理备案", tab -> file(tab), "number");
    openAll(dying, WHILE_A_DIES);
    Duration sealed = killAndUseAll(dying);

    assertThat(sealed).isLessThan(Duration.ofSeconds(5));
    assertThat(recorded("recruitment.applied")).isOne();
    assertThat(recorded("recruitment.entered")).isEqualTo(5);
    assertThat(recorded("recruitment.talk-held")).isEqualTo(4);
    assertThat(recorded("recruitment.activist-recommended")).isEqualTo(3);
    assertThat(recorded("recruitment.activist-decided")).isEqualTo(2);
    assertThat(recorded("recruitment.activist-filed")).isOne();
  }

  /** The forms of the steps that the others have led to. */
  @Test
  @Order(4)
  void the_second_node_dies_under_open_pages() throws Exception {
    Visitor officer = person("officer");
    Visitor tab =
        upload(officer.inAnotherTab(), Path.of("src/test/resources/registers/small/党组织.csv"));
    officer.open("/feedback/compose-questionnaire.xhtml").fill("title", "现实表现");
    officer.fill("0:wording", "近三年表现").press("save").sees("保存。");

    Node dying = nodes.b();
    opened(dying, tab, this::switchesLanguage);
    openTask(dying, "secretary", "接收入党申请", page -> receive(page), "reason");
    openTask(dying, "secretary", "确定培养联系人", page -> assign(page), null);
    openTask(dying, "committee.a", "会签支部决定", page -> page.check("outcome", 0), null);
    openAuditedCase(dying);
    openAll(dying, WHILE_B_DIES);
    Duration sealed = killAndUseAll(dying);

    assertThat(sealed).isLessThan(Duration.ofSeconds(5));
    assertThat(recorded("recruitment.application-returned")).isOne();
    assertThat(recorded("recruitment.contact-assigned")).isOne();
    assertThat(recorded("recruitment.decision-cosigned")).isOne();
  }

  /** A timer of a case becomes due while both nodes look for timers. */
  @Test
  @Order(5)
  void a_timer_fires_once() throws Exception {
    until(() -> number(DUE_REVIEWS) > 0);
    TimeUnit.SECONDS.sleep(2);
    assertThat(number(DUE_REVIEWS)).isOne();
    assertThat(
            number(
                "select count(*) from (select JOB_ID_ from ACT_HI_JOB_LOG where JOB_STATE_ = 2 group by JOB_ID_ having count(*) > 1) twice"))
        .isZero();
    assertThat(number("select count(*) from ACT_HI_JOB_LOG where JOB_STATE_ = 1")).isZero();
  }

  private static final String DUE_REVIEWS =
      "select count(*) from work_item where step_key = 'Task_ReviewActivist' and state = 'OPEN'";

  @Test
  @Order(6)
  void the_first_node_dies_again_and_the_rest_of_the_pages_is_used() throws Exception {
    Node dying = nodes.a();
    openTask(dying, "applicant", "补正入党申请", tab -> tab.fill("appliedOn", Visitor.day(11)), null);
    openTask(dying, "secretary", "半年考察积极分子", tab -> review(tab), "opinion");
    Visitor replaced = caseAt("确定培养联系人", "更换");
    opened(dying, replaced, tab -> submits(replace(tab)));
    Visitor moved = person("officer").inAnotherTab();
    moved.open("/recruitment/cases.xhtml").page().locator("main a.wj-row-link").first().click();
    moved.follow("变更规则版本");
    opened(dying, moved, page -> submits(page.check("editionId", 0).fill("reason", "按新修订的细则办理")));
    Duration sealed = killAndUseAll(dying);

    assertThat(sealed).isLessThan(Duration.ofSeconds(5));
    assertThat(recorded("recruitment.application-amended")).isOne();
    assertThat(recorded("recruitment.activist-reviewed")).isOne();
    assertThat(recorded("recruitment.edition-moved")).isOne();
    assertThat(recorded("recruitment.contact-ended")).isOne();
  }

  /** A node has the form and works at it; the proxy hands the form to the other node. */
  @Test
  @Order(7)
  void a_node_dies_while_it_works() throws Exception {
    nodes.awaitReady();
    Visitor applicant = person("applicant").open("/index.xhtml").ownCase().follow("撤回申请");
    applicant.fill("reason", "个人原因");
    USED.add(applicant.path());
    String before = applicant.page().url();
    try (Connection lock = nodes.database().connectAsOwner()) {
      execute(lock, "lock tables admission write");
      applicant.page().evaluate("document.querySelector(\"[id$=':submit']\").click()");
      TimeUnit.SECONDS.sleep(2);
      nodes.b().kill();
      execute(lock, "unlock tables");
    }
    applicant.page().waitForURL(next -> !next.equals(before));
    assertThat(recorded("recruitment.application-withdrawn")).isOne();
    nodes.b().start();
  }

  @Test
  @Order(8)
  void no_page_was_left_out() throws IOException {
    Path root = Path.of("src/main/webapp");
    try (Stream<Path> files = Files.walk(root)) {
      Set<String> pages =
          files
              .map(file -> "/" + root.relativize(file).toString().replace('\\', '/'))
              .filter(page -> page.endsWith(".xhtml"))
              .filter(page -> !page.startsWith("/WEB-INF/") && !page.startsWith("/resources/"))
              .collect(toCollection(TreeSet::new));
      pages.removeAll(StepsOnDyingNodesIT.STEPS);
      pages.removeAll(StepsOnDyingNodesIT.NOT_SENT);
      assertThat(USED).isEqualTo(pages);
    }
  }

  @Test
  @Order(9)
  void every_mail_is_sent_once() throws Exception {
    nodes.awaitReady();
    mail.purgeEmailFromAllMailboxes();
    List<String> logins = List.of("officer", "committee.b", "auditor", "admin");
    for (String login : logins) {
      Visitor tab = person(login);
      tab.open("/account/mail.xhtml").fill("address", login + "@wangju.example");
      tab.fill("password", "wangju-demo").press("send");
      tab.field("code").waitFor();
    }
    assertThat(mail.waitForIncomingEmail(30_000, logins.size())).isTrue();
    TimeUnit.SECONDS.sleep(3);
    assertThat(mail.getReceivedMessages())
        .extracting(message -> message.getAllRecipients()[0].toString())
        .containsExactlyInAnyOrderElementsOf(
            logins.stream().map(login -> login + "@wangju.example").toList());
  }

  @Test
  @Order(10)
  void the_log_has_every_event_once_and_in_order() throws Exception {
    until(() -> number("select count(*) from record_outbox") == 0);
    assertThat(number("select count(*) from record_leaf"))
        .isEqualTo(number("select count(*) from record_event"));
    assertThat(number("select max(leaf_index) + 1 from record_leaf"))
        .isEqualTo(number("select count(*) from record_leaf"));
    assertThat(
            number(
                "select count(*) from record_event e join record_event f on f.stream_id = e.stream_id"
                    + " and f.sequence_number = e.sequence_number + 1 join record_leaf el on el.event_id = e.id"
                    + " join record_leaf fl on fl.event_id = f.id where fl.leaf_index < el.leaf_index"))
        .as("events sealed before the one that they follow")
        .isZero();
    assertThat(number("select epoch from record_log"))
        .as("how often a sealer took over")
        .isGreaterThan(2);
  }

  /** Nothing that either node wrote is from the future or has a longer term than it should. */
  @Test
  @Order(11)
  void a_wrong_clock_harms_nothing() throws Exception {
    Node fast = nodes.b();
    assertThat(Files.readString(fast.log())).contains("this node's clock is off");
    assertThat(nodes.proxy().answers().stream().filter(answer -> answer.isFrom(fast)))
        .hasSizeGreaterThan(50);
    for (String moment :
        List.of(
            "record_event happened_at",
            "record_checkpoint signed_at",
            "work_item created_at",
            "work_item ended_at",
            "draft saved_at",
            "login_session created_at",
            "login_session last_used_at",
            "login_throttle last_attempt_at",
            "mail created_at",
            "ACT_HI_ACTINST START_TIME_",
            "ACT_HI_JOB_LOG TIMESTAMP_",
            "ACT_RU_TASK CREATE_TIME_")) {
      String[] names = moment.split(" ");
      assertThat(
              number(
                  "select count(*) from %s where %s > date_add(utc_timestamp(6), interval 5 second)"
                      .formatted(names[0], names[1])))
          .as(moment)
          .isZero();
    }
    Instant now = Instant.now().plusSeconds(5);
    assertThat(texts("select id from record_event"))
        .allSatisfy(id -> assertThat(made(id)).isBefore(now));
    assertThat(
            number(
                "select max(timestampdiff(second, created_at, expires_at)) - min(timestampdiff(second, created_at, expires_at)) from login_session"))
        .as("how much longer one login lasts than another")
        .isLessThan(5);
  }

  /** As the README says of a new version: one node after the other. */
  @Test
  @Order(12)
  void nobody_notices_that_the_nodes_are_exchanged_one_after_the_other() throws Exception {
    Knocker reader = new Knocker(nodes).signIn("officer");
    Knocker guest = new Knocker(nodes);
    for (Node node : nodes.both()) {
      nodes.awaitReady();
      Thread stopping = new Thread(node::stop);
      stopping.start();
      int asked = 0;
      while (stopping.isAlive() || asked < 20) {
        assertThat(reader.get("/index.xhtml").statusCode()).isEqualTo(200);
        assertThat(guest.tries("nobody", "nothing").statusCode()).isEqualTo(200);
        asked++;
      }
      assertThat(Files.readString(node.log())).doesNotContain("stopped unnoticed");
      node.start();
      int before = nodes.proxy().answers().size();
      // Ready is not enough: for some seconds the proxy leaves a node alone that has refused.
      while (nodes.proxy().answers().stream().skip(before).noneMatch(told -> told.isFrom(node))) {
        assertThat(reader.get("/index.xhtml").statusCode()).isEqualTo(200);
      }
    }
  }

  @Test
  @Order(13)
  void in_all_this_no_request_failed() {
    PEOPLE.values().forEach(Visitor::close);
    assertThat(nodes.proxy().answers())
        .allSatisfy(answer -> assertThat(answer.status()).isLessThan(500));
  }

  private static Visitor person(String login) {
    return PEOPLE.computeIfAbsent(
        login,
        name -> {
          Visitor visitor = new Visitor(chromium.browser(), nodes::address).inHaste();
          return name.isEmpty() ? visitor : visitor.signIn(name);
        });
  }

  /** Opens pages without a task; the next click there shows them in the other language. */
  private void openAll(Node dying, String[][] ways) {
    for (String[] way : ways) {
      Visitor tab = person(way[0]).inAnotherTab().open(way[1]);
      for (String next : Arrays.copyOfRange(way, 2, way.length)) {
        String link = "main a[href*='" + next + "?']";
        tab.page().navigate((String) tab.page().locator(link).first().evaluate("a => a.href"));
      }
      opened(dying, tab, this::switchesLanguage);
    }
  }

  private void open(Node dying, String login, String page, Consumer<Visitor> fill) {
    Visitor tab = person(login).inAnotherTab().open(page);
    tab = from(dying, tab);
    fill.accept(tab);
    OPENED.add(new Opened(tab, TwoNodesIT::submits));
  }

  /** Opens a step's form and fills it in; where a field is named, its draft is waited for. */
  private void openTask(
      Node dying, String login, String step, Consumer<Visitor> fill, String drafted) {
    Visitor tab = from(dying, person(login).inAnotherTab().task(step));
    fill.accept(tab);
    if (drafted == null) {
      OPENED.add(new Opened(tab, TwoNodesIT::submits));
      return;
    }
    String typed = tab.field(drafted).inputValue();
    tab.draftSays("草稿已于").awaitDraft(drafted);
    OPENED.add(
        new Opened(
            tab,
            page -> {
              Visitor second = page.inAnotherTab();
              second.page().navigate(page.page().url());
              assertThat(second.field(drafted).inputValue()).as(step).isEqualTo(typed);
              second.close();
              submits(page);
            }));
  }

  private void openAuditedCase(Node dying) {
    Visitor tab = person("auditor").inAnotherTab().open("/record/search.xhtml");
    tab.fill("purpose", MANDATE, "number", "发展-", "from", Visitor.day(1), "until", Visitor.day(0));
    tab.submit().page().locator("a.wj-row-link").first().click();
    tab.page().waitForURL(url -> url.contains("/record/case.xhtml"));
    opened(dying, tab, this::switchesLanguage);
  }

  private static Visitor caseAt(String doneStep, String link) {
    Visitor tab = person("secretary").inAnotherTab().open("/recruitment/cases.xhtml");
    List<String> cases = new ArrayList<>();
    for (int i = 0; i < tab.page().locator("a.wj-row-link").count(); i++) {
      cases.add((String) tab.page().locator("a.wj-row-link").nth(i).evaluate("a => a.href"));
    }
    for (String address : cases) {
      tab.page().navigate(address);
      if (tab.page().locator("main").getByText(link).count() > 0) {
        return tab.follow(link);
      }
    }
    throw new AssertionError("no case is past the step " + doneStep);
  }

  private static void opened(Node dying, Visitor tab, Consumer<Visitor> click) {
    OPENED.add(new Opened(from(dying, tab), click));
  }

  /** Asks for the page until this node has made it. */
  private static Visitor from(Node node, Visitor tab) {
    for (int i = 0; i < MOST_TRIES && !tab.asked().endsWith(":" + node.port()); i++) {
      if (i % 2 == 1) {
        // Nodes take turns: a page of evenly many requests would always begin at the same one.
        new Knocker(nodes).get("/login.xhtml");
      }
      tab.page().reload();
    }
    assertThat(tab.asked()).as(tab.page().url()).endsWith(":" + node.port());
    return tab;
  }

  /**
   * Kills the node, uses every page that it has made, and starts it again.
   *
   * @return how long it took until everything that was recorded at the kill was sealed
   */
  private static Duration killAndUseAll(Node dying) throws Exception {
    nodes.other(dying).awaitReady();
    dying.kill();
    long begin = System.nanoTime();
    new Knocker(nodes).signIn("admin");
    until(() -> number("select count(*) from record_outbox") == 0);
    Duration sealed = Duration.ofNanos(System.nanoTime() - begin);
    for (Opened page : OPENED) {
      USED.add(page.tab().path());
      page.click().accept(page.tab());
      assertThat(page.tab().asked())
          .as(page.tab().page().url())
          .endsWith(":" + nodes.other(dying).port());
      page.tab().close();
    }
    OPENED.clear();
    dying.start();
    for (Visitor person : PEOPLE.values()) {
      inChinese(person);
    }
    nodes.awaitReady();
    return sealed;
  }

  private void switchesLanguage(Visitor tab) {
    String page = tab.path();
    Response answer =
        tab.page()
            .waitForResponse(
                response -> response.request().method().equals("POST"),
                () -> tab.page().locator(".wj-language").first().click());
    assertThat(answer.status()).as(page).isEqualTo(200);
    tab.page().waitForLoadState();
    tab.page().locator("h1").first().waitFor();
    assertThat(tab.path()).isEqualTo(page);
  }

  private static void inChinese(Visitor person) {
    person.open(person == PEOPLE.get("") ? "/login.xhtml" : "/index.xhtml");
    if (!person.page().locator("html").getAttribute("lang").equals("zh-CN")) {
      person.switchLanguage();
    }
  }

  private static void submits(Visitor tab) {
    tab.submit();
    assertThat(tab.page().locator(".ui-messages-error").count()).as(tab.page().url()).isZero();
  }

  /** People who have applied and have no case yet; the demo registers hold too few of them. */
  private static void importPeople(Visitor officer) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(Files.readAllLines(Path.of("config/demo/roster.csv")).get(0));
    for (String name : List.of("乙", "丙", "丁", "戊")) {
      lines.add(applicant(lines.size(), name, "B9001"));
    }
    lines.add(applicant(lines.size(), "己", "B9003"));
    Path roster = Files.createTempDirectory("nodes").resolve("党员花名册.csv");
    Files.write(roster, lines);
    upload(officer, roster).field("confirm").click();
    officer.sees("已于");
  }

  private static String applicant(int number, String name, String branch) {
    String seventeen = "99999919900101" + (801 + 2 * number);
    return "%d,%s,男,汉族,1990-01-01,%s%c,%s,入党申请人,%s,,,,,,"
        .formatted(number, SURNAME + name, seventeen, check(seventeen), branch, Visitor.day(260));
  }

  /** The last character of an identity number (GB 11643). */
  private static char check(String seventeen) {
    int sum = 0;
    for (int i = 0; i < seventeen.length(); i++) {
      sum += (seventeen.charAt(i) - '0') * ((1 << (17 - i)) % 11);
    }
    return "10X98765432".charAt(sum % 11);
  }

  private static Visitor upload(Visitor officer, Path register) {
    officer.open("/directory/imports.xhtml");
    officer.page().locator("input[type=file]").setInputFiles(register);
    officer.field("upload").click();
    officer.page().waitForURL(url -> url.contains("import.xhtml"));
    officer.field("confirm").waitFor();
    return officer;
  }

  private static void enterApplicant(Visitor secretary, String name) {
    filledIn(secretary.open("/recruitment/enter-applicant.xhtml"), name).submit();
  }

  private static Visitor filledIn(Visitor tab, String name) {
    String option = "[id$=':personId'] option:has-text('" + SURNAME + name + "')";
    tab.field("personId").selectOption(tab.page().locator(option).getAttribute("value"));
    tab.choose("route", 1).fill("appliedOn", Visitor.day(260));
    return tab.fill("paperPlace", "支部档案柜", "paperPages", "3", "paperSeenBy", "喻广白");
  }

  private static void applied(Visitor tab) {
    tab.choose("route", 1).fill("appliedOn", Visitor.day(12));
    tab.page().getByText("我已阅读").click();
  }

  private static Visitor holdTalk(Visitor tab) {
    return tab.fill("heldOn", Visitor.day(255), "content", "节点中断时正在填写的谈话内容").choose("talkerId", 1);
  }

  private static Visitor recommend(Visitor tab) {
    tab.check("outcome", 0).choose("recommender", 1);
    return tab.fill("givenBy", "第一党小组", "givenOn", Visitor.day(252), "opinion", "同意推荐");
  }

  private static Visitor decide(Visitor tab, String votes) {
    tab.fill("meetingOn", Visitor.day(250)).leave("meetingOn");
    tab.choose("chair", 1).choose("recorder", 2).check("resolution", 0);
    return tab.fill("votesFor", votes, "minutes", "一致同意");
  }

  private static Visitor file(Visitor tab) {
    return tab.check("outcome", 0).fill("number", "示范备〔2026〕7号", "filedOn", Visitor.day(245));
  }

  private static void receive(Visitor tab) {
    tab.check("outcome", 1).fill("reason", "申请书缺少本人签名");
  }

  private static void assign(Visitor tab) {
    tab.choose("first", 1).fill("firstSince", Visitor.day(244));
  }

  private static void review(Visitor tab) {
    tab.choose("result", 1).fill("heldOn", Visitor.day(20), "lateReason", "检查两个节点");
    tab.page().locator("textarea[id$=':said']").all().forEach(said -> said.fill("学习认真"));
    tab.fill("opinion", "表现稳定");
  }

  private static Visitor replace(Visitor tab) {
    return tab.choose("successor", 4).fill("since", Visitor.day(100), "reason", "工作调动");
  }

  /** Something that may fail for a while. */
  private interface Check {
    boolean holds() throws SQLException;
  }

  private static void until(Check check) throws Exception {
    for (int tries = 0; tries < 600 && !check.holds(); tries++) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    assertThat(check.holds()).isTrue();
  }

  /** When a key was made: its first 48 bits (RFC 9562). */
  private static Instant made(String id) {
    return Instant.ofEpochMilli(UUID.fromString(id).getMostSignificantBits() >>> 16);
  }

  private static long recorded(String kind) throws SQLException {
    return number("select count(*) from record_event where kind = '" + kind + "'");
  }

  private static long number(String query) throws SQLException {
    return Long.parseLong(texts(query).get(0));
  }

  private static List<String> texts(String query) throws SQLException {
    try (Connection connection = nodes.database().connectAsOwner();
        PreparedStatement statement = connection.prepareStatement(query);
        ResultSet rows = statement.executeQuery()) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }

  private static void execute(Connection connection, String command) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(command)) {
      statement.execute();
    }
  }
}
