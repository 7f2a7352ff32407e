package org.wangju.record.verify;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Hashes in a file: each in Base64 on a line of its own, an empty line, then a signed note to the
 * end.
 */
final class HashLines {
  private HashLines() {}

  static String write(List<Hash> hashes, String note) {
    return hashes.stream().map(hash -> hash + "\n").collect(Collectors.joining()) + "\n" + note;
  }

  static List<Hash> hashes(String file) {
    return file.substring(0, end(file)).lines().map(Hash::parse).toList();
  }

  static String note(String file) {
    return file.substring(end(file) + 1);
  }

  // Where the empty line is; it is the first line where there are no hashes.
  private static int end(String file) {
    int end = file.startsWith("\n") ? 0 : file.indexOf("\n\n") + 1;
    if (end == 0 && !file.startsWith("\n")) {
      throw new IllegalArgumentException("no empty line after the hashes");
    }
    return end;
  }
}
