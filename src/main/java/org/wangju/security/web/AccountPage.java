package org.wangju.security.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.util.Faces;
import org.wangju.notices.MailServer;
import org.wangju.platform.web.Page;
import org.wangju.record.Entry;
import org.wangju.record.History;
import org.wangju.record.Stream;
import org.wangju.security.Account;
import org.wangju.security.AccountStatus;
import org.wangju.security.Accounts;
import org.wangju.security.Codes;
import org.wangju.security.HoldingRow;
import org.wangju.security.IssuedCode;

/** One account: its roles and its history, its code, and how it is shut. */
@Named
@RequestScoped
public class AccountPage {
  private static final int EVENTS = 20;

  private final Page page;
  private final Accounts accounts;
  private final Codes codes;
  private final History history;
  private final GivenRole given;
  private final MailServer server;
  private final Clock clock;

  private Account account;
  private List<HoldingRow> roles;
  private IssuedCode issued;
  private String mail;

  protected AccountPage() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  public AccountPage(
      Page page,
      Accounts accounts,
      Codes codes,
      History history,
      GivenRole given,
      MailServer server,
      Clock clock) {
    this.page = page;
    this.accounts = accounts;
    this.codes = codes;
    this.history = history;
    this.given = given;
    this.server = server;
    this.clock = clock;
  }

  @PostConstruct
  void open() {
    read(Faces.getRequestParameter("id"));
  }

  private void read(String id) {
    account = accounts.read(id);
    roles = accounts.rolesOf(id);
  }

  /** Issues a code and shows it, this once. */
  public void issueCode() {
    page.call(() -> codes.issue(account.getId())).ifPresent(code -> issued = code);
    read(account.getId());
  }

  /** Issues a code and sends it to the address in the form; nobody sees it here. */
  public void sendCode() {
    run("account.sent", () -> codes.send(account.getId(), mail));
  }

  public boolean isMailOn() {
    return server.isOn();
  }

  public String getMail() {
    return mail;
  }

  public void setMail(String mail) {
    this.mail = mail;
  }

  /** Gives the role in the form. */
  public void giveRole() {
    run(
        "account.role.given",
        () ->
            accounts.giveRole(
                account.getId(),
                given.getRole(),
                given.unitId(),
                given.getSince(),
                given.getLastDay()));
  }

  /** Ends a role. */
  public void endRole(String holdingId) {
    run("account.role.ended", () -> accounts.endRole(account.getId(), holdingId));
  }

  public void lock() {
    run("account.locked", () -> accounts.lock(account.getId()));
  }

  public void unlock() {
    run("account.unlocked", () -> accounts.unlock(account.getId()));
  }

  public void end() {
    run("account.ended", () -> accounts.end(account.getId()));
  }

  private void run(String done, Runnable command) {
    if (page.run(command)) {
      page.done("security", done);
    }
    read(account.getId());
  }

  /** Whether the role was given here and is not over. */
  public boolean isEndable(HoldingRow row) {
    boolean over = row.until() != null && !row.until().isAfter(LocalDate.now(clock));
    return !over
        && Accounts.GIVEN_HERE.contains(row.role())
        && account.getStatus() != AccountStatus.ENDED;
  }

  /** The last day of the role; null when no end is set. */
  public LocalDate lastDay(HoldingRow row) {
    return row.until() == null ? null : row.until().minusDays(1);
  }

  /** What happened to the account, newest first. */
  public List<Entry> getEvents() {
    return history.latest(Stream.ofAccount(account.getId()), EVENTS);
  }

  public Account getAccount() {
    return account;
  }

  public List<HoldingRow> getRoles() {
    return roles;
  }

  /** The code that was issued with this click; null otherwise. */
  public IssuedCode getIssued() {
    return issued;
  }
}
