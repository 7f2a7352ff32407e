package org.wangju.record;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The bytes that are hashed: JSON as RFC 8785 (JCS) orders and escapes it, in UTF-8, without white
 * space. Strings are in Unicode form NFC; numbers are whole and within ±(2^53 − 1), beyond which
 * readers of JSON disagree; an instant has six decimals and ends in Z; other dates and times are in
 * ISO 8601; enums are their names.
 */
public final class CanonicalJson {
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final long GREATEST = (1L << 53) - 1;

  private final StringBuilder out = new StringBuilder();

  private CanonicalJson() {}

  /**
   * The canonical bytes of a map.
   *
   * @throws IllegalArgumentException for what has no canonical form here: a value of another type,
   *     a number out of range, half of a surrogate pair, two names that are one in form NFC
   */
  public static byte[] bytes(Map<String, ?> map) {
    CanonicalJson json = new CanonicalJson();
    json.object(map);
    return utf8(json.out);
  }

  // String.getBytes would write a question mark for half of a surrogate pair.
  private static byte[] utf8(CharSequence text) {
    try {
      ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("half of a surrogate pair has no canonical form", e);
    }
  }

  private void value(Object value) {
    if (value == null || value instanceof Boolean) {
      out.append(value);
    } else if (value instanceof Integer || value instanceof Long) {
      number(((Number) value).longValue());
    } else if (value instanceof Map<?, ?> map) {
      object(map);
    } else if (value instanceof Collection<?> list) {
      array(list);
    } else {
      string(text(value));
    }
  }

  private void number(long number) {
    if (number < -GREATEST || number > GREATEST) {
      throw new IllegalArgumentException("no canonical form for a number beyond 2^53 - 1");
    }
    out.append(number);
  }

  private static String text(Object value) {
    if (value instanceof Instant instant) {
      return INSTANT.format(instant);
    }
    if (value instanceof CharSequence || value instanceof Temporal) {
      return value.toString();
    }
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    throw new IllegalArgumentException("no canonical form for " + value.getClass().getName());
  }

  private void object(Map<?, ?> map) {
    // String's natural order compares UTF-16 code units, which is the order that RFC 8785 asks for.
    Map<String, Object> sorted = new TreeMap<>();
    map.forEach(
        (key, value) ->
            sorted.put(Normalizer.normalize(key.toString(), Normalizer.Form.NFC), value));
    if (sorted.size() != map.size()) {
      throw new IllegalArgumentException("two names are the same in Unicode form NFC");
    }
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
