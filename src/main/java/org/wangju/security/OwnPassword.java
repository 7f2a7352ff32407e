package org.wangju.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.wangju.platform.Refusal;

/**
 * How the holder of an account chooses and changes the password. Hashing takes long and stands
 * outside of any transaction, so that no connection waits for it.
 */
@ApplicationScoped
public class OwnPassword {
  // Counted apart from signing in, so that whoever asks for codes keeps nobody out.
  private static final String LOST = "lost-password:";

  private final AccountRepository repository;
  private final Codes codes;
  private final LostPasswords lost;
  private final PasswordByCode byCode;
  private final Passwords passwords;
  private final Throttle throttle;

  protected OwnPassword() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public OwnPassword(
      AccountRepository repository,
      Codes codes,
      LostPasswords lost,
      PasswordByCode byCode,
      Passwords passwords,
      Throttle throttle) {
    this.repository = repository;
    this.codes = codes;
    this.lost = lost;
    this.byCode = byCode;
    this.passwords = passwords;
    this.throttle = throttle;
  }

  /**
   * Chooses a password with a one-time code, and returns the account.
   *
   * @param address where the request comes from, for the count of attempts
   * @throws Refusal when the code does not fit, or the password breaks a rule (the code then stays
   *     good)
   */
  public Account choose(
      PasswordCode purpose,
      String login,
      String code,
      String password,
      String repeated,
      String address) {
    String normalized = Logins.normalized(login);
    throttle.admit(normalized, address);
    String accountId =
        byCode
            .attempt(purpose, normalized, code)
            .orElseThrow(() -> new Refusal("security", purpose.refusal()));
    throttle.succeeded(normalized, address);
    PasswordRules.check(password, repeated, normalized);
    byCode.use(purpose, accountId, code, passwords.hash(password));
    return repository.find(accountId).orElseThrow(AccessDenied::new);
  }

  /**
   * Asks for a code for a lost password. What follows is the same whether there is such an account
   * or not.
   *
   * @throws Refusal when it was asked for too often; it says how long to wait
   */
  public void ask(String login, String address) {
    String normalized = Logins.normalized(login);
    throttle.admit(LOST + normalized, address);
    lost.ask(normalized);
  }

  /**
   * Makes sure that it is the holder who sits before a signed-in browser.
   *
   * @throws Refusal when the password is wrong
   */
  public void require(SignedIn signedIn, String present, String address) {
    throttle.admit(signedIn.login(), address);
    Account account = repository.find(signedIn.accountId()).orElseThrow(AccessDenied::new);
    if (!passwords.fits(present, account.passwordHash())) {
      throw new Refusal("security", "password.presentWrong");
    }
    throttle.succeeded(signedIn.login(), address);
  }

  /**
   * Changes the password of a signed-in account; other browsers are signed out.
   *
   * @throws Refusal when the present password is wrong or the new one breaks a rule
   */
  public void change(
      SignedIn signedIn, String present, String password, String repeated, String address) {
    require(signedIn, present, address);
    PasswordRules.check(password, repeated, signedIn.login());
    codes.replacePassword(signedIn.accountId(), passwords.hash(password), signedIn.loginId());
  }

  /**
   * The account that login and password open; empty when they do not fit or the account is shut.
   * Takes as long either way.
   */
  Optional<Account> opened(String login, String password) {
    Optional<Account> account =
        repository.byLogin(Logins.normalized(login)).filter(Account::isActive);
    boolean fits = passwords.fits(password, account.map(Account::passwordHash).orElse(null));
    return account.filter(found -> fits);
  }
}
