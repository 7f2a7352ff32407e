package org.wangju.documents;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a file is, found from its bytes; what its name says counts for nothing. */
public enum FileKind {
  PDF("application/pdf", true, "pdf"),
  PNG("image/png", true, "png"),
  JPEG("image/jpeg", true, "jpg", "jpeg"),
  WEBP("image/webp", true, "webp"),
  TIFF("image/tiff", false, "tif", "tiff"),
  HEIC("image/heic", false, "heic", "heif"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", false, "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false, "xlsx"),
  PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", false, "pptx"),
  OFFICE("application/x-ole-storage", false, "doc", "xls", "ppt", "wps", "et"),
  ZIP("application/zip", false, "zip"),
  TEXT("text/plain; charset=UTF-8", false, "txt", "csv", "md", "log");

  private static final byte[] OLE = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };
  private static final byte[] ENTRY = {'P', 'K', 3, 4};
  private static final int NAME_LENGTH_AT = 26;
  private static final int NAME_AT = 30;

  private final String mediaType;
  private final boolean inline;
  private final Set<String> endings;

  FileKind(String mediaType, boolean inline, String... endings) {
    this.mediaType = mediaType;
    this.inline = inline;
    this.endings = Set.of(endings);
  }

  /** The media type with which it is sent. */
  public String mediaType() {
    return mediaType;
  }

  /** Whether a browser may show it; everything else it saves. */
  public boolean isInline() {
    return inline;
  }

  /** Whether it may bear this name: a name without an ending, or with an ending of its kind. */
  boolean mayBeNamed(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot < 0 || endings.contains(fileName.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  /**
   * The kind of a file that begins with these bytes; empty when it is none of ours.
   *
   * @param head the file's beginning, as much as there is of a megabyte
   */
  static Optional<FileKind> of(byte[] head) {
    if (has(head, 0, "%PDF-")) {
      return Optional.of(PDF);
    } else if (has(head, 0, "\u0089PNG\r\n\u001a\n")) {
      return Optional.of(PNG);
    } else if (has(head, 0, "\u00ff\u00d8\u00ff")) {
      return Optional.of(JPEG);
    } else if (has(head, 0, "RIFF") && has(head, 8, "WEBP")) {
      return Optional.of(WEBP);
    } else if (has(head, 0, "II*\0") || has(head, 0, "MM\0*")) {
      return Optional.of(TIFF);
    } else if (has(head, 4, "ftyp") && isHeic(head)) {
      return Optional.of(HEIC);
    } else if (has(head, 0, new String(OLE, StandardCharsets.ISO_8859_1))) {
      return Optional.of(OFFICE);
    } else if (has(head, 0, "PK\u0003\u0004") || has(head, 0, "PK\u0005\u0006")) {
      return Optional.of(zipped(head));
    }
    return isText(head) ? Optional.of(TEXT) : Optional.empty();
  }

  private static boolean isHeic(byte[] head) {
    return Set.of("heic", "heix", "heim", "heis", "hevc", "mif1", "msf1")
        .contains(latin(head, 8, 4));
  }

  // An Office document is a zip that says so in its first entries (ECMA-376 part 2).
  private static FileKind zipped(byte[] head) {
    boolean packaged = false;
    FileKind found = ZIP;
    for (int at = entry(head, 0); at >= 0; at = entry(head, at + 1)) {
      int length = (head[at + NAME_LENGTH_AT] & 0xFF) | (head[at + NAME_LENGTH_AT + 1] & 0xFF) << 8;
      String name = latin(head, at + NAME_AT, length);
      packaged |= name.equals("[Content_Types].xml");
      if (name.startsWith("word/")) {
        found = DOCX;
      } else if (name.startsWith("xl/")) {
        found = XLSX;
      } else if (name.startsWith("ppt/")) {
        found = PPTX;
      }
    }
    return packaged ? found : ZIP;
  }

  private static int entry(byte[] head, int from) {
    for (int at = from; at + NAME_AT < head.length; at++) {
      if (Arrays.equals(head, at, at + ENTRY.length, ENTRY, 0, ENTRY.length)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isText(byte[] head) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer text = CharBuffer.allocate(head.length);
    // The last character may be cut in two: what the decoder leaves unread is no fault.
    if (head.length == 0 || decoder.decode(ByteBuffer.wrap(head), text, false).isError()) {
      return false;
    }
    return text.flip().chars().noneMatch(c -> c < ' ' && "\t\r\n\f".indexOf(c) < 0);
  }

  private static boolean has(byte[] head, int at, String signature) {
    return latin(head, at, signature.length()).equals(signature);
  }

  private static String latin(byte[] head, int at, int length) {
    return at + length > head.length
        ? ""
        : new String(head, at, length, StandardCharsets.ISO_8859_1);
  }
}
