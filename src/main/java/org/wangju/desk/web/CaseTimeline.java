package org.wangju.desk.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.wangju.desk.EventWords;
import org.wangju.record.Entry;

/** Puts events into words, as everyone who may see a case is told of them. */
@Named
@ApplicationScoped
public class CaseTimeline {
  private static final Duration SAME_ACT = Duration.ofSeconds(1);

  /** The events in the reader's language, in their order. */
  public List<TimelineLine> lines(List<Entry> events, Locale locale) {
    return IntStream.range(0, events.size())
        .filter(i -> i == 0 || !saysTheSame(events.get(i), events.get(i - 1)))
        .mapToObj(i -> line(events.get(i), locale))
        .toList();
  }

  /** Whether a step's completion only repeats what the process has just told of the same act. */
  private static boolean saysTheSame(Entry event, Entry before) {
    return event.getKind().equals("desk.step-completed")
        && !before.getKind().startsWith("desk.")
        && before.getActorId().equals(event.getActorId())
        && Duration.between(before.getHappenedAt(), event.getHappenedAt()).compareTo(SAME_ACT) < 0;
  }

  private static TimelineLine line(Entry event, Locale locale) {
    EventWords words = EventWords.in(locale);
    return new TimelineLine(
        event.getHappenedAt(),
        event.title(locale),
        words.actor(event),
        words.rule(event),
        words.told(event));
  }
}
