package org.wangju.record;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of events and their payloads as {@code record/events.properties} tells outsiders. */
public final class EventCatalogue {
  private static final String FILE = "/record/events.properties";
  private static final String OF_TESTS = "testing.";

  private final Map<String, Map<String, String>> kinds = new TreeMap<>();

  private EventCatalogue(Properties file) {
    file.stringPropertyNames().forEach(kind -> kinds.put(kind, members(file.getProperty(kind))));
  }

  /** Reads it. */
  public static EventCatalogue read() {
    try (Reader reader =
        new InputStreamReader(
            EventCatalogue.class.getResourceAsStream(FILE), StandardCharsets.UTF_8)) {
      Properties file = new Properties();
      file.load(reader);
      return new EventCatalogue(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> members(String line) {
    return Stream.of(line.split(" "))
        .filter(member -> !member.isEmpty())
        .map(member -> member.split(":"))
        .collect(
            Collectors.toMap(member -> member[0], member -> member[1], (a, b) -> a, TreeMap::new));
  }

  /** All kinds. */
  public Set<String> kinds() {
    return kinds.keySet();
  }

  /**
   * The members of a kind's payload with their types; those with a question mark may be missing.
   */
  public Map<String, String> members(String kind, boolean withOptional) {
    Map<String, String> members = new TreeMap<>();
    kinds
        .get(kind)
        .forEach(
            (name, type) -> {
              if (withOptional || !type.endsWith("?")) {
                members.put(name, type.replace("?", ""));
              }
            });
    return members;
  }

  /** What is wrong with an event as the program writes it; empty when it is as it is told. */
  public Optional<String> objection(Event event) {
    if (event.kind().startsWith(OF_TESTS)) {
      return Optional.empty();
    }
    if (!kinds.containsKey(event.kind())) {
      return Optional.of(event.kind() + " is not in " + FILE);
    }
    Map<String, String> all = members(event.kind(), true);
    Set<String> wrong = new TreeSet<>(members(event.kind(), false).keySet());
    wrong.removeAll(event.payload().keySet());
    event
        .payload()
        .forEach(
            (name, value) -> {
              if (!all.containsKey(name) || !isOf(all.get(name), value)) {
                wrong.add(name);
              }
            });
    return wrong.isEmpty()
        ? Optional.empty()
        : Optional.of(event.kind() + " is not as in " + FILE + ": " + wrong);
  }

  private static boolean isOf(String type, Object value) {
    return switch (type) {
      case "text" -> value instanceof String;
      case "word" -> value instanceof Enum<?>;
      case "day" -> value instanceof LocalDate;
      case "moment" -> value instanceof Instant;
      case "number" -> value instanceof Integer || value instanceof Long;
      case "yes" -> value instanceof Boolean;
      case "texts" ->
          value instanceof Collection<?> list
              && list.stream().allMatch(one -> one instanceof String || one instanceof Enum<?>);
      default -> throw new IllegalStateException("no such type: " + type);
    };
  }
}
