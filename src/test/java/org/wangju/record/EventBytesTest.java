package org.wangju.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.wangju.record.verify.Hash;

/**
 * The bytes of every kind of event that exists, as whoever checks the record without this program
 * makes them. When a line that is there changes, the change needs a new kind, not new bytes. A new
 * kind needs a new line; {@code target/bytes.txt} holds what the program makes.
 */
class EventBytesTest {
  private static final Path KEPT = Path.of("src/test/resources/record/bytes.txt");
  private static final String ID = "01931f2e-7a00-7000-8000-000000000001";
  private static final Instant AT = Instant.parse("2026-03-02T01:00:00.000001Z");
  private static final byte[] SALT = new byte[32];

  /** With letters that form NFC joins, that need four bytes, and that JSON escapes. */
  private static final Map<String, Object> SAMPLES =
      Map.of(
          "text",
          "e\u0301 李𠮷 \"\\\n",
          "word",
          DayOfWeek.MONDAY,
          "day",
          LocalDate.of(2026, 3, 2),
          "moment",
          AT,
          "number",
          -12,
          "yes",
          true,
          "texts",
          List.of("𬭎", "a"));

  @Test
  void everyKindHasTheBytesThatWereToldOnce() throws IOException {
    List<String> lines = EventCatalogue.read().kinds().stream().map(EventBytesTest::line).toList();
    Files.write(Path.of("target/bytes.txt"), lines);

    assertThat(lines).isEqualTo(Files.readAllLines(KEPT));
  }

  private static String line(String kind) {
    Map<String, Object> payload = new TreeMap<>();
    EventCatalogue.read()
        .members(kind, true)
        .forEach((name, type) -> payload.put(name, SAMPLES.get(type)));
    payload.put(Record.ACTOR_NAME, "𠮷田");
    byte[] bytes = CanonicalJson.bytes(payload);
    Event event = Event.of(kind, Stream.ofCase("case")).about("person").under("2026", "limit", "7");
    byte[] envelope = new Envelope(ID, event, 7, "account", AT, salted(bytes)).bytes();
    return String.join(
        "\t",
        kind,
        new String(bytes, StandardCharsets.UTF_8),
        new String(envelope, StandardCharsets.UTF_8),
        Hash.ofLeaf(envelope).toString());
  }

  private static String salted(byte[] payload) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(SALT);
      return HexFormat.of().formatHex(digest.digest(payload));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
