package org.wangju.browser;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wangju.security.DemoAccounts;
import org.wangju.testing.Node;

/**
 * Knocks at every address as everyone, and at some with what no browser sends. The answers are held
 * against {@code security/endpoints.txt}, which was read line by line; the test writes what it
 * found to {@code target/endpoints.txt}.
 */
@ExtendWith(Wangju.Started.class)
class EndpointsIT {
  private static final Path TABLE = Path.of("src/test/resources/security/endpoints.txt");
  private static final String NOBODY = "signed-out";
  private static final List<String> WHO =
      List.of(
          NOBODY,
          "applicant",
          "member.committee",
          "secretary",
          "committee.a",
          "officer",
          "clerk.r90",
          "head.r90",
          "auditor",
          "admin");
  private static final Pattern INNARDS =
      Pattern.compile(
          "Exception|Caused by|\\bat [a-z]+(\\.\\w+){2,}\\(|org\\.(wangju|camunda|h2|eclipse|glassfish)\\.|java\\.(lang|util|sql)\\.|"
              + "(?i:camunda|payara|glassfish|hibernate)|ENGINE-\\d|SQLSTATE");

  private static Node node;
  private static final Map<String, Knocker> KNOCKERS = new LinkedHashMap<>();

  @BeforeAll
  static void signIn(Wangju wangju) {
    node = wangju.server().node();
    WHO.forEach(
        who -> {
          Knocker knocker = new Knocker(node::address);
          KNOCKERS.put(who, who.equals(NOBODY) ? knocker : knocker.signIn(who));
        });
  }

  @Test
  void everyone_gets_at_every_address_what_the_table_says() throws IOException {
    String found =
        Files.readAllLines(TABLE).stream()
            .map(line -> line.startsWith("/") ? row(address(line)) : line)
            .collect(joining("\n", "", "\n"));
    Files.writeString(Path.of("target/endpoints.txt"), found);
    assertThat(found).isEqualTo(Files.readString(TABLE));
  }

  /** Who may not see a thing gets the answer that there is none, though its address is real. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          secretary | /directory/people.xhtml  | /directory/person.xhtml?id= | clerk.r90 head.r90 admin
          officer   | /directory/entries.xhtml | /directory/entry.xhtml?id=  | clerk.r90 head.r90 admin
          officer   | /directory/units.xhtml   | /directory/unit.xhtml?id=   | applicant secretary clerk.r90
          officer   | /admin/accounts.xhtml    | /admin/account.xhtml?id=    | applicant secretary clerk.r90 auditor
          """)
  void what_belongs_to_others_does_not_exist(
      String owner, String list, String page, String strangers) {
    Matcher link =
        Pattern.compile(Pattern.quote(page) + "[-0-9a-f]{36}")
            .matcher(KNOCKERS.get(owner).get(list).body());
    assertThat(link.find()).as("something on " + list).isTrue();
    String address = link.group();
    assertThat(KNOCKERS.get(owner).get(address).statusCode()).as(address).isEqualTo(200);
    for (String stranger : strangers.split(" ")) {
      assertThat(KNOCKERS.get(stranger).get(address).statusCode())
          .as("%s at %s", stranger, address)
          .isEqualTo(404);
    }
  }

  @Test
  void what_is_not_listed_does_not_exist() {
    for (String address :
        List.of(
            "/resources/web/wangju.css",
            "/WEB-INF/web.xml",
            "/WEB-INF/templates/page.xhtml",
            "/META-INF/microprofile-config.properties",
            "/openapi-ui",
            "/openapi-ui/index.html",
            "/health/x",
            "/engine-rest/task",
            "/camunda/app",
            "/management/domain",
            "/nothing",
            "/nothing.xhtml",
            "/login.jsf",
            "/LOGIN.XHTML")) {
      KNOCKERS.forEach(
          (who, knocker) ->
              assertThat(knocker.get(address).statusCode()).as(who + " " + address).isEqualTo(404));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "PUT", "DELETE", "OPTIONS", "PROPFIND"})
  void other_methods_are_refused(String method) {
    for (String address : List.of("/index.xhtml", "/problem.css", "/desk/diagram", "/metrics")) {
      assertThat(KNOCKERS.get("admin").send(method, address).statusCode())
          .as(address)
          .isIn(403, 404, 405);
    }
  }

  @Test
  void a_forged_post_is_refused_everywhere() throws IOException {
    Map<String, String> form = Map.of("jakarta.faces.ViewState", "forged", "f", "f");
    for (String line : Files.readAllLines(TABLE)) {
      if (!line.startsWith("/")) {
        continue;
      }
      String address = address(line);
      KNOCKERS.forEach(
          (who, knocker) -> {
            assertThat(knocker.post(address, "https://elsewhere.example", form).statusCode())
                .as("from elsewhere: " + who + " " + address)
                .isIn(403, 404, 405);
            assertThat(knocker.post(address, null, form).statusCode())
                .as("without a token: " + who + " " + address)
                .isIn(403, 404, 405);
          });
    }
  }

  @Test
  void a_page_made_for_another_login_is_refused() {
    String state = KNOCKERS.get("secretary").stateOf("/account/change-password.xhtml");
    for (String who : List.of("officer", "admin", NOBODY)) {
      HttpResponse<String> answer =
          KNOCKERS
              .get(who)
              .post(
                  "/account/change-password.xhtml",
                  node.address(""),
                  Map.of("jakarta.faces.ViewState", state));
      assertThat(answer.statusCode()).as(who).isIn(303, 403);
      assertThat(answer.body()).as(who).doesNotContain("jakarta.faces.ViewState");
    }
  }

  /** Or somebody would work in an account that another chose for them. */
  @Test
  void nobody_is_signed_in_by_a_link() {
    HttpResponse<String> answer =
        new Knocker(node::address).followsLink("applicant", DemoAccounts.PASSWORD);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
  }

