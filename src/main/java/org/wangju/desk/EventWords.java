package org.wangju.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.wangju.platform.Messages;
import org.wangju.record.Entry;
import org.wangju.record.Event;
import org.wangju.record.ReadingOrder;
import org.wangju.record.Record;

/**
 * Puts an event's payload into words. A value's name is the text {@code field.<name>} of the
 * event's module; a value that is a word of the program is shown by the text {@code <name>.<WORD>},
 * where there is one.
 */
public final class EventWords {
  private static final String DESK = "desk";

  private final Locale locale;
  private final UnaryOperator<String> named;

  private EventWords(Locale locale, UnaryOperator<String> named) {
    this.locale = locale;
    this.named = named;
  }

  /** Words in that language, for values that need no looking up. */
  public static EventWords in(Locale locale) {
    return new EventWords(locale, UnaryOperator.identity());
  }

  /**
   * Words in that language.
   *
   * @param named gives the name for the key of a unit or of an element of a model, and the key
   *     itself where it knows none
   */
  public static EventWords in(Locale locale, UnaryOperator<String> named) {
    return new EventWords(locale, named);
  }

  /** Who acted: a name, the system, or that the name was erased. */
  public String actor(Entry event) {
    if (event.isErased()) {
      return Messages.text(locale, DESK, "timeline.erased");
    }
    return event.getActorName().isEmpty()
        ? Messages.text(locale, DESK, "timeline.system")
        : event.getActorName();
  }

  /** The rule that the event rests on; empty where there is none. */
  public String rule(Entry event) {
    return event.getRule().map(this::rule).orElse("");
  }

  private String rule(Event.Rule rule) {
    int end = rule.edition().indexOf('-');
    String procedure = "timeline.rule." + rule.edition().substring(0, Math.max(end, 0));
    return Messages.has(DESK, procedure)
        ? Messages.text(locale, DESK, procedure, rule.edition().substring(end + 1), rule.article())
        : Messages.text(locale, DESK, "timeline.rule", rule.edition(), rule.article());
  }

  /** What everyone is told: the values for which the event's module has a name. */
  public List<Detail> told(Entry event) {
    String module = module(event);
    List<Detail> details = new ArrayList<>();
    if (module.equals(DESK)) {
      addStepAndOutcome(event, details);
    }
    for (Map.Entry<String, Object> member : ReadingOrder.of(event)) {
      String name = member.getKey();
      if (Messages.has(module, "field." + name)) {
        details.add(new Detail(label(module, name), text(module, name, member.getValue())));
      }
    }
    return details;
  }

  /** The whole payload, each value by its name; without who acted. */
  public List<Detail> whole(Entry event) {
    String module = module(event);
    return ReadingOrder.of(event).stream()
        .filter(member -> !member.getKey().equals(Record.ACTOR_NAME))
        .map(member -> whole(event, module, member.getKey(), member.getValue()))
        .toList();
  }

  private Detail whole(Entry event, String module, String name, Object value) {
    String process = event.text("process");
    return new Detail(
        label(module, name),
        switch (name) {
          case "process" -> Messages.text(locale, process, "process");
          case "step" ->
              // Events about papers name the element alone.
              process.isEmpty()
                  ? named.apply(value.toString())
                  : new Step(process, value.toString()).title(locale);
          case "type" -> word(module, "type." + value, value.toString());
          case "outcome" ->
              module.equals(DESK)
                  ? Messages.text(locale, process, "outcome." + value)
                  : text(module, name, value);
          case "former" -> text(module, "standing", value);
          default -> text(module, name, value);
        });
  }

  /** The desk's own events name a step or an outcome whose words belong to the process. */
  private void addStepAndOutcome(Entry event, List<Detail> details) {
    String process = event.text("process");
    if (!event.text("step").isEmpty()) {
      details.add(
          new Detail(
              Messages.text(locale, DESK, "timeline.step"),
              new Step(process, event.text("step")).title(locale)));
    }
    if (!event.text("outcome").isEmpty()) {
      details.add(
          new Detail(
              Messages.text(locale, DESK, "timeline.outcome"),
              Messages.text(locale, process, "outcome." + event.text("outcome"))));
    }
  }

  private String label(String module, String name) {
    if (Messages.has(module, "field." + name)) {
      return Messages.text(locale, module, "field." + name);
    }
    return Messages.has("record", "member." + name)
        ? Messages.text(locale, "record", "member." + name)
        : name;
  }

  private String text(String module, String name, Object value) {
    if (value instanceof Collection<?> values) {
      return joined(values.stream().map(one -> text(module, name, one)).toList());
    }
    if (value instanceof Map<?, ?> map) {
      return joined(
          map.entrySet().stream()
              .map(
                  member ->
                      label(module, member.getKey().toString())
                          + " "
                          + text(module, member.getKey().toString(), member.getValue()))
              .toList());
    }
    if (value instanceof Boolean yes) {
      return Messages.text(locale, "platform", yes ? "yes" : "no");
    }
    return word(module, name + "." + value, value.toString());
  }

  private String word(String module, String key, String value) {
    if (Messages.has(module, key)) {
      return Messages.text(locale, module, key);
    }
    return Messages.has("record", "word." + value)
        ? Messages.text(locale, "record", "word." + value)
        : named.apply(value);
  }

  private String joined(Collection<String> texts) {
    return texts.stream()
        .collect(Collectors.joining(Messages.text(locale, DESK, "timeline.comma")));
  }

  private static String module(Entry event) {
    return event.getKind().substring(0, event.getKind().indexOf('.'));
  }
}
