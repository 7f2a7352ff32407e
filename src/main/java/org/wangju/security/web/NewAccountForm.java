package org.wangju.security.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.wangju.platform.web.Page;
import org.wangju.security.Accounts;
import org.wangju.security.NewAccount;

/** Making an account for an officer, a regulator, an auditor or an administrator. */
@Named
@RequestScoped
public class NewAccountForm {
  private final Page page;
  private final Accounts accounts;
  private final GivenRole given;
  private String login;
  private String displayName;

  protected NewAccountForm() {
    this(null, null, null);
  }

  @Inject
  public NewAccountForm(Page page, Accounts accounts, GivenRole given) {
    this.page = page;
    this.accounts = accounts;
    this.given = given;
  }

  /** Makes the account and goes to its page, where its code is issued. */
  public String create() {
    Optional<String> id =
        page.call(
            () ->
                accounts.create(
                    new NewAccount(
                        login,
                        displayName.strip(),
                        given.getRole(),
                        given.unitId(),
                        given.getSince(),
                        given.getLastDay())));
    return id.map(made -> "/admin/account.xhtml?faces-redirect=true&id=" + made).orElse(null);
  }

  public String getLogin() {
    return login;
  }

  public void setLogin(String login) {
    this.login = login;
  }

  public String getDisplayName() {
    return displayName;
  }

  public void setDisplayName(String displayName) {
    this.displayName = displayName;
  }
}
