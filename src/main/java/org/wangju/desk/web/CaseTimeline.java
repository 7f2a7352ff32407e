package org.wangju.desk.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wangju.desk.Step;
import org.wangju.desk.web.TimelineLine.Detail;
import org.wangju.platform.Messages;
import org.wangju.record.Entry;
import org.wangju.record.Event;

/**
 * Puts events into words. Of an event's payload those values are shown for which its module has a
 * name, {@code field.<value>}; a value that is a word of the program is shown by the text {@code
 * <value>.<WORD>}, where there is one.
 */
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
    return new TimelineLine(
        event.getHappenedAt(),
        event.title(locale),
        actor(event, locale),
        event.getRule().map(rule -> rule(rule, locale)).orElse(""),
        details(event, locale));
  }

  private static String actor(Entry event, Locale locale) {
    if (event.isErased()) {
      return Messages.text(locale, "desk", "timeline.erased");
    }
    return event.getActorName().isEmpty()
        ? Messages.text(locale, "desk", "timeline.system")
        : event.getActorName();
  }

  private static String rule(Event.Rule rule, Locale locale) {
    return Messages.text(locale, "desk", "timeline.rule", rule.edition(), rule.article());
  }

  private static List<Detail> details(Entry event, Locale locale) {
    String module = event.getKind().substring(0, event.getKind().indexOf('.'));
    List<Detail> details = new ArrayList<>();
    if (module.equals("desk")) {
      deskDetails(event, locale, details);
    }
    event
        .getPayload()
        .forEach(
            (name, value) -> {
              String label = "field." + name;
              if (Messages.has(module, label)) {
                details.add(
                    new Detail(
                        Messages.text(locale, module, label), text(module, name, value, locale)));
              }
            });
    return details;
  }

  /** The desk's own events name a step or an outcome whose words belong to the process. */
  private static void deskDetails(Entry event, Locale locale, List<Detail> details) {
    String process = event.text("process");
    if (!event.text("step").isEmpty()) {
      details.add(
          new Detail(
              Messages.text(locale, "desk", "timeline.step"),
              new Step(process, event.text("step")).title(locale)));
    }
    if (!event.text("outcome").isEmpty()) {
      String outcome = Messages.text(locale, process, "outcome." + event.text("outcome"));
      details.add(new Detail(Messages.text(locale, "desk", "timeline.outcome"), outcome));
    }
  }

  private static String text(String module, String name, Object value, Locale locale) {
    if (value instanceof Collection<?> values) {
      String comma = Messages.text(locale, "desk", "timeline.comma");
      return values.stream()
          .map(one -> text(module, name, one, locale))
          .collect(Collectors.joining(comma));
    }
    if (value instanceof Boolean yes) {
      return Messages.text(locale, "platform", yes ? "yes" : "no");
    }
    String word = name + "." + value;
    return Messages.has(module, word) ? Messages.text(locale, module, word) : value.toString();
  }
}
