package org.wangju.security.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wangju.platform.web.Page;
import org.wangju.security.OwnPassword;
import org.wangju.security.PasswordCode;
import org.wangju.security.http.LoginMechanism;

/**
 * Choosing a password with a one-time code, the first one or instead of a lost one; the holder is
 * signed in afterwards.
 */
@Named
@RequestScoped
public class PasswordByCodeForm {
  private final Page page;
  private final Exchange exchange;
  private final OwnPassword passwords;
  private final LoginMechanism mechanism;
  private boolean asked;
  private String login;
  private String code;
  private String password;
  private String repeated;

  protected PasswordByCodeForm() {
    this(null, null, null, null);
  }

  @Inject
  public PasswordByCodeForm(
      Page page, Exchange exchange, OwnPassword passwords, LoginMechanism mechanism) {
    this.page = page;
    this.exchange = exchange;
    this.passwords = passwords;
    this.mechanism = mechanism;
  }

  /** Activates the account and goes to the home page. */
  public void activate() {
    choose(PasswordCode.ACTIVATION);
  }

  /** Replaces the lost password and goes to the home page. */
  public void reset() {
    choose(PasswordCode.LOST_PASSWORD);
  }

  private void choose(PasswordCode purpose) {
    page.call(
            () ->
                passwords.choose(
                    purpose, login, code, password, repeated, exchange.visitor().address()))
        .ifPresent(
            account -> {
              mechanism.openWithCode(account, exchange.request(), exchange.response());
              exchange.goTo("/index.xhtml");
            });
  }

  /** Whether a code was asked for on the page before. */
  public boolean isAsked() {
    return asked;
  }

  public void setAsked(boolean asked) {
    this.asked = asked;
  }

  public String getLogin() {
    return login;
  }

  public void setLogin(String login) {
    this.login = login;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getRepeated() {
    return repeated;
  }

  public void setRepeated(String repeated) {
    this.repeated = repeated;
  }
}
