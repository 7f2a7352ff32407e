package org.wangju.desk.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.wangju.desk.Position;
import org.wangju.record.Entry;

/**
 * A case at moments of its past, read from its events alone: what the engine still remembers of it
 * plays no part.
 */
public final class AsOf {
  // What one act moves is recorded event by event, microseconds apart.
  private static final Duration SAME_ACT = Duration.ofSeconds(1);

  private final String processKey;
  private final List<Entry> events;
  private final List<Instant> moments = new ArrayList<>();
  private final Set<Long> models = new TreeSet<>();

  /**
   * A case's past.
   *
   * @param processKey of the model to follow
   * @param events all events of the case, in their order
   */
  public AsOf(String processKey, List<Entry> events) {
    this.processKey = processKey;
    this.events = List.copyOf(events);
    for (Entry event : events) {
      if (Position.isStep(event) && event.text("process").equals(processKey)) {
        add(event.getHappenedAt());
        models.add((Long) event.getPayload().getOrDefault("model", 0L));
      }
    }
  }

  private void add(Instant moment) {
    int last = moments.size() - 1;
    if (last >= 0 && Duration.between(moments.get(last), moment).compareTo(SAME_ACT) < 0) {
      moments.set(last, moment);
    } else {
      moments.add(moment);
    }
  }

  /** The moments just after the case moved in its model, in their order. */
  public List<Instant> moments() {
    return moments;
  }

  /** The versions of the model under which the case ran, ascending. */
  public Set<Long> models() {
    return models;
  }

  /** How many of the moments lie at or before that one. */
  public int step(Instant moment) {
    return (int) moments.stream().filter(each -> !each.isAfter(moment)).count();
  }

  /** Where the case stood at that moment. */
  public Position position(Instant moment) {
    return Position.of(processKey, until(moment));
  }

  /** What had happened last at that moment, by one act; empty before the first event. */
  public List<Entry> lastAct(Instant moment) {
    List<Entry> before = until(moment);
    if (before.isEmpty()) {
      return List.of();
    }
    Instant end = before.get(before.size() - 1).getHappenedAt();
    return before.stream()
        .filter(e -> Duration.between(e.getHappenedAt(), end).compareTo(SAME_ACT) < 0)
        .toList();
  }

  private List<Entry> until(Instant moment) {
    return events.stream().filter(event -> !event.getHappenedAt().isAfter(moment)).toList();
  }
}
