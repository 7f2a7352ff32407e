package org.wangju.directory.register;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.wangju.platform.Refusal;

/**
 * A register as uploaded: its kind is recognised by its headers, and its rows can be read any
 * number of times, one after the other.
 */
public final class RegisterFile {
  private static final int HEADER_WITHIN_ROWS = 10;
  private static final byte[] ZIP = {'P', 'K'};
  private static final byte[] OLE2 = HexFormat.of().parseHex("d0cf11e0a1b11ae1");

  private final Table table;
  private final int sheet;
  private final Header header;

  private RegisterFile(Table table, int sheet, Header header) {
    this.table = table;
    this.sheet = sheet;
    this.header = header;
  }

  /**
   * Opens a register by its header; {@link #countRows} then tells whether the rest can be read as
   * well.
   *
   * @throws Refusal when it is no register; the message says why and what to do
   */
  public static RegisterFile open(byte[] content, Limits limits) {
    if (content.length > limits.bytes()) {
      throw new Refusal("directory", "register.tooLarge", limits.bytes() / 1_000_000);
    }
    Table table = table(content, limits);
    List<RegisterFile> found = new ArrayList<>();
    for (int sheet = 0; sheet < table.sheets(); sheet++) {
      Optional<Header> header = header(table, sheet);
      if (header.isPresent()) {
        found.add(open(table, sheet, header.get()));
      }
    }
    if (found.size() != 1) {
      throw new Refusal(
          "directory",
          found.isEmpty() ? "register.unknownHeaders" : "register.severalSheets",
          found.size());
    }
    return found.get(0);
  }

  private static RegisterFile open(Table table, int sheet, Header header) {
    if (header.kind() == RegisterKind.TRAINING_SESSIONS) {
      throw new Refusal("directory", "register.trainingNotYet");
    }
    header.requireComplete();
    return new RegisterFile(table, sheet, header);
  }

  /** What a file is, its first bytes decide, not its name. */
  private static Table table(byte[] content, Limits limits) {
    if (startsWith(content, ZIP)) {
      return Damage.guard("register.damaged", () -> new XlsxTable(content, limits));
    }
    if (startsWith(content, OLE2)) {
      throw new Refusal(
          "directory", isEncrypted(content) ? "register.password" : "register.oldFormat");
    }
    return CsvTable.of(content).orElseThrow(() -> new Refusal("directory", "register.wrongType"));
  }

  private static boolean startsWith(byte[] content, byte[] magic) {
    return content.length >= magic.length
        && Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
  }

  /**
   * A spreadsheet with a password is a compound file that holds the encrypted package
   * ([MS-OFFCRYPTO] 2.3.4.4).
   */
  private static boolean isEncrypted(byte[] content) {
    try (POIFSFileSystem compound = new POIFSFileSystem(new ByteArrayInputStream(content))) {
      return compound.getRoot().hasEntryCaseInsensitive(EncryptionInfo.ENCRYPTION_INFO_ENTRY);
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private static Optional<Header> header(Table table, int sheet) {
    try (Rows rows = table.rows(sheet)) {
      for (int i = 0; i < HEADER_WITHIN_ROWS && rows.hasNext(); i++) {
        Optional<Header> header = Header.of(rows.next());
        if (header.isPresent()) {
          return header;
        }
      }
      return Optional.empty();
    }
  }

  /**
   * Reads the file once from end to end and counts its data rows, blank ones left out.
   *
   * @throws Refusal when it cannot be read to its end or has more rows than that
   */
  public int countRows(int max) {
    int count = 0;
    try (DataRows data = sourceRows()) {
      while (data.hasNext()) {
        data.next();
        if (++count > max) {
          throw new Refusal("directory", "register.tooManyRows", max);
        }
      }
    }
    return count;
  }

  /** Which register it is. */
  public RegisterKind kind() {
    return header.kind();
  }

  Header header() {
    return header;
  }

  /** Reads one row of the file; the form makes a typed row of its fields. */
  <T> Reading<T> read(SourceRow row, Function<Fields, T> form) {
    return Fields.read(header, row, form);
  }

  /** The rows below the header that are not blank. */
  DataRows sourceRows() {
    return new DataRows(table.rows(sheet), header.row());
  }

  /** The rows below the header that are not blank. */
  static final class DataRows implements Iterator<SourceRow>, AutoCloseable {
    private final Rows rows;
    private final int headerRow;
    private SourceRow next;

    DataRows(Rows rows, int headerRow) {
      this.rows = rows;
      this.headerRow = headerRow;
      this.next = advance();
    }

    private SourceRow advance() {
      while (rows.hasNext()) {
        SourceRow row = rows.next();
        if (row.number() > headerRow && !row.isBlank()) {
          return row;
        }
      }
      return null;
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public SourceRow next() {
      if (next == null) {
        throw new NoSuchElementException();
      }
      SourceRow row = next;
      next = advance();
      return row;
    }

    @Override
    public void close() {
      rows.close();
    }
  }
}
