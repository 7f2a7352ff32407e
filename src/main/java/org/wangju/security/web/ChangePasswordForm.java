package org.wangju.security.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wangju.platform.web.Page;
import org.wangju.security.OwnPassword;

/** Changing one's own password. */
@Named
@RequestScoped
public class ChangePasswordForm {
  private final Page page;
  private final Exchange exchange;
  private final OwnPassword passwords;

  private String present;
  private String password;
  private String repeated;

  protected ChangePasswordForm() {
    this(null, null, null);
  }

  @Inject
  public ChangePasswordForm(Page page, Exchange exchange, OwnPassword passwords) {
    this.page = page;
    this.exchange = exchange;
    this.passwords = passwords;
  }

  /** Changes the password. */
  public void change() {
    boolean done =
        page.run(
            () ->
                passwords.change(
                    exchange.signedIn(),
                    present,
                    password,
                    repeated,
                    exchange.visitor().address()));
    if (done) {
      page.done("security", "password.done");
    }
  }

  public String getPresent() {
    return present;
  }

  public void setPresent(String present) {
    this.present = present;
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
