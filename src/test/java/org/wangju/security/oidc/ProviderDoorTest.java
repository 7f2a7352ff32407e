package org.wangju.security.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wangju.platform.Cipherbox;
import org.wangju.platform.Ids;
import org.wangju.security.Account;
import org.wangju.security.Accounts;
import org.wangju.security.Browser;
import org.wangju.security.Identities;
import org.wangju.security.Logins;
import org.wangju.security.SignedIn;
import org.wangju.security.http.Browsers;
import org.wangju.security.http.LoginMechanism;
import org.wangju.security.http.ProviderDoor;
import org.wangju.security.http.Proxies;
import org.wangju.testing.Stack;

/** From the sign-in page to the provider and back: cookies, pages, and whose login is opened. */
class ProviderDoorTest {
  private static final String INBOX = "/desk/inbox.xhtml?due=LATE";
  private static final String LOGIN = "wangju_login";
  private static final String JOURNEY = "wangju_oidc";

  @RegisterExtension
  static final Stack stack =
      Stack.at("2026-03-02T09:00").withProperty("wangju.secret", "A".repeat(43) + "=");

  private static SmallProvider small;

  private final Map<String, Cookie> given = new HashMap<>();
  private final Map<String, String> headers = new HashMap<>();
  private int status;

  @BeforeAll
  static void open() throws Exception {
    small = new SmallProvider();
  }

  @AfterAll
  static void close() {
    small.close();
  }

  @BeforeEach
  void nobodyIsLinked() {
    update("delete from account_identity");
  }

  @Test
  void theBrowserLeavesWithACookieThatNoScriptReadsAndNoOtherSiteSends() throws Exception {
    Map<String, String> asked = depart(INBOX);

    assertThat(status).isEqualTo(HttpServletResponse.SC_SEE_OTHER);
    assertThat(headers.get("Location")).startsWith(small.issuer() + "/authorize?");
    assertThat(asked).containsEntry("redirect_uri", "https://wangju.example/oidc/callback");
    Cookie journey = given.get(JOURNEY);
    assertThat(journey.isHttpOnly()).isTrue();
    assertThat(journey.getSecure()).isTrue();
    assertThat(journey.getAttribute("SameSite")).isEqualTo("Lax");
    assertThat(journey.getMaxAge()).isEqualTo(600);
    assertThat(journey.getValue()).doesNotContain(asked.get("state"));
  }

  @Test
  void aLinkedIdentityOpensALoginOfItsAccountAtThePageThatWasAskedFor() throws Exception {
    Account account = account();
    link(account);

    comeBack(depart(INBOX));

    assertThat(headers).containsEntry("Location", INBOX);
    assertThat(signedIn())
        .hasValueSatisfying(known -> assertThat(known.accountId()).isEqualTo(account.getId()));
    assertThat(given.get(LOGIN).isHttpOnly()).isTrue();
    assertThat(given.get(JOURNEY).getMaxAge()).as("it counts once").isZero();
  }

  @Test
  void nobodyIsSentToAnotherSite() throws Exception {
    link(account());

    comeBack(depart("//evil.example"));

    assertThat(headers).containsEntry("Location", "/index.xhtml");
  }

  @Test
  void anAnswerToAnotherQuestionOpensNothing() throws Exception {
    link(account());
    Map<String, String> asked = new HashMap<>(depart(INBOX));
    asked.put("state", "another");

    comeBack(asked);

    assertRefused("/login.xhtml?provider=failed");
  }

  @Test
  void anAnswerWithoutTheCookieOpensNothing() throws Exception {
    link(account());
    Map<String, String> asked = depart(INBOX);
    given.clear();

    comeBack(asked);

    assertRefused("/login.xhtml?provider=failed");
  }

  @Test
  void anIdentityThatNobodyLinkedOpensNothing() throws Exception {
    comeBack(depart(INBOX));

    assertRefused("/login.xhtml?provider=unknown");
  }

  @Test
  void theIdentityOfALockedAccountOpensNothing() throws Exception {
    Account account = account();
    link(account);
    update("update account set status = 'LOCKED' where id = '" + account.getId() + "'");

    comeBack(depart(INBOX));

    assertRefused("/login.xhtml?provider=unknown");
  }

  @Test
  void anIdentityIsLinkedToTheAccountOfTheLoginThatAskedForIt() throws Exception {
    Account account = account();
    SignedIn login = login(account);

    comeBack(departToLink(login), login);

    assertThat(headers).containsEntry("Location", "/account/my-account.xhtml?provider=linked");
    assertThat(opened()).contains(account.getId());
  }

  @Test
  void anotherLoginThatWasOpenedMeanwhileGetsNoIdentity() throws Exception {
    SignedIn asking = login(account());
    SignedIn meanwhile = login(account());

    comeBack(departToLink(asking), meanwhile);

    assertRefused("/login.xhtml?provider=failed");
    assertThat(opened()).isEmpty();
  }

  @Test
  void anIdentityOfAnotherAccountStaysThere() throws Exception {
    Account owner = account();
    link(owner);
    SignedIn login = login(account());

    comeBack(departToLink(login), login);

    assertRefused("/account/my-account.xhtml?provider=taken");
    assertThat(opened()).contains(owner.getId());
  }

  @Test
  void withoutAProviderThereIsNoDoor() throws Exception {
    door(provider(Optional.empty())).service(request("/oidc/start", Map.of(), null), response());

    assertThat(status).isEqualTo(HttpServletResponse.SC_NOT_FOUND);
    assertThat(given).isEmpty();
  }

