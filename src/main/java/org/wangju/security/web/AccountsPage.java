package org.wangju.security.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.wangju.platform.web.Paging;
import org.wangju.platform.web.SealedSearch;
import org.wangju.security.AccountRow;
import org.wangju.security.Accounts;

/** The accounts that the caller keeps. */
@Named
@RequestScoped
public class AccountsPage {
  private static final int SIZE = 20;

  private final SealedSearch search;
  private final Accounts accounts;
  private String typed;
  private Paging paging;
  private List<AccountRow> rows;

  protected AccountsPage() {
    this(null, null);
  }

  @Inject
  public AccountsPage(SealedSearch search, Accounts accounts) {
    this.search = search;
    this.accounts = accounts;
  }

  @PostConstruct
  void open() {
    typed = search.read(Faces.getRequestParameter(SealedSearch.PARAMETER));
    paging = Searches.paging(SIZE, accounts.count(typed));
    rows = accounts.search(typed, paging.offset(), SIZE);
  }

  /** Goes to the accounts that were asked for. */
  public String search() {
    return "/admin/accounts.xhtml?faces-redirect=true" + search.parameter(typed);
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

  public List<AccountRow> getRows() {
    return rows;
  }
}
