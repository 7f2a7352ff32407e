package org.wangju.security.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wangju.platform.web.Page;
import org.wangju.security.OwnPassword;

/**
 * Asking for a code for a lost password. The answer is the same whether there is such an account.
 */
@Named
@RequestScoped
public class LostPasswordForm {
  private final Page page;
  private final Exchange exchange;
  private final OwnPassword passwords;
  private String login;

  protected LostPasswordForm() {
    this(null, null, null);
  }

  @Inject
  public LostPasswordForm(Page page, Exchange exchange, OwnPassword passwords) {
    this.page = page;
    this.exchange = exchange;
    this.passwords = passwords;
  }

  /** Sends the code, if there is whom to send it to, and goes where it is used. */
  public void ask() {
    if (page.run(() -> passwords.ask(login, exchange.visitor().address()))) {
      exchange.goTo("/reset-password.xhtml?asked=true");
    }
  }

  public String getLogin() {
    return login;
  }

  public void setLogin(String login) {
    this.login = login;
  }
}