  private void assertRefused(String page) {
    assertThat(headers).containsEntry("Location", page);
    assertThat(given).doesNotContainKey(LOGIN);
    assertThat(given.get(JOURNEY).getMaxAge()).isZero();
  }

  /** What the browser asks the provider for. */
  private Map<String, String> depart(String destination) throws Exception {
    door().service(request("/oidc/start", Map.of("to", destination), null), response());
    return asked(headers.get("Location"));
  }

  private Map<String, String> departToLink(SignedIn login) throws ProviderFailure {
    Departure departure =
        provider(Optional.of(small.issuer())).begin(login.loginId(), "/account/my-account.xhtml");
    ProviderDoor.depart(departure, response(), true);
    return asked(departure.address().toString());
  }

  private static Map<String, String> asked(String address) {
    return SmallProvider.values(address.substring(address.indexOf('?') + 1));
  }

  private void comeBack(Map<String, String> asked) throws Exception {
    comeBack(asked, null);
  }

  private void comeBack(Map<String, String> asked, SignedIn login) throws Exception {
    small.vouches(
        asked,
        nonce -> SmallProvider.signed(small.claims(nonce).build(), JWSAlgorithm.RS256, small.key));
    Map<String, String> answer =
        Map.of("code", "the-code", "state", asked.get("state"), "iss", small.issuer());
    HttpServletRequest request = request("/oidc/callback", answer, login);
    ProviderDoor door = door();
    stack.inTransaction(
        () -> {
          door.service(request, response());
          return null;
        });
  }

  private static ProviderDoor door() throws ReflectiveOperationException {
    return door(provider(Optional.of(small.issuer())));
  }

  private static ProviderDoor door(OpenIdProvider provider) throws ReflectiveOperationException {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("provider", provider);
    parts.put("identities", stack.get(Identities.class));
    parts.put("mechanism", mechanism());
    parts.put("proxies", stack.get(Proxies.class));
    ProviderDoor door = new ProviderDoor();
    for (Map.Entry<String, Object> part : parts.entrySet()) {
      Field field = ProviderDoor.class.getDeclaredField(part.getKey());
      field.setAccessible(true);
      field.set(door, part.getValue());
    }
    return door;
  }

  private static LoginMechanism mechanism() {
    return new LoginMechanism(
        null,
        stack.get(Accounts.class),
        stack.get(Logins.class),
        stack.get(Proxies.class),
        stack.get(Browsers.class));
  }

  private static OpenIdProvider provider(Optional<String> issuer) {
    return new OpenIdProvider(
        issuer,
        Optional.of(SmallProvider.CLIENT),
        Optional.of(SmallProvider.SECRET),
        Optional.empty(),
        "RS256",
        Optional.of("https://wangju.example/"),
        stack.get(Cipherbox.class),
        Clock.systemUTC());
  }

  private static Account account() {
    String login = "u" + Ids.next().substring(24);
    Account account = new Account(login, null, null, "某人", stack.clock().instant());
    stack.inTransaction(() -> stack.entityManager().persist(account));
    update("update account set status = 'ACTIVE' where id = '" + account.getId() + "'");
    return stack.entityManager().find(Account.class, account.getId());
  }

  private static void update(String sql) {
    stack.inTransaction(() -> stack.entityManager().createNativeQuery(sql).executeUpdate());
  }

  private static void link(Account account) {
    stack.inTransaction(
        () ->
            stack
                .get(Identities.class)
                .link(account.getId(), small.issuer(), SmallProvider.SUBJECT));
  }

  private static Optional<String> opened() {
    return stack
        .get(Identities.class)
        .opened(small.issuer(), SmallProvider.SUBJECT)
        .map(Account::getId);
  }

  private static SignedIn login(Account account) {
    Logins logins = stack.get(Logins.class);
    return logins
        .read(stack.inTransaction(() -> logins.open(account, null, new Browser("Firefox", true))))
        .orElseThrow();
  }

  private Optional<SignedIn> signedIn() {
    return Optional.ofNullable(given.get(LOGIN))
        .flatMap(cookie -> stack.get(Logins.class).read(cookie.getValue()));
  }

  /** Of a browser that sends the cookies that it was given. */
  private HttpServletRequest request(String path, Map<String, String> values, SignedIn login) {
    Map<String, String[]> parameters = new HashMap<>();
    values.forEach((name, value) -> parameters.put(name, new String[] {value}));
    return proxy(
        HttpServletRequest.class,
        (method, arguments) ->
            switch (method) {
              case "getMethod" -> "GET";
              case "getServletPath" -> path;
              case "getParameter" -> values.get((String) arguments[0]);
              case "getParameterMap" -> parameters;
              case "getCookies" -> given.values().toArray(Cookie[]::new);
              case "getRemoteAddr" -> "127.0.0.1";
              case "isSecure" -> true;
              case "getHeader" -> null;
              case "getAttribute" -> arguments[0].equals(SignedIn.class.getName()) ? login : null;
              default -> throw new UnsupportedOperationException(method);
            });
  }

  private HttpServletResponse response() {
    return proxy(
        HttpServletResponse.class,
        (method, arguments) -> {
          switch (method) {
            case "setStatus", "sendError" -> status = (int) arguments[0];
            case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
            case "addCookie" -> given.put(((Cookie) arguments[0]).getName(), (Cookie) arguments[0]);
            default -> throw new UnsupportedOperationException(method);
          }
          return null;
        });
  }

  private interface Answers {
    Object to(String method, Object[] arguments);
  }

  private static <T> T proxy(Class<T> type, Answers answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answers.to(method.getName(), arguments)));
  }
}