  /** The server reads such a form into memory whole before a page looks at it. */
  @Test
  void files_are_taken_by_the_one_page_that_has_such_a_form() {
    KNOCKERS.forEach(
        (who, knocker) -> {
          for (String address : List.of("/login.xhtml", "/index.xhtml", "/documents/upload")) {
            assertThat(knocker.sendsFile(address).statusCode())
                .as(who + " " + address)
                .isEqualTo(404);
          }
        });
    assertThat(KNOCKERS.get("officer").sendsFile("/directory/imports.xhtml").statusCode())
        .isEqualTo(200);
    assertThat(KNOCKERS.get("applicant").sendsFile("/directory/imports.xhtml").statusCode())
        .isEqualTo(404);
  }

  @Test
  void health_says_up_or_down_and_no_more() {
    assertThat(KNOCKERS.get(NOBODY).get("/health/ready").body())
        .contains("UP")
        .doesNotContain("jdbc", "version", "@");
  }

  @Test
  void figures_are_read_with_the_token_of_the_settings() {
    Knocker collector = new Knocker(node::address);
    assertThat(collector.get("/metrics", "Bearer " + Node.METRICS_TOKEN).statusCode())
        .isEqualTo(200);
    assertThat(collector.get("/metrics", "Bearer " + Node.METRICS_TOKEN + "x").statusCode())
        .isEqualTo(404);
    assertThat(collector.get("/openapi", "Bearer " + Node.METRICS_TOKEN).statusCode())
        .isEqualTo(404);
    assertThat(
            collector.get("/directory/people.xhtml", "Bearer " + Node.METRICS_TOKEN).statusCode())
        .isEqualTo(303);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/desk/case.xhtml?case=%00",
        "/desk/case.xhtml?case=%F0%A0%AE%B7",
        "/desk/case.xhtml?case=%ff%fe",
        "/desk/case.xhtml?case=a&case=b&case=",
        "/desk/diagram?case='%20or%201=1",
        "/record/evidence?case=x&earlier=-1",
        "/record/evidence?case=x&earlier=99999999999999999999",
        "/directory/person.xhtml?id=%00%0d%0a",
        "/directory/person.xhtml?id=%24%7B1%2B1%7D",
        "/directory/people.xhtml?page=-1",
        "/directory/people.xhtml?page=x&unit=%00",
        "/directory/people.xhtml?page=99999999999",
        "/directory/entries.xhtml?page=2147483647",
        "/desk/inbox.xhtml?page=-5&due=NEVER&process=%00",
        "/recruitment/cases.xhtml?page=2147483647&state=NONE",
        "/recruitment/hold-talk.xhtml?item=%27",
        "/admin/account.xhtml?id=%00",
        "/desk/inbox.xhtml?due=%24%7B1%7D",
        "/jakarta.faces.resource/nothing.css.xhtml?ln=web",
        "/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF",
        "/jakarta.faces.resource/%2e%2e%2fWEB-INF%2fweb.xml.xhtml",
        "/login.xhtml?to=%00",
        "/login.xhtml;jsessionid=x?language=%00",
        "/problem?kind=%3Cscript%3E",
        "/%00",
        "/index.xhtml%00"
      })
  void a_wrong_address_tells_nothing_of_the_inside(String address) {
    for (String who : List.of(NOBODY, "officer", "auditor", "admin")) {
      tellsNothing(who + " " + address, KNOCKERS.get(who).get(address));
    }
    tellsNothing(address, KNOCKERS.get("officer").get(longer(address)));
  }

  static List<String> states() {
    return List.of("", "x", "A".repeat(300_000), "QUJDREVGR0hJSktMTU5PUA==", "é𠮷\u0000", "-1:0");
  }

  @ParameterizedTest
  @MethodSource("states")
  void a_malformed_state_tells_nothing_of_the_inside(String state) {
    for (String page : List.of("/login.xhtml", "/account/change-password.xhtml")) {
      Map<String, String> form = Map.of("jakarta.faces.ViewState", state, "signIn", "signIn");
      tellsNothing(page, KNOCKERS.get("officer").post(page, node.address(""), form));
      tellsNothing(page, KNOCKERS.get(NOBODY).post(page, node.address(""), form));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "𠮷😀", "' or ''='", "<script>alert(1)</script>", "#{1+1}"})
  void hostile_values_tell_nothing_of_the_inside(String value) {
    Knocker nobody = new Knocker(node::address);
    for (String typed : List.of(value, value.repeat(20_000))) {
      HttpResponse<String> answer =
          nobody.post(
              "/login.xhtml",
              node.address(""),
              Map.of(
                  "signIn",
                  "signIn",
                  "signIn:login",
                  typed,
                  "signIn:password",
                  typed,
                  "signIn:submit",
                  "",
                  "jakarta.faces.ViewState",
                  nobody.stateOf("/login.xhtml")));
      tellsNothing("login", answer);
      assertThat(answer.body()).doesNotContain("<script>alert(1)");
    }
  }

  private static void tellsNothing(String what, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(what).isLessThan(500);
    assertThat(INNARDS.matcher(answer.body()).results().map(hit -> hit.group()))
        .as(what + ": " + answer.body())
        .isEmpty();
    assertThat(answer.headers().map().toString()).as(what).doesNotContainIgnoringCase("payara");
  }

  private static String longer(String address) {
    return address + (address.contains("?") ? "" : "?x=") + "a".repeat(5_000);
  }

  private static String address(String line) {
    return line.split("\\s+", 2)[0];
  }

  private static String row(String address) {
    return "%-40s%s"
        .formatted(
            address,
            KNOCKERS.values().stream()
                .map(knocker -> " %-16s".formatted(outcome(knocker.get(address))))
                .collect(joining()))
        .stripTrailing();
  }

  private static String outcome(HttpResponse<String> answer) {
    String location = answer.headers().firstValue("Location").orElse("");
    return location.startsWith("/login.xhtml") ? "login" : String.valueOf(answer.statusCode());
  }
}
