package org.wangju.desk;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.wangju.record.Entry;

/**
 * Where a case stands in its model, as the record tells it.
 *
 * @param model the model's version; 0 when the process has not started
 * @param active the elements at which the case stands
 * @param done the elements that it has passed
 */
public record Position(long model, Set<String> active, Set<String> done) {
  private static final String STARTED = "engine.step-started";
  private static final String ENDED = "engine.step-ended";
  private static final String CANCELLED = "engine.step-cancelled";

  /** Follows a case's events, in their order, through the model of that process. */
  public static Position of(String processKey, Collection<Entry> events) {
    List<Entry> steps =
        events.stream().filter(e -> e.text("process").equals(processKey) && isStep(e)).toList();
    Set<String> open = new LinkedHashSet<>();
    Set<String> active = new LinkedHashSet<>();
    Set<String> done = new LinkedHashSet<>();
    for (Entry step : steps) {
      switch (step.getKind()) {
        case STARTED -> open.add(step.text("instance"));
        case ENDED -> {
          open.remove(step.text("instance"));
          done.add(step.text("element"));
        }
        default -> open.remove(step.text("instance"));
      }
    }
    steps.stream()
        .filter(step -> open.contains(step.text("instance")))
        .forEach(step -> active.add(step.text("element")));
    return new Position(model(steps), active, done);
  }

  /** Whether the event only tells of the case's way through its model. */
  public static boolean isStep(Entry event) {
    return Set.of(STARTED, ENDED, CANCELLED).contains(event.getKind());
  }

  private static long model(List<Entry> steps) {
    return steps.isEmpty() ? 0 : (Long) steps.get(steps.size() - 1).getPayload().get("model");
  }
}
