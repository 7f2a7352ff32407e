package org.wangju.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wangju.platform.Retried;
import org.wangju.record.ActingAccount;
import org.wangju.record.Event;
import org.wangju.record.Record;
import org.wangju.record.Stream;

/**
 * Open logins: a random cookie in the browser, its hash in a row that every node reads on every
 * request. Nothing of it lives in a node, so that a node may die or start at any time.
 */
@ApplicationScoped
public class Logins {
  private static final int COOKIE_BYTES = 32;
  private static final int MOST_PLACES = 50;
  // One write in five minutes tells well enough when a browser was last used.
  private static final Duration TOUCH_EVERY = Duration.ofMinutes(5);

  private final SecureRandom random = new SecureRandom();
  private final LoginRepository repository;
  private final FormTokens tokens;
  private final Record record;
  private final jakarta.enterprise.event.Event<AccountMatter> matters;
  private final Clock clock;
  private final Duration idle;
  private final Duration longest;

  protected Logins() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  public Logins(
      LoginRepository repository,
      FormTokens tokens,
      Record record,
      jakarta.enterprise.event.Event<AccountMatter> matters,
      Clock clock,
      @ConfigProperty(name = "wangju.login.idle") Duration idle,
      @ConfigProperty(name = "wangju.login.longest") Duration longest) {
    this.repository = repository;
    this.tokens = tokens;
    this.record = record;
    this.matters = matters;
    this.clock = clock;
    this.idle = idle;
    this.longest = longest;
  }

  /** The form in which login names are stored and compared: NFKC, lower case, no space around. */
  public static String normalized(String login) {
    return login == null
        ? ""
        : Normalizer.normalize(login, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Who is signed in with this cookie; empty when it opens nothing, is too old, was unused too
   * long, or the account is shut.
   */
  public Optional<SignedIn> read(String cookie) {
    Instant now = clock.instant();
    return repository
        .byCookieHash(hash(cookie))
        .filter(row -> isOpen(row, now))
        .map(row -> signedIn(row, cookie));
  }

  /** Notes that the login is in use; called once a request, writes once in five minutes. */
  @Retried
  @Transactional
  public void touch(String cookie) {
    Instant now = clock.instant();
    repository
        .byCookieHash(hash(cookie))
        .filter(row -> isOpen(row, now) && row.lastUsedAt().plus(TOUCH_EVERY).isBefore(now))
        .ifPresent(row -> repository.touch(row.loginId(), now));
  }

  /**
   * Opens a login for an account whose holder has just proved who they are, and gives the cookie's
   * new value.
   *
   * @param replaced the login that the same browser had before, which ends; null when it had none
   * @param browser which the holder hears of when it is not known
   */
  @Retried
  @Transactional
  public String open(Account account, String replaced, Browser browser) {
    Instant now = clock.instant();
    repository.removeExpired(now);
    if (replaced != null) {
      repository.remove(replaced);
    }
    String cookie = randomCookie();
    repository.add(
        new OpenLogin(hash(cookie), account.getId(), browser.name(), now, now.plus(longest)));
    String event = append(account.getId(), account.getDisplayName(), "security.signed-in");
    if (!browser.known()) {
      matters.fire(AccountMatter.of(AccountMatter.Kind.NEW_BROWSER, account.getId(), event));
    }
    return cookie;
  }

  /** The browsers in which the account is signed in, the one used last first. */
  public List<LoginPlace> places(String accountId) {
    Instant now = clock.instant();
    return repository.openOf(accountId, now, now.minus(idle), MOST_PLACES);
  }

  /**
   * Ends a login of the same account in another browser.
   *
   * @throws AccessDenied when the account has no such login
   */
  @Retried
  @Transactional
  public void end(SignedIn signedIn, String loginId) {
    if (!repository.removeOf(signedIn.accountId(), loginId)) {
      throw new AccessDenied();
    }
    append(signedIn.accountId(), signedIn.displayName(), "security.login-ended");
  }

  /** Ends all logins of the account, this one too. */
  @Retried
  @Transactional
  public void endAll(SignedIn signedIn) {
    repository.removeAllOf(signedIn.accountId());
    append(signedIn.accountId(), signedIn.displayName(), "security.signed-out-everywhere");
  }

  /** Ends a login. */
  @Retried
  @Transactional
  public void close(SignedIn signedIn) {
    repository.remove(signedIn.loginId());
    append(signedIn.accountId(), signedIn.displayName(), "security.signed-out");
  }

  private String append(String accountId, String displayName, String kind) {
    return new ActingAccount(accountId, displayName)
        .during(() -> record.append(Event.of(kind, Stream.ofAccount(accountId))));
  }

  private boolean isOpen(LoginRow row, Instant now) {
    return row.status() == AccountStatus.ACTIVE
        && now.isBefore(row.expiresAt())
        && now.isBefore(row.lastUsedAt().plus(idle));
  }

  private SignedIn signedIn(LoginRow row, String cookie) {
    Locale language = row.language() == null ? null : Locale.forLanguageTag(row.language());
    Set<RoleAt> roles =
        Set.copyOf(repository.rolesOf(row.accountId(), row.personId(), LocalDate.now(clock)));
    return new SignedIn(
        row.loginId(),
        row.accountId(),
        row.login(),
        row.personId(),
        row.unitId(),
        row.displayName(),
        language,
        roles,
        tokens.of(cookie));
  }

  private String randomCookie() {
    byte[] bytes = new byte[COOKIE_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String hash(String cookie) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(cookie.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
