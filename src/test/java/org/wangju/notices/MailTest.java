package org.wangju.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.wangju.directory.Role;
import org.wangju.platform.Cipherbox;
import org.wangju.platform.Ids;
import org.wangju.platform.Messages;
import org.wangju.record.Entry;
import org.wangju.record.History;
import org.wangju.security.AccessDenied;
import org.wangju.security.AccountMatter;
import org.wangju.security.Caller;
import org.wangju.security.RoleAt;
import org.wangju.testing.Stack;

/** Mail over real SMTP: what it says, that it comes once, and what happens when it cannot. */
class MailTest {
  private static final GreenMail post =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  static {
    post.start();
  }

  @RegisterExtension
  static final Stack stack =
      Stack.at("2026-03-02T09:00")
          .withProperty("wangju.secret", "A".repeat(43) + "=")
          .withProperty("wangju.address", "https://wangju.example/")
          .withProperty("wangju.mail.host", "127.0.0.1")
          .withProperty("wangju.mail.port", String.valueOf(post.getSmtp().getPort()))
          .withProperty("wangju.mail.from", "notice@wangju.example")
          .withProperty("wangju.mail.tls", "none");

  private static final Caller caller = new Caller();
  private static final Recipients people = new Recipients(stack);

  @TempDir static Path folder;

  private static TlsIdentity identity;

  @BeforeAll
  static void open() throws Exception {
    stack.put(Caller.class, caller);
    identity = new TlsIdentity(folder);
    // GreenMail reads them once.
    System.setProperty("greenmail.tls.keystore.file", identity.file().toString());
    System.setProperty("greenmail.tls.keystore.password", TlsIdentity.PASSWORD);
  }

  @AfterAll
  static void close() {
    post.stop();
  }

  @BeforeEach
  void empty() throws Exception {
    send();
    post.purgeEmailFromAllMailboxes();
  }

  @Test
  void aMailSaysStepNumberAndLastDayInTheLanguageOfItsAccount() throws Exception {
    String chinese = account("𠮷晓🙂明", Locale.SIMPLIFIED_CHINESE);
    String english = account("𠮷 Xiao 🙂", Locale.ENGLISH);
    tell(chinese);
    tell(english);
    spread();
    send();

    MimeMessage first = only(chinese);
    assertThat(first.getSubject()).isEqualTo("【网聚】新的待办：登录 发展-2026-000001");
    assertThat(part(first, 0))
        .contains("𠮷晓🙂明，您好")
        .contains("事项编号：发展-2026-000001")
        .contains("最迟日期：2026-03-10")
        .contains("https://wangju.example/desk/inbox.xhtml?item=1&x=2")
        .contains("https://wangju.example/notices/choices.xhtml");
    assertThat(part(first, 1))
        .contains("lang=\"zh-CN\"")
        .contains("href=\"https://wangju.example/desk/inbox.xhtml?item=1&amp;x=2\"");
    assertThat(first.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(first.getHeader("List-Unsubscribe")[0]).contains("/notices/choices.xhtml");

    MimeMessage second = only(english);
    assertThat(second.getSubject()).isEqualTo("[Wangju] New on your desk: Sign in 发展-2026-000001");
    assertThat(part(second, 0)).contains("Dear 𠮷 Xiao 🙂,").contains("Last day: 2026-03-10");
  }

  @Test
  void whatATextIsFilledWithBeginsNoHeaderAndNoElement() throws Exception {
    String account = account("<b>A</b>\r\nBcc: victim@example.org\r\n\r\nbody", Locale.ENGLISH);
    tell(account, "发展-1\r\nBcc: victim@example.org");
    spread();
    send();

    MimeMessage mail = only(account);
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getAllRecipients()).hasSize(1);
    assertThat(mail.getSubject()).contains("发展-1 Bcc: victim@example.org").doesNotContain("\n");
    assertThat(part(mail, 1)).contains("&lt;b&gt;A&lt;/b&gt;").doesNotContain("<b>A</b>");
    assertThat(post.getReceivedMessages()).hasSize(1);
  }

  @Test
  void whatIsToldTwiceIsSentOnce() {
    String account = account("某人", Locale.ENGLISH);
    String key = "item:" + Ids.next();
    tell(account, key, "发展-2026-000001");
    tell(account, key, "发展-2026-000001");
    spread();
    send();
    tell(account, key, "发展-2026-000001");
    spread();
    send();

    assertThat(received(account)).hasSize(1);
  }

