package org.wangju.record;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * The bytes that are hashed: JSON as RFC 8785 (JCS) orders and escapes it, in UTF-8. Strings are in Unicode form NFC; numbers are
 * whole; an instant has six decimals and ends in Z; other dates and times are in ISO 8601; enums are their names.
 */
public final class CanonicalJson {
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private final StringBuilder out = new StringBuilder();

  private CanonicalJson() {}

  /**
   * The canonical bytes of a map.
   *
   * @throws IllegalArgumentException for a value of a type that has no canonical form here
   */
  public static byte[] bytes(Map<String, ?> map) {
    CanonicalJson json = new CanonicalJson();
    json.object(map);
    return json.out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void value(Object value) {
    if (value == null || value instanceof Boolean || value instanceof Integer || value instanceof Long) {
      out.append(value);
    } else if (value instanceof Map<?, ?> map) {
      object(map);
    } else if (value instanceof Collection<?> list) {
      array(list);
    } else {
      string(text(value));
    }
  }

  private static String text(Object value) {
    if (value instanceof Instant instant) {
      return INSTANT.format(instant);
    }
    if (value instanceof CharSequence || value instanceof Enum<?> || value instanceof Temporal) {
      return value.toString();
    }
    throw new IllegalArgumentException("no canonical form for " + value.getClass().getName());
  }

  private void object(Map<?, ?> map) {
    // String's natural order compares UTF-16 code units, which is the order that RFC 8785 asks for.
    Map<String, Object> sorted = new TreeMap<>();
    map.forEach((key, value) -> sorted.put(Normalizer.normalize(key.toString(), Normalizer.Form.NFC), value));
    out.append('{');
    String separator = "";
    for (Map.Entry<String, Object> entry : sorted.entrySet()) {
      out.append(separator);
      string(entry.getKey());
      out.append(':');
      value(entry.getValue());
      separator = ",";
    }
    out.append('}');
  }

  private void array(Collection<?> list) {
    out.append('[');
    String separator = "";
    for (Object element : list) {
      out.append(separator);
      value(element);
      separator = ",";
    }
    out.append(']');
  }

  private void string(String text) {
    out.append('"');
    Normalizer.normalize(text, Normalizer.Form.NFC).chars().forEach(c -> character((char) c));
    out.append('"');
  }

  private void character(char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (c < 0x20) {
          out.append(String.format("\\u%04x", (int) c));
        } else {
          out.append(c);
        }
      }
    }
  }
}
