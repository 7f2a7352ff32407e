package org.wangju.directory.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The registers that tests read. */
final class RegisterFiles {
  static final Limits LIMITS = new Limits(20_000_000, 300_000_000, 200_000);

  private RegisterFiles() {}

  /** A file of the small registers, as offices sent it. */
  static byte[] small(String name) {
    try (InputStream in = RegisterFiles.class.getResourceAsStream("/registers/small/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens a file and reads it to its end, as an upload does. */
  static RegisterFile open(byte[] content) {
    RegisterFile file = RegisterFile.open(content, LIMITS);
    file.countRows(LIMITS.rows());
    return file;
  }

  static RegisterFile csv(String text) {
    return open(text.getBytes(StandardCharsets.UTF_8));
  }

  static <T> List<Reading<T>> readings(RegisterFile file, Function<Fields, T> form) {
    List<Reading<T>> readings = new ArrayList<>();
    try (RegisterFile.DataRows rows = file.sourceRows()) {
      rows.forEachRemaining(row -> readings.add(file.read(row, form)));
    }
    return readings;
  }
}
