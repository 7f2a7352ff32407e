package org.wangju.security.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.wangju.notices.MailServer;
import org.wangju.platform.web.Page;
import org.wangju.platform.web.Paging;
import org.wangju.platform.web.SealedSearch;
import org.wangju.security.Accounts;
import org.wangju.security.Codes;
import org.wangju.security.HolderRow;
import org.wangju.security.IssuedCode;

/** The people of a branch with their accounts, to whom the branch hands codes. */
@Named
@RequestScoped
public class BranchCodesPage {
  private static final int SIZE = 20;

  private final SealedSearch search;
  private final Page page;
  private final Accounts accounts;
  private final Codes codes;
  private final MailServer server;
  private String typed;
  private Paging paging;
  private List<HolderRow> rows;
  private IssuedCode issued;
  private String mail;

  protected BranchCodesPage() {
    this(null, null, null, null, null);
  }

  @Inject
  public BranchCodesPage(
      SealedSearch search, Page page, Accounts accounts, Codes codes, MailServer server) {
    this.search = search;
    this.page = page;
    this.accounts = accounts;
    this.codes = codes;
    this.server = server;
  }

  @PostConstruct
  void open() {
    typed = search.read(Faces.getRequestParameter(SealedSearch.PARAMETER));
    read();
  }

  private void read() {
    paging = Searches.paging(SIZE, accounts.countPeople(typed));
    rows = accounts.people(typed, paging.offset(), SIZE);
  }

  /** Goes to the people who were asked for. */
  public String search() {
    return "/account/branch-codes.xhtml?faces-redirect=true" + search.parameter(typed);
  }

  /** Issues a code for a person and shows it, this once; or sends it to the address in the form. */
  public void issueCode(String personId) {
    if (mail == null) {
      page.call(() -> codes.issueForPerson(personId)).ifPresent(code -> issued = code);
    } else if (page.run(() -> codes.sendToPerson(personId, mail))) {
      page.done("security", "account.sent");
      mail = null;
    }
    read();
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

  public String getTyped() {
    return typed;
  }

  public void setTyped(String typed) {
    this.typed = typed;
  }

  /** Whether more were found than the list goes. */
  public boolean isCut() {
    return paging.total() > Accounts.MOST_LISTED;
  }

  public Paging getPaging() {
    return paging;
  }

  public List<HolderRow> getRows() {
    return rows;
  }

  /** The code that was issued with this click; null otherwise. */
  public IssuedCode getIssued() {
    return issued;
  }
}
