package org.wangju.security.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wangju.platform.web.Page;
import org.wangju.security.OwnPassword;
import org.wangju.security.http.LoginMechanism;

/** Choosing the first password with a one-time code; the holder is signed in afterwards. */
@Named
@RequestScoped
public class ActivationForm {
  private final Page page;
  private final Exchange exchange;
  private final OwnPassword passwords;
  private final LoginMechanism mechanism;

  private String login;
  private String code;
  private String password;
  private String repeated;

  protected ActivationForm() {
    this(null, null, null, null);
  }

  @Inject
  public ActivationForm(
      Page page, Exchange exchange, OwnPassword passwords, LoginMechanism mechanism) {
    this.page = page;
    this.exchange = exchange;
    this.passwords = passwords;
    this.mechanism = mechanism;
  }

  /** Activates the account and goes to its home page. */
  public void activate() {
    page.call(
            () -> passwords.activate(login, code, password, repeated, exchange.visitor().address()))
        .ifPresent(
            account -> {
              mechanism.openWithCode(account, exchange.request(), exchange.response());
              exchange.goTo("/index.xhtml");
            });
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
