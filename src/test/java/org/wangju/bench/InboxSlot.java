package org.wangju.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.camunda.bpm.engine.task.TaskQuery;
import org.wangju.desk.Inbox;
import org.wangju.desk.InboxFilter;

/**
 * How long one way to an inbox took.
 *
 * @param open items that are open in all
 * @param page milliseconds of the first page of 20, each time
 * @param count milliseconds of the count, each time
 */
record InboxSlot(String way, int open, List<Double> page, List<Double> count) {
  private static final double NANOS_PER_MILLI = 1e6;

  double medianPage() {
    return Figures.median(page);
  }

  double medianCount() {
    return Figures.median(count);
  }

  /** Asks all in turn, so often; the first tenth of the rounds warms up and is not counted. */
  static List<InboxSlot> of(
      int open, int share, int rounds, Application application, List<BareEngine> engines) {
    Inbox inbox = application.inboxWithShare(share);
    List<InboxSlot> slots = new ArrayList<>();
    List<Runnable> turns = new ArrayList<>();
    turns.add(
        turn(
            slots,
            application.name(),
            open,
            share,
            () -> inbox.page(InboxFilter.ALL, 0).size(),
            () -> inbox.count(InboxFilter.ALL)));
    for (BareEngine engine : engines) {
      TaskQuery query = engine.inboxWithShare(share);
      turns.add(
          turn(
              slots,
              engine.name(),
              open,
              share,
              () -> query.listPage(0, Inbox.PAGE).size(),
              query::count));
    }
    for (int round = 0; round < rounds + rounds / 10; round++) {
      if (round == rounds / 10) {
        slots.forEach(InboxSlot::forget);
      }
      turns.forEach(Runnable::run);
    }
    return slots;
  }

  private static Runnable turn(
      List<InboxSlot> slots,
      String way,
      int open,
      int share,
      LongSupplier page,
      LongSupplier count) {
    InboxSlot slot = new InboxSlot(way, open, new ArrayList<>(), new ArrayList<>());
    slots.add(slot);
    return () -> {
      slot.page().add(timed(way, Inbox.PAGE, page));
      slot.count().add(timed(way, share, count));
    };
  }

  private void forget() {
    page.clear();
    count.clear();
  }

  private static double timed(String way, long expected, LongSupplier query) {
    long start = System.nanoTime();
    long found = query.getAsLong();
    double millis = (System.nanoTime() - start) / NANOS_PER_MILLI;
    if (found != expected) {
      throw new IllegalStateException(way + " found " + found + " instead of " + expected);
    }
    return millis;
  }
}
