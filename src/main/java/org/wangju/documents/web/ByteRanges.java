package org.wangju.documents.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a request's Range field asks for (RFC 9110 section 14). */
final class ByteRanges {
  /** More ranges than a reader needs; a request for more wants to do harm (section 14.2). */
  private static final int MOST = 16;

  private static final Pattern RANGE = Pattern.compile("(\\d{0,18})-(\\d{0,18})");

  private ByteRanges() {}

  /**
   * A part of a file.
   *
   * @param from the first byte
   * @param to the byte behind the last
   */
  record Range(long from, long to) {
    long length() {
      return to - from;
    }

    String of(long size) {
      return "bytes " + from + "-" + (to - 1) + "/" + size;
    }
  }

  /** A field that names bytes and none that there are. */
  static final class Unsatisfiable extends Exception {
    private static final long serialVersionUID = 1;
  }

  /**
   * The parts that are asked for, in the order of the field; empty when the whole is to be sent: no
   * field, or a unit that is not ours.
   *
   * @throws Unsatisfiable when no part that is asked for exists, or the field is malformed
   */
  static Optional<List<Range>> of(String field, long size) throws Unsatisfiable {
    if (field == null || !field.strip().toLowerCase(java.util.Locale.ROOT).startsWith("bytes=")) {
      return Optional.empty();
    }
    List<Range> ranges = new ArrayList<>();
    String[] parts = field.strip().substring("bytes=".length()).split(",", MOST + 1);
    for (String part : parts) {
      one(part.strip(), size).ifPresent(ranges::add);
    }
    if (ranges.isEmpty() || parts.length > MOST) {
      throw new Unsatisfiable();
    }
    return Optional.of(ranges);
  }

  private static Optional<Range> one(String part, long size) throws Unsatisfiable {
    Matcher matcher = RANGE.matcher(part);
    if (!matcher.matches() || part.equals("-")) {
      throw new Unsatisfiable();
    }
    if (matcher.group(1).isEmpty()) {
      long last = Long.parseLong(matcher.group(2));
      return last == 0 || size == 0
          ? Optional.empty()
          : Optional.of(new Range(Math.max(0, size - last), size));
    }
    long from = Long.parseLong(matcher.group(1));
    long to =
        matcher.group(2).isEmpty() ? size : Math.min(size, Long.parseLong(matcher.group(2)) + 1);
    if (!matcher.group(2).isEmpty() && Long.parseLong(matcher.group(2)) < from) {
      throw new Unsatisfiable();
    }
    return from >= size ? Optional.empty() : Optional.of(new Range(from, to));
  }
}