  @Test
  void aDayIsToldInOneMailAtTheChosenHour() throws Exception {
    String account = account("某人", Locale.ENGLISH);
    choose(account, Way.DAILY, 17);
    tell(account);
    stack.clock().advance(Duration.ofHours(3));
    tell(account);
    spread();
    stack.clock().set(LocalDate.of(2026, 3, 2).atTime(16, 59));
    send();
    assertThat(received(account)).isEmpty();

    stack.clock().set(LocalDate.of(2026, 3, 2).atTime(17, 0));
    send();

    MimeMessage digest = only(account);
    assertThat(digest.getSubject()).isEqualTo("[Wangju] Notices of the day: 2");
    assertThat(part(digest, 0).split("New on your desk", -1)).hasSize(3);

    tell(account);
    spread();
    send();
    assertThat(received(account)).hasSize(1);
    stack.clock().advance(Duration.ofDays(1));
    send();
    assertThat(received(account)).hasSize(2);
  }

  @Test
  void whoWantsNoMailGetsNoneExceptWhatConcernsTheAccount() throws Exception {
    String account = account("某人", Locale.ENGLISH);
    choose(account, Way.IN_PAGES, 8);
    tell(account);
    matter(account, AccountMatter.Kind.NEW_BROWSER, null, null);
    spread();
    send();

    assertThat(only(account).getSubject()).contains("used in a new browser");
    assertThat(stack.get(NoticeRepository.class).count(account, true)).isEqualTo(2);
  }

  @Test
  void aCodeGoesByMailAloneAndLiesNowhereInClear() throws Exception {
    String account = account("某人", Locale.ENGLISH);
    Instant expires = stack.clock().instant().plusSeconds(1800);
    matter(account, AccountMatter.Kind.RESET_CODE, "AB23-CD45-EF67", expires);
    assertThat(texts("select secret from notice_occasion")).noneMatch(s -> s.contains("AB23"));
    spread();
    assertThat(texts("select secret from mail")).noneMatch(s -> s.contains("AB23"));
    send();

    assertThat(part(only(account), 0)).contains("AB23-CD45-EF67").contains("/reset-password.xhtml");
    assertThat(stack.get(NoticeRepository.class).count(account, false)).isZero();
    assertThat(texts("select secret from mail where account_id = '" + account + "'")).isEmpty();
  }

  @Test
  void aCodeThatIsTooOldIsNotSent() {
    String account = account("某人", Locale.ENGLISH);
    Instant expires = stack.clock().instant().plusSeconds(1800);
    matter(account, AccountMatter.Kind.RESET_CODE, "AB23-CD45-EF67", expires);
    spread();
    stack.clock().set(expires);
    send();

    assertThat(received(account)).isEmpty();
    assertThat(states(account)).containsExactly("DROPPED");
  }

  @Test
  void aNodeThatDiesBeforeTheServerTookTheMailLosesNothing() {
    String account = account("某人", Locale.ENGLISH);
    tell(account);
    spread();
    assertThat(begin()).isPresent();
    send();
    assertThat(received(account)).as("the term of the dead node runs").isEmpty();

    termPasses(account);
    send();

    assertThat(received(account)).hasSize(1);
    assertThat(states(account)).containsExactly("SENT");
  }

  @Test
  void aNodeThatDiesRightAfterwardsLeavesASecondCopyOfTheSameName() throws Exception {
    String account = account("某人", Locale.ENGLISH);
    tell(account);
    spread();
    Outgoing begun = begin().orElseThrow();
    assertThat(server().send(begun.letter()).result()).isEqualTo(Delivery.Result.TAKEN);

    termPasses(account);
    Outgoing again = begin().orElseThrow();
    stack.inTransaction(
        () -> mails().end(begun, new Delivery(Delivery.Result.LATER, "too late to say")));
    assertThat(states(account))
        .as("the late word of the first counts no more")
        .containsExactly("SENDING");
    Delivery taken = server().send(again.letter());
    stack.inTransaction(() -> mails().end(again, taken));
    send();

    List<MimeMessage> copies = received(account);
    assertThat(copies).hasSize(2);
    assertThat(copies.get(0).getMessageID())
        .isEqualTo(copies.get(1).getMessageID())
        .matches("<[0-9a-f]{64}@wangju.example>");
    assertThat(states(account)).containsExactly("SENT");
  }

