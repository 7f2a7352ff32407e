package org.wangju.record.verify;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A text with signatures below it (C2SP signed-note).
 *
 * @param text the signed lines, the last one ended as well
 * @param signatures what stands below the empty line, in order
 */
public record SignedNote(String text, List<Signature> signatures) {
  private static final String MARK = "\u2014 ";

  public SignedNote {
    signatures = List.copyOf(signatures);
  }

  /**
   * One line below the text.
   *
   * @param name the key's name
   * @param blob in Base64: four bytes that tell keys of one name apart, then the signature's own
   *     bytes
   */
  public record Signature(String name, String blob) {}

  /**
   * Reads a note.
   *
   * @throws IllegalArgumentException when it has not the form of one
   */
  public static SignedNote read(String note) {
    int end = note.lastIndexOf("\n\n");
    if (end < 0 || !note.endsWith("\n") || note.chars().anyMatch(c -> c < ' ' && c != '\n')) {
      throw new IllegalArgumentException("not a signed note: lines, an empty line, signatures");
    }
    List<Signature> signatures = new ArrayList<>();
    for (String line : note.substring(end + 2).split("\n")) {
      signatures.add(signature(line));
    }
    return new SignedNote(note.substring(0, end + 1), signatures);
  }

  private static Signature signature(String line) {
    String[] parts = line.split(" ", -1);
    // Base64 has several spellings of the same bytes; a note has one.
    if (!line.startsWith(MARK)
        || parts.length != 3
        || parts[1].isEmpty()
        || !isCanonical(parts[2])) {
      throw new IllegalArgumentException("not a signature line: " + line);
    }
    return new Signature(parts[1], parts[2]);
  }

  private static boolean isCanonical(String base64) {
    return Base64.getEncoder().encodeToString(Base64.getDecoder().decode(base64)).equals(base64);
  }

  /** Whether the key signed this text. */
  public boolean isSignedBy(VerifierKey key) {
    return signatures.stream()
        .anyMatch(
            s ->
                s.name().equals(key.name())
                    && key.verifies(text, Base64.getDecoder().decode(s.blob())));
  }

  /** The note as it is stored and handed out. */
  @Override
  public String toString() {
    StringBuilder note = new StringBuilder(text).append('\n');
    signatures.forEach(
        s -> note.append(MARK).append(s.name()).append(' ').append(s.blob()).append('\n'));
    return note.toString();
  }
}
