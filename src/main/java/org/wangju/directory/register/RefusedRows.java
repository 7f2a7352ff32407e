package org.wangju.directory.register;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.poifs.crypt.temp.SXSSFWorkbookWithCustomZipEntrySource;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.wangju.platform.Messages;

/**
 * The refused rows as a spreadsheet: the columns as uploaded, the row's number in the upload and
 * the reasons behind them, so that it can be mended and uploaded again. Every value is written as
 * text; nothing of an upload can become a formula here. What waits on disk while it is written is
 * encrypted under a key that nobody keeps.
 */
final class RefusedRows implements AutoCloseable {
  private static final int WIDTH = 16 * 256;
  private static final int WIDTH_OF_REASONS = 80 * 256;

  private final SXSSFWorkbookWithCustomZipEntrySource workbook =
      new SXSSFWorkbookWithCustomZipEntrySource();
  private final Sheet sheet;
  private final CellStyle asText;
  private final int columns;
  private final Set<Integer> datePlaces;
  private final Locale locale;
  private int written;

  RefusedRows(Header header, Locale locale) {
    this.sheet = workbook.createSheet(Messages.text(locale, "directory", "register.refused.sheet"));
    this.locale = locale;
    this.columns = header.titles().size();
    this.datePlaces = header.datePlaces();
    this.asText = workbook.createCellStyle();
    asText.setDataFormat(workbook.createDataFormat().getFormat("@"));
    asText.setWrapText(true);
    sheet.setDefaultColumnWidth(WIDTH / 256);
    sheet.setColumnWidth(columns + 1, WIDTH_OF_REASONS);
    sheet.createFreezePane(0, 1);
    Row row = sheet.createRow(written++);
    for (int i = 0; i < columns; i++) {
      write(row, i, header.titles().get(i));
    }
    write(row, columns, Messages.text(locale, "directory", "register.refused.row"));
    write(row, columns + 1, Messages.text(locale, "directory", "register.refused.reasons"));
  }

  /** Adds a refused row. */
  void add(SourceRow source, List<Remark> flaws) {
    Row row = sheet.createRow(written++);
    for (int i = 0; i < columns; i++) {
      write(row, i, written(source, i));
    }
    write(row, columns, Integer.toString(source.number()));
    write(
        row,
        columns + 1,
        flaws.stream()
            .map(
                flaw ->
                    Messages.text(
                        locale,
                        "directory",
                        "register.refused.reason",
                        flaw.column(),
                        flaw.value(),
                        flaw.text(locale)))
            .collect(Collectors.joining("\n")));
  }

  /**
   * A date that the upload holds as a serial number is written as a date, for who reads the row.
   */
  private String written(SourceRow source, int place) {
    Cell cell = source.cell(place);
    boolean serial = datePlaces.contains(place) && cell.day() != null && cell.text().length() < 8;
    return serial ? cell.day().toString() : cell.text();
  }

  private void write(Row row, int column, String value) {
    org.apache.poi.ss.usermodel.Cell cell = row.createCell(column);
    cell.setCellStyle(asText);
    cell.setCellValue(value);
  }

  void writeTo(OutputStream out) throws IOException {
    workbook.write(out);
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
