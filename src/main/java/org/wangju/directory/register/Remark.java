package org.wangju.directory.register;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.wangju.platform.Messages;

/**
 * Something about one cell of a row: a flaw for which the row is refused, a warning, or a change
 * that it makes.
 *
 * @param column the header of the column in question
 * @param value what stands there, as written
 * @param key of the text in the bundle {@code directory}
 * @param arguments of the text
 */
public record Remark(String column, String value, String key, List<Object> arguments) {
  /**
   * Neither sign can stand in a cell: text files with control characters are refused and XML has
   * none.
   */
  private static final String BETWEEN_FIELDS = "\u001F";

  private static final String BETWEEN_REMARKS = "\u001E";
  private static final int FIELDS = 3;

  /** The text in the reader's language: what is wrong and what to do. */
  public String text(Locale locale) {
    return Messages.text(locale, "directory", key, arguments.toArray());
  }

  /** Several remarks as one text, to be kept. */
  static String written(List<Remark> remarks) {
    return remarks.stream().map(Remark::written).collect(Collectors.joining(BETWEEN_REMARKS));
  }

  private String written() {
    String words =
        arguments.stream()
            .map(String::valueOf)
            .map(word -> BETWEEN_FIELDS + word)
            .collect(Collectors.joining());
    return column + BETWEEN_FIELDS + value + BETWEEN_FIELDS + key + words;
  }

  /** What {@link #written(List)} made of them. */
  static List<Remark> read(String written) {
    return written.isEmpty()
        ? List.of()
        : Arrays.stream(written.split(BETWEEN_REMARKS)).map(Remark::readOne).toList();
  }

  private static Remark readOne(String written) {
    String[] fields = written.split(BETWEEN_FIELDS, -1);
    return new Remark(
        fields[0],
        fields[1],
        fields[2],
        List.of((Object[]) Arrays.copyOfRange(fields, FIELDS, fields.length)));
  }
}
