package org.wangju.record.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The files of an export ({@link Layout}), as its table of contents lists them. */
final class Bundle implements AutoCloseable {
  // A number has one spelling: another would be a second file for the same event.
  private static final String NUMBER = "(\\d{8}|[1-9]\\d{8,17})";
  private static final Pattern KNOWN =
      Pattern.compile(
          "checkpoint\\.txt|extent\\.txt|key\\.txt|(events|payloads)/%1$s\\.json|payloads/%1$s\\.salt|proofs/%1$s\\.txt|earlier/(0|[1-9]\\d{0,17})\\.txt"
              .formatted(NUMBER));
  // A payload has at most 16 MiB in the database.
  private static final int MOST_BYTES = 17 << 20;

  private final ZipFile zip;

  private Bundle(ZipFile zip) {
    this.zip = zip;
  }

  /**
   * Opens an export.
   *
   * @throws IOException when it is no zip, or there is none
   */
  static Bundle open(Path file) throws IOException {
    return new Bundle(new ZipFile(file.toFile()));
  }

  /** Files that have no place in a bundle or are in it twice. */
  List<String> strangers() {
    Set<String> seen = new TreeSet<>();
    return zip.stream()
        .map(ZipEntry::getName)
        .filter(name -> !seen.add(name) || !KNOWN.matcher(name).matches())
        .sorted()
        .toList();
  }

  /** The numbers in the names of the folder's files, ascending. */
  Set<Long> numbers(String folder) {
    Set<Long> numbers = new TreeSet<>();
    zip.stream()
        .map(ZipEntry::getName)
        .filter(name -> name.startsWith(folder + "/") && KNOWN.matcher(name).matches())
        .forEach(
            name ->
                numbers.add(Long.valueOf(name.substring(folder.length() + 1, name.indexOf('.')))));
    return numbers;
  }

  boolean has(String name) {
    return zip.getEntry(name) != null;
  }

  /**
   * The bytes of a file.
   *
   * @throws IllegalArgumentException when it is missing, damaged or larger than anything that is
   *     exported
   */
  byte[] bytes(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
    try (InputStream content = zip.getInputStream(entry)) {
      byte[] bytes = content.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new IllegalArgumentException(name + " is too large");
      }
      return bytes;
    } catch (ZipException e) {
      throw new IllegalArgumentException(name + " is damaged", e);
    }
  }

  /**
   * A file as text.
   *
   * @throws IllegalArgumentException as {@link #bytes}, and when it is not in UTF-8
   */
  String text(String name) throws IOException {
    return text(bytes(name));
  }

  static String text(byte[] utf8) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("not UTF-8", e);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
