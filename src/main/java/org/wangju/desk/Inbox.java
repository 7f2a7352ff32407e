package org.wangju.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.wangju.security.Caller;

/** The caller's inbox: what they claimed, what is their own, what their roles may claim. Read from one table, a page at a time. */
@ApplicationScoped
public class Inbox {
  /** Lines on one page. */
  public static final int PAGE = 20;

  private final WorkItemRepository repository;
  private final Caller caller;

  protected Inbox() {
    this(null, null);
  }

  @Inject
  public Inbox(WorkItemRepository repository, Caller caller) {
    this.repository = repository;
    this.caller = caller;
  }

  /**
   * A page by last day; what has none comes last.
   *
   * @param number the page, from 0
   */
  public List<InboxRow> page(InboxFilter filter, int number) {
    return repository.inbox(Holder.allOf(caller), filter, number * PAGE, PAGE);
  }

  /** The first lines by last day. */
  public List<InboxRow> first(int most) {
    return repository.inbox(Holder.allOf(caller), InboxFilter.ALL, 0, most);
  }

  /** How many lines the filter leaves. */
  public long count(InboxFilter filter) {
    return repository.count(Holder.allOf(caller), filter);
  }

  /** How many are open, late, due this week. */
  public InboxTotals totals() {
    return repository.totals(Holder.allOf(caller));
  }
}
