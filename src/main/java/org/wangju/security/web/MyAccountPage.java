package org.wangju.security.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.wangju.record.Entry;
import org.wangju.record.History;
import org.wangju.record.Stream;
import org.wangju.security.Account;
import org.wangju.security.Accounts;
import org.wangju.security.HoldingRow;
import org.wangju.security.http.Languages;

/** The caller's own account: roles, language, and what happened to it. */
@Named
@RequestScoped
public class MyAccountPage {
  private static final int EVENTS = 20;

  private final Accounts accounts;
  private final History history;
  private Account account;

  protected MyAccountPage() {
    this(null, null);
  }

  @Inject
  public MyAccountPage(Accounts accounts, History history) {
    this.accounts = accounts;
    this.history = history;
  }

  @PostConstruct
  void open() {
    account = accounts.own();
  }

  /** The roles of the caller, past ones among them. */
  public List<HoldingRow> getRoles() {
    return accounts.ownRoles();
  }

  /** The last day of the role; null when no end is set. */
  public LocalDate lastDay(HoldingRow row) {
    return row.until() == null ? null : row.until().minusDays(1);
  }

  /** The languages to choose from. */
  public List<Locale> getLanguages() {
    return Languages.ALL;
  }

  /** The name of a language in itself. */
  public String name(Locale language) {
    return language.getDisplayLanguage(language);
  }

  /** What happened to the account, newest first: sign-ins, codes, roles. */
  public List<Entry> getEvents() {
    return history.latest(Stream.ofAccount(account.getId()), EVENTS);
  }

  public Account getAccount() {
    return account;
  }
}
