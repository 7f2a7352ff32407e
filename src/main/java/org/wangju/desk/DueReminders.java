package org.wangju.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.wangju.notices.NoticeKind;
import org.wangju.platform.Retried;
import org.wangju.rules.Rulebook;

/**
 * Reminds those whose turn a step is of its last day: some working days ahead, on the day, and once
 * when it is over. How far an item is reminded stands on the item, so that each is told once
 * whichever node looks.
 */
@ApplicationScoped
public class DueReminders {
  /** Items of a stage looked for at once. */
  static final int MOST = 100;

  private static final int SOON = 1;
  private static final int TODAY = 2;
  private static final int OVER = 3;

  private final WorkItemRepository items;
  private final Rulebook rules;
  private final DeskNews news;
  private final Clock clock;

  protected DueReminders() {
    this(null, null, null, null);
  }

  @Inject
  public DueReminders(WorkItemRepository items, Rulebook rules, DeskNews news, Clock clock) {
    this.items = items;
    this.rules = rules;
    this.news = news;
    this.clock = clock;
  }

  /**
   * Some of the items whose holders are to be reminded now, of each stage: where one cannot be
   * reminded that it is over, others still are that their day comes.
   */
  @Transactional
  public List<String> waiting() {
    LocalDate today = today();
    return Stream.of(
            items.toRemind(OVER, today.minusDays(1), MOST),
            items.toRemind(TODAY, today, MOST),
            items.toRemind(SOON, ahead(today), MOST))
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  /** Reminds of one item, if it still waits for that. */
  @Retried
  @Transactional
  public void remind(String itemId) {
    items
        .find(itemId)
        .filter(item -> item.isOpen() && item.getDueOn() != null)
        .ifPresent(this::remind);
  }

  private void remind(WorkItem item) {
    LocalDate today = today();
    LocalDate due = item.getDueOn();
    int stage = due.isBefore(today) ? OVER : due.equals(today) ? TODAY : SOON;
    if (!due.isAfter(ahead(today)) && items.remind(item.getId(), due, stage)) {
      news.itemDue(item, kind(stage));
    }
  }

  private static NoticeKind kind(int stage) {
    return switch (stage) {
      case SOON -> NoticeKind.DUE_SOON;
      case TODAY -> NoticeKind.DUE_TODAY;
      default -> NoticeKind.OVERDUE;
    };
  }

  private LocalDate ahead(LocalDate today) {
    return rules.calendar().addWorkingDays(today, rules.reminderDays()).date();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
