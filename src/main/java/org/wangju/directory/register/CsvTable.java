package org.wangju.directory.register;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.wangju.platform.Refusal;

/**
 * Comma-separated text (RFC 4180), in UTF-8 or, as spreadsheet programs save it in China, in GB
 * 18030. Which of the two, strict decoding decides: text of the one is practically never valid in
 * the other.
 */
final class CsvTable implements Table {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private final byte[] content;
  private final Charset charset;

  private CsvTable(byte[] content, Charset charset) {
    this.content = content;
    this.charset = charset;
  }

  /** The file as text, or nothing when it is text in neither encoding. */
  static Optional<CsvTable> of(byte[] content) {
    if (hasControlCharacters(content)) {
      return Optional.empty();
    }
    return Stream.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))
        .filter(charset -> decodes(content, charset))
        .findFirst()
        .map(charset -> new CsvTable(content, charset));
  }

  private static boolean hasControlCharacters(byte[] content) {
    for (byte b : content) {
      if (b >= 0 && b < ' ' && b != '\t' && b != '\r' && b != '\n') {
        return true;
      }
    }
    return false;
  }

  private static boolean decodes(byte[] content, Charset charset) {
    try (Reader reader = reader(content, charset)) {
      reader.transferTo(Writer.nullWriter());
      return true;
    } catch (CharacterCodingException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reader reader(byte[] content, Charset charset) {
    return new InputStreamReader(
        new ByteArrayInputStream(content),
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  @Override
  public int sheets() {
    return 1;
  }

  @Override
  public Rows rows(int sheet) {
    return Damage.guard(
        "register.csvQuotes", () -> new CsvRows(FORMAT.parse(withoutByteOrderMark())));
  }

  private Reader withoutByteOrderMark() throws IOException {
    Reader reader = new BufferedReader(reader(content, charset));
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return reader;
  }

  private static final class CsvRows implements Rows {
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    CsvRows(CSVParser parser) {
      this.parser = parser;
      this.records = parser.iterator();
    }

    @Override
    public boolean hasNext() {
      return guard(records::hasNext);
    }

    @Override
    public SourceRow next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      CSVRecord record = guard(records::next);
      List<Cell> cells = record.stream().map(CsvRows::cell).toList();
      return new SourceRow((int) record.getRecordNumber(), cells);
    }

    /** Text that a spreadsheet program would run as a formula is one here as well. */
    private static Cell cell(String text) {
      return text.stripLeading().startsWith("=") ? Cell.formula(text) : Cell.text(text);
    }

    private <T> T guard(Supplier<T> reading) {
      try {
        return reading.get();
      } catch (UncheckedIOException | IllegalStateException e) {
        throw new Refusal("directory", "register.csvQuotesAt", parser.getCurrentLineNumber());
      }
    }

    @Override
    public void close() {
      try {
        parser.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
