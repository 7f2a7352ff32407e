package org.wangju.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wangju.platform.Ids;
import org.wangju.platform.Refusal;

/**
 * Receives files and gives them out again, piece by piece. It is no transaction: a slow sender
 * holds no lock, and what was received counts only once it is filed.
 */
@ApplicationScoped
public class Contents {
  private static final Duration WAITS = Duration.ofDays(1);
  private static final long MEGABYTE = 1_000_000;

  private final Pieces pieces;
  private final ContentRows rows;
  private final Clock clock;
  private final StorePlace place;
  private final long mostBytes;
  private final Set<FileKind> kinds;

  protected Contents() {
    this(null, null, null, "database", 0, "PDF");
  }

  /**
   * @throws IllegalArgumentException when the settings name an unknown place or kind
   */
  @Inject
  public Contents(
      Pieces pieces,
      ContentRows rows,
      Clock clock,
      @ConfigProperty(name = "wangju.documents.store", defaultValue = "database") String place,
      @ConfigProperty(name = "wangju.documents.max-bytes", defaultValue = "52428800")
          long mostBytes,
      @ConfigProperty(
              name = "wangju.documents.kinds",
              defaultValue = "PDF,PNG,JPEG,TIFF,WEBP,HEIC,DOCX,XLSX,OFFICE,TEXT")
          String kinds) {
    this.pieces = pieces;
    this.rows = rows;
    this.clock = clock;
    this.place = StorePlace.valueOf(place.strip().toUpperCase(Locale.ROOT));
    this.mostBytes = mostBytes;
    this.kinds =
        Stream.of(kinds.split(","))
            .map(kind -> FileKind.valueOf(kind.strip().toUpperCase(Locale.ROOT)))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(FileKind.class)));
  }

  /** How large a file may be, in bytes. */
  public long mostBytes() {
    return mostBytes;
  }

  /**
   * Receives a file and returns its content's key; it waits, for a day at most, to be filed.
   *
   * @param fileName as its sender calls it
   * @throws Refusal when it is empty, too large, of a kind that is not allowed, or named as another
   *     kind; nothing of it is kept then
   */
  public String receive(InputStream in, String fileName) throws IOException {
    return receive(in, fileName, mostBytes);
  }

  /**
   * As {@link #receive(InputStream, String)}.
   *
   * @param most how large it may be, in bytes, where that is less than the store takes
   */
  public String receive(InputStream in, String fileName, long most) throws IOException {
    rows.removeUnfiled(clock.instant().minus(WAITS));
    byte[] piece = in.readNBytes(Pieces.SIZE);
    FileKind kind = kindOf(piece, fileName);
    String id = Ids.next();
    rows.begin(
        new DocumentContent(id, place, kind, clock.instant().truncatedTo(ChronoUnit.MICROS)));
    try {
      receive(id, piece, in, most);
    } catch (Refusal | IOException e) {
      rows.remove(id);
      throw e;
    }
    return id;
  }

  private FileKind kindOf(byte[] head, String fileName) {
    if (head.length == 0) {
      throw new Refusal("documents", "refusal.empty");
    }
    FileKind kind =
        FileKind.of(head)
            .filter(kinds::contains)
            .orElseThrow(() -> new Refusal("documents", "refusal.kind", fileName, allowed()));
    if (!kind.mayBeNamed(fileName)) {
      throw new Refusal("documents", "refusal.named", fileName, kind.name());
    }
    return kind;
  }

  private String allowed() {
    return kinds.stream().map(FileKind::name).collect(Collectors.joining(", "));
  }

  private void receive(String id, byte[] first, InputStream in, long most) throws IOException {
    MessageDigest digest = sha256();
    long size = 0;
    byte[] piece = first;
    for (int number = 0; piece.length > 0; number++, piece = in.readNBytes(Pieces.SIZE)) {
      size += piece.length;
      requireSize(size, most);
      digest.update(piece);
      pieces.write(place, id, number, piece);
    }
    rows.received(id, size, HexFormat.of().formatHex(digest.digest()));
  }

  /**
   * Makes sure, before anything is received, that a file of that size may be.
   *
   * @throws Refusal when it is too large
   */
  public void requireSize(long bytes) {
    requireSize(bytes, mostBytes);
  }

  /**
   * As {@link #requireSize(long)}.
   *
   * @param most how large it may be, in bytes, where that is less than the store takes
   */
  public void requireSize(long bytes, long most) {
    requireAtMost(bytes, Math.min(most, mostBytes));
  }

  static void requireAtMost(long bytes, long most) {
    if (bytes > most) {
      throw new Refusal("documents", "refusal.size", most / MEGABYTE);
    }
  }

  /**
   * Writes a part of a content.
   *
   * @param from the first byte
   * @param to the byte behind the last
   */
  public void copy(DocumentContent content, long from, long to, OutputStream out)
      throws IOException {
    long at = from;
    while (at < to) {
      int number = (int) (at / Pieces.SIZE);
      long begin = (long) number * Pieces.SIZE;
      byte[] piece = pieces.read(content.getPlace(), content.getId(), number);
      int end = (int) Math.min(piece.length, to - begin);
      out.write(piece, (int) (at - begin), end - (int) (at - begin));
      at = begin + end;
    }
  }

  /** The whole of a content that is known to be small enough for memory. */
  public byte[] bytes(String contentId) throws IOException {
    DocumentContent content = rows.get(contentId);
    ByteArrayOutputStream out = new ByteArrayOutputStream((int) content.getSize());
    copy(content, 0, content.getSize(), out);
    return out.toByteArray();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
