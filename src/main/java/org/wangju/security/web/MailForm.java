package org.wangju.security.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.wangju.notices.MailServer;
import org.wangju.platform.Refusal;
import org.wangju.platform.web.Page;
import org.wangju.security.AccessDenied;
import org.wangju.security.MailAddresses;
import org.wangju.security.Mailbox;
import org.wangju.security.OwnPassword;

/**
 * The caller's mail address: entered with the password, confirmed with the code that was sent
 * there.
 */
@Named
@RequestScoped
public class MailForm {
  private final Page page;
  private final Exchange exchange;
  private final MailAddresses addresses;
  private final OwnPassword passwords;
  private final MailServer server;
  private Mailbox mailbox;
  private String address;
  private String password;
  private String code;

  protected MailForm() {
    this(null, null, null, null, null);
  }

  @Inject
  public MailForm(
      Page page,
      Exchange exchange,
      MailAddresses addresses,
      OwnPassword passwords,
      MailServer server) {
    this.page = page;
    this.exchange = exchange;
    this.addresses = addresses;
    this.passwords = passwords;
    this.server = server;
  }

  @PostConstruct
  void open() {
    read();
    code = Faces.getRequestParameter("code");
  }

  private void read() {
    mailbox = addresses.of(exchange.signedIn().accountId()).orElseThrow(AccessDenied::new);
  }

  /** Sends a code to the address. */
  public void enter() {
    run(
        "mail.sent",
        () -> {
          passwords.require(exchange.signedIn(), password, exchange.visitor().address());
          addresses.enter(mailbox.accountId(), address);
        });
  }

  /** Confirms the address with the code. */
  public void confirm() {
    run(
        "mail.confirmed",
        () -> {
          if (!addresses.confirm(mailbox.accountId(), code)) {
            throw new Refusal("security", "mail.wrongCode");
          }
        });
  }

  /** Forgets the address. */
  public void remove() {
    run("mail.removed", () -> addresses.remove(mailbox.accountId()));
  }

  private void run(String done, Runnable command) {
    if (page.run(command)) {
      page.done("security", done);
    }
    read();
  }

  public boolean isMailOn() {
    return server.isOn();
  }

  public Mailbox getMailbox() {
    return mailbox;
  }

  public String getAddress() {
    return address;
  }

  public void setAddress(String address) {
    this.address = address;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
