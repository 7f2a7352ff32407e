package org.wangju.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wangju.platform.Messages;
import org.wangju.record.EventCatalogue;

/**
 * Every kind of event that the program writes is told to outsiders in {@code
 * record/events.properties}, has kept bytes, and its payload has words for a reader.
 */
class EventsTest {
  private static final Path BYTES = Path.of("src/test/resources/record/bytes.txt");
  private static final Pattern KIND = Pattern.compile("\"([a-z]+)\\.([a-z]+(?:-[a-z]+)*)\"");
  private static final Pattern HAPPENED = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");

  // event(entry, "visit-noted"), .event(admission, "talk-held", …), append(admission, "applied", …)
  private static final Pattern WRITTEN =
      Pattern.compile("(?i)(?:event|append)\\(\\s*(?:\\w+,\\s*)*\"([a-z]+(?:-[a-z]+)+)\"");

  private final EventCatalogue catalogue = EventCatalogue.read();

  @Test
  void every_kind_has_a_text_and_every_text_a_kind() throws IOException {
    Set<String> told = new TreeSet<>();
    for (String module : MessagesTest.modules()) {
      Messages.bundle(Messages.DEFAULT, module).keySet().stream()
          .filter(key -> key.startsWith("event."))
          .forEach(key -> told.add(module + key.substring("event".length())));
    }
    assertThat(catalogue.kinds()).isEqualTo(told);
  }

  /** What is written nowhere in the sources whole stands there as what follows the module. */
  @Test
  void what_the_sources_write_is_in_the_catalogue() throws IOException {
    Set<String> known =
        catalogue.kinds().stream()
            .map(kind -> kind.substring(kind.indexOf('.') + 1))
            .collect(Collectors.toSet());
    Set<String> unknown = new TreeSet<>();
    Set<String> found = new TreeSet<>();
    for (String source : sourcesThatWriteEvents()) {
      Matcher whole = KIND.matcher(source);
      while (whole.find()) {
        String kind = whole.group(1) + "." + whole.group(2);
        if (MessagesTest.modules().contains(whole.group(1)) && !catalogue.kinds().contains(kind)) {
          unknown.add(kind);
        }
        found.add(whole.group(2));
      }
      WRITTEN
          .matcher(source)
          .results()
          .map(match -> match.group(1))
          .filter(name -> !known.contains(name))
          .forEach(unknown::add);
      HAPPENED.matcher(source).results().forEach(match -> found.add(match.group(1)));
    }
    assertThat(unknown).isEmpty();
    Set<String> missing = new TreeSet<>(known);
    missing.removeAll(found);
    missing.removeIf(name -> !name.contains("-"));
    assertThat(missing).as("kinds that nothing writes").isEmpty();
  }

  @Test
  void every_kind_has_kept_bytes() throws IOException {
    Set<String> kept =
        Files.readAllLines(BYTES).stream()
            .map(line -> line.substring(0, line.indexOf('\t')))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(kept)
        .as("add the new lines that EventBytesTest wrote to target/bytes.txt")
        .isEqualTo(catalogue.kinds());
  }

  @Test
  void every_member_of_a_payload_has_a_name_for_readers() {
    Set<String> nameless = new TreeSet<>();
    for (String kind : catalogue.kinds()) {
      String module = kind.substring(0, kind.indexOf('.'));
      catalogue.members(kind, true).keySet().stream()
          .filter(name -> !Messages.has(module, "field." + name))
          .filter(name -> !Messages.has("record", "member." + name))
          .forEach(name -> nameless.add(kind + " " + name));
    }
    assertThat(nameless).isEmpty();
  }

  private static Set<String> sourcesThatWriteEvents() throws IOException {
    Set<String> sources = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String source = Files.readString(file);
        if (source.toLowerCase(Locale.ROOT).contains("event(") || source.contains("Event.of(")) {
          sources.add(source);
        }
      }
    }
    return sources;
  }
}