  /** As after another secret was set: the address cannot be read. */
  @Test
  void aMailThatCannotBeWrittenHoldsUpNoOther() {
    String unreadable = account("某人", Locale.ENGLISH);
    String other = account("另一人", Locale.ENGLISH);
    stack.inTransaction(
        () ->
            stack
                .entityManager()
                .createNativeQuery("update account set mail_cipher = ?1 where id = ?2")
                .setParameter(1, "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY=")
                .setParameter(2, unreadable)
                .executeUpdate());
    tell(unreadable);
    spread();
    tell(other);
    spread();
    send();

    assertThat(received(other)).hasSize(1);
    assertThat(states(unreadable)).containsExactly("WAITING");
    assertThat(failures(unreadable)).containsExactly("unwritten");
  }

  @Test
  void aMailThatKillsItsNodeIsNotTriedForEver() {
    String account = account("某人", Locale.ENGLISH);
    tell(account);
    spread();
    for (int i = 0; i < Mail.ATTEMPTS; i++) {
      assertThat(begin().orElseThrow().letter()).isNotNull();
      termPasses(account);
    }

    assertThat(begin().orElseThrow().letter()).as("after the last attempt").isNull();
    assertThat(states(account)).containsExactly("FAILED");
    assertThat(failures(account)).containsExactly("unfinished");
    assertThat(begin()).isEmpty();
  }

  @Test
  void aMailGoesInTlsFromTheFirstByteWithALogin() throws Exception {
    String account = account("某人", Locale.ENGLISH);
    tell(account);
    spread();
    GreenMail secure = secureServer();
    try {
      MailServer wrong = server(secure.getSmtps().getPort(), "tls", "wrong");
      trusting(() -> send(wrong));
      assertKept(account, "authentication");

      stack.clock().advance(Duration.ofMinutes(1));
      MailServer right = server(secure.getSmtps().getPort(), "tls", ScriptedServer.PASSWORD);
      trusting(() -> send(right));
      assertThat(states(account)).containsExactly("SENT");
      assertThat(secure.getReceivedMessages()).hasSize(1);
    } finally {
      secure.stop();
    }
  }

  @Test
  void aMailGoesInTlsThatIsAskedForWithALogin() throws Exception {
    String account = account("某人", Locale.ENGLISH);
    tell(account);
    spread();
    try (ScriptedServer secure = new ScriptedServer(identity.context())) {
      trusting(() -> send(server(secure.port(), "starttls", "wrong")));
      assertKept(account, "authentication");

      stack.clock().advance(Duration.ofMinutes(1));
      trusting(() -> send(server(secure.port(), "starttls", ScriptedServer.PASSWORD)));
      assertThat(states(account)).containsExactly("SENT");
      assertThat(secure.received()).isOne();
    }
  }

  @Test
  void aCertificateThatNobodyVouchesForGetsNeitherPasswordNorMail() throws Exception {
    GreenMail secure = secureServer();
    try (ScriptedServer asked = new ScriptedServer(identity.context())) {
      for (MailServer server :
          List.of(
              server(secure.getSmtps().getPort(), "tls", ScriptedServer.PASSWORD),
              server(asked.port(), "starttls", ScriptedServer.PASSWORD))) {
        String account = account("某人", Locale.ENGLISH);
        tell(account);
        spread();
        send(server);
        assertKept(account, "tls");
      }
      assertThat(asked.received()).isZero();
      assertThat(secure.getReceivedMessages()).isEmpty();
    } finally {
      secure.stop();
    }
  }

  @Test
  void aServerWithoutTlsGetsNoMailInClear() throws Exception {
    String account = account("某人", Locale.ENGLISH);
    tell(account);
    spread();
    try (ScriptedServer clear = new ScriptedServer("250 ok", "250 ok")) {
      send(server(clear.port(), "starttls", ScriptedServer.PASSWORD));
      assertThat(clear.received()).isZero();
    }
    assertKept(account, "tls");
  }

