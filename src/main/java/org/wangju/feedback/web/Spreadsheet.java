package org.wangju.feedback.web;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A table as a spreadsheet, written as a stream; numbers stay numbers, days days, and no text
 * becomes a formula.
 */
final class Spreadsheet implements AutoCloseable {
  private static final int WIDTH_OF_NAMES = 32 * 256;
  private static final int WIDTH_OF_OTHERS = 14 * 256;
  private static final short BUILT_IN_DAY = 14;

  private final SXSSFWorkbook workbook = new SXSSFWorkbook();
  private final Sheet sheet;
  private final CellStyle day = workbook.createCellStyle();
  private int written;

  Spreadsheet(String name, List<String> headings) {
    day.setDataFormat(BUILT_IN_DAY);
    sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(name));
    for (int i = 0; i < headings.size(); i++) {
      sheet.setColumnWidth(i, i == 0 ? WIDTH_OF_NAMES : WIDTH_OF_OTHERS);
    }
    sheet.createFreezePane(0, 1);
    add(headings.toArray());
  }

  /** A row of texts, numbers and days; null leaves its cell empty. */
  void add(Object... values) {
    Row row = sheet.createRow(written++);
    for (int i = 0; i < values.length; i++) {
      if (values[i] != null) {
        set(row.createCell(i), values[i]);
      }
    }
  }

  private void set(Cell cell, Object value) {
    if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else if (value instanceof LocalDate date) {
      cell.setCellValue(date);
      cell.setCellStyle(day);
    } else {
      cell.setCellValue(value.toString());
    }
  }

  void writeTo(OutputStream out) throws IOException {
    workbook.write(out);
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
