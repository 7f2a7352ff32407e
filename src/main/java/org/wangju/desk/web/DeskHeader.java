package org.wangju.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wangju.desk.Inbox;
import org.wangju.desk.InboxTotals;

/** How much waits on the caller's desk, asked once a request, however often the page says it. */
@Named
@RequestScoped
public class DeskHeader {
  private final Inbox inbox;
  private InboxTotals totals;

  protected DeskHeader() {
    this(null);
  }

  @Inject
  public DeskHeader(Inbox inbox) {
    this.inbox = inbox;
  }

  /** How many items are open, late, due this week. */
  public InboxTotals getTotals() {
    if (totals == null) {
      totals = inbox.totals();
    }
    return totals;
  }
}
