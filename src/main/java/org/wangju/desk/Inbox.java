package org.wangju.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.wangju.security.Caller;

/**
 * The caller's inbox: what they claimed, what is their own, what their roles may claim. Read from
 * one table, a page at a time.
 */
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

  /** A page by last day, after so many lines; what has no last day comes last. */
  public List<InboxRow> page(InboxFilter filter, int offset) {
    return repository.inbox(Holder.allOf(caller), filter, offset, PAGE);
  }

  /** Those of the items that lie in the caller's inbox. */
  public List<InboxRow> rows(Collection<String> itemIds) {
    return repository.rows(Holder.allOf(caller), itemIds);
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