  /** It waits for another attempt, and administrators see why. */
  private static void assertKept(String account, String why) {
    assertThat(states(account)).containsExactly("WAITING");
    assertThat(failures(account)).containsExactly(why);
    people.calls(caller, account, new RoleAt(Role.ADMINISTRATOR, "u", "/u/"));
    assertThat(mails().obstacles()).extracting(Obstacle::answer).contains(why);
    for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
      assertThat(Messages.text(locale, "notices", "mails.answer." + why)).contains("wangju.mail.");
    }
  }

  private static GreenMail secureServer() {
    GreenMail secure =
        new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS))
            .withConfiguration(
                new GreenMailConfiguration()
                    .withUser(
                        "notice@wangju.example", ScriptedServer.USER, ScriptedServer.PASSWORD));
    secure.start();
    return secure;
  }

  /** As if the certificate were in the truststore of this Java. */
  private static void trusting(Runnable work) throws Exception {
    SSLContext usual = SSLContext.getDefault();
    SSLContext.setDefault(identity.context());
    try {
      work.run();
    } finally {
      SSLContext.setDefault(usual);
    }
  }

  @Test
  void aServerThatIsDownIsAskedAgainLaterAndInTheEndTheAdministratorSees() {
    String account = account("某人", Locale.ENGLISH);
    tell(account);
    spread();
    MailServer down = server(1);
    send(down);
    assertThat(states(account)).containsExactly("WAITING");
    send(server());
    assertThat(received(account)).as("a minute has not passed").isEmpty();

    for (int i = 1; i < Mail.ATTEMPTS; i++) {
      stack.clock().advance(Duration.ofHours(4));
      send(down);
    }
    assertThat(states(account)).containsExactly("FAILED");
    assertThat(record()).contains("notices.mail-failed");

    people.calls(caller, account);
    assertThatThrownBy(() -> mails().failed(0, 20)).isInstanceOf(AccessDenied.class);
    people.calls(caller, account, new RoleAt(Role.ADMINISTRATOR, "u", "/u/"));
    Mail failed = mails().failed(0, 20).get(0);
    assertThat(failed.getFailure()).isEqualTo("unreachable");
    assertThat(failed.getAttempts()).isEqualTo(Mail.ATTEMPTS);
    stack.inTransaction(() -> mails().retry(failed.getId()));
    send();
    assertThat(received(account)).hasSize(1);
    assertThat(record()).contains("notices.mail-retried");
  }

  @Test
  void aRefusedRecipientIsNotTriedAgain() throws Exception {
    String account = account("某人", Locale.ENGLISH);
    tell(account);
    spread();
    try (ScriptedServer refusing = new ScriptedServer("550 5.1.1 no such user", "250 ok")) {
      send(server(refusing.port()));
    }
    assertThat(states(account)).containsExactly("FAILED");
    assertThat(failures(account)).containsExactly("SMTP 550");
  }

  @Test
  void aServerThatIsBusyIsAskedAgain() throws Exception {
    String account = account("某人", Locale.ENGLISH);
    tell(account);
    spread();
    try (ScriptedServer busy = new ScriptedServer("451 4.3.0 try later", "250 ok")) {
      send(server(busy.port()));
    }
    assertThat(states(account)).containsExactly("WAITING");
    stack.clock().advance(Duration.ofMinutes(1));
    send();
    assertThat(received(account)).hasSize(1);
  }

  @Test
  void aServerThatHangsUpOverAMailIsAskedAgain() throws Exception {
    String account = account("某人", Locale.ENGLISH);
    tell(account);
    spread();
    try (ScriptedServer cut = new ScriptedServer("250 ok", ScriptedServer.HANG_UP)) {
      send(server(cut.port()));
      assertThat(cut.received()).isEqualTo(1);
    }
    stack.clock().advance(Duration.ofMinutes(1));
    send();
    assertThat(received(account)).hasSize(1);
  }

  @Test
  void aMailServerWithoutASenderStopsTheStart() {
    assertThatThrownBy(
            () ->
                new MailServer(
                    Optional.of("mail.example"),
                    25,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    "none",
                    stack.get(Cipherbox.class),
                    stack.clock()))
        .hasMessageContaining("wangju.mail.from");
  }

  private static String account(String name, Locale language) {
    return people.account("u" + Ids.next().substring(24), name, null, language);
  }

  private static void tell(String account) {
    tell(account, "发展-2026-000001");
  }

  private static void tell(String account, String number) {
    tell(account, "item:" + Ids.next(), number);
  }

  private static void tell(String account, String key, String number) {
    News news =
        new News(
            NoticeKind.NEW_ITEM,
            key,
            Audience.account(account),
            number,
            "security",
            "signIn.title",
            "/desk/inbox.xhtml?item=1&x=2",
            LocalDate.of(2026, 3, 10));
    stack.inTransaction(() -> stack.get(Notices.class).tell(news));
  }

  private static void matter(
      String account, AccountMatter.Kind kind, String code, Instant expires) {
    AccountMatter matter = new AccountMatter(kind, account, Ids.next(), code, expires);
    stack.inTransaction(() -> stack.get(AccountNotices.class).tell(matter));
  }

  private static void choose(String account, Way way, int hour) {
    people.calls(caller, account);
    stack.inTransaction(() -> stack.get(OwnNotices.class).choose(way, hour));
  }

  private static void spread() {
    while (stack.inTransaction(() -> stack.get(Spreading.class).spreadNext()) > 0) {
      // until nothing waits
    }
  }

  private static Optional<Outgoing> begin() {
    return stack.inTransaction(() -> mails().begin());
  }

  private static void send() {
    send(server());
  }

  // As the postman does, each mark in a transaction of its own.
  private static void send(MailServer server) {
    for (Optional<Outgoing> mail = begin(); mail.isPresent(); mail = begin()) {
      Outgoing outgoing = mail.get();
      if (outgoing.letter() != null) {
        Delivery delivery = server.send(outgoing.letter());
        stack.inTransaction(() -> mails().end(outgoing, delivery));
      }
    }
  }

  private static void termPasses(String account) {
    stack.inTransaction(
        () ->
            stack
                .entityManager()
                .createNativeQuery(
                    "update mail set claimed_until = timestampadd(SECOND, -1, localtimestamp(6))"
                        + " where account_id = ?1")
                .setParameter(1, account)
                .executeUpdate());
  }

  private static Mails mails() {
    return stack.get(Mails.class);
  }

  private static MailServer server() {
    return stack.get(MailServer.class);
  }

  private static MailServer server(int port) {
    return server(port, "none", Optional.empty(), Optional.empty());
  }

  private static MailServer server(int port, String tls, String password) {
    return server(port, tls, Optional.of(ScriptedServer.USER), Optional.of(password));
  }

  private static MailServer server(
      int port, String tls, Optional<String> user, Optional<String> password) {
    return new MailServer(
        Optional.of("127.0.0.1"),
        port,
        user,
        password,
        Optional.of("notice@wangju.example"),
        tls,
        stack.get(Cipherbox.class),
        stack.get(Clock.class));
  }

  private static List<MimeMessage> received(String account) {
    String login = texts("select login from account where id = '" + account + "'").get(0);
    return Stream.of(post.getReceivedMessages())
        .filter(mail -> to(mail).equals(login + "@example.org"))
        .toList();
  }

  private static String to(MimeMessage mail) {
    try {
      return mail.getRecipients(Message.RecipientType.TO)[0].toString();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static MimeMessage only(String account) {
    List<MimeMessage> all = received(account);
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private static String part(MimeMessage mail, int number) throws IOException, MessagingException {
    MimeMultipart parts = (MimeMultipart) mail.getContent();
    assertThat(parts.getContentType()).startsWith("multipart/alternative");
    assertThat(GreenMailUtil.getWholeMessage(mail)).doesNotContain("\r\n.\r\n");
    return parts.getBodyPart(number).getContent().toString();
  }

  private static List<String> states(String account) {
    return texts("select state from mail where account_id = '" + account + "'");
  }

  private static List<String> failures(String account) {
    return texts("select failure from mail where account_id = '" + account + "'");
  }

  private static List<String> texts(String query) {
    List<?> found = stack.entityManager().createNativeQuery(query).getResultList();
    return found.stream()
        .filter(text -> text != null)
        .map(text -> text.toString().strip())
        .toList();
  }

  private static Set<String> record() {
    return Set.copyOf(
        stack.get(History.class).of(org.wangju.record.Stream.ofSystem("mail"), 0, 100).stream()
            .map(Entry::getKind)
            .toList());
  }
}
