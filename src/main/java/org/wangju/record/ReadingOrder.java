package org.wangju.record;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The order in which a reader meets the members of a payload: that of {@code
 * record/events.properties}. In the payload's bytes they stand by the alphabet.
 */
public final class ReadingOrder {
  private static final Map<String, List<String>> MEMBERS = read();

  private ReadingOrder() {}

  /** The payload's members, those that the list of events does not name last. */
  public static List<Map.Entry<String, Object>> of(Entry event) {
    List<String> order = MEMBERS.getOrDefault(event.getKind(), List.of());
    return event.getPayload().entrySet().stream()
        .sorted(Comparator.comparingInt(member -> place(order, member.getKey())))
        .toList();
  }

  private static int place(List<String> order, String name) {
    int place = order.indexOf(name);
    return place < 0 ? order.size() : place;
  }

  private static Map<String, List<String>> read() {
    Properties kinds = new Properties();
    try (Reader reader =
        new InputStreamReader(
            ReadingOrder.class.getResourceAsStream("/record/events.properties"),
            StandardCharsets.UTF_8)) {
      kinds.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return kinds.stringPropertyNames().stream()
        .collect(Collectors.toMap(kind -> kind, kind -> names(kinds.getProperty(kind))));
  }

  private static List<String> names(String members) {
    return Stream.of(members.split(" ")).map(member -> member.replaceFirst(":.*", "")).toList();
  }
}
