package org.wangju.feedback.web;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.wangju.feedback.MonitorRow;
import org.wangju.platform.Messages;

/** The officer's monitor as a spreadsheet, written as a stream; numbers stay numbers. */
final class MonitorSheet implements AutoCloseable {
  private static final List<String> COLUMNS =
      List.of(
          "monitor.department",
          "monitor.asked",
          "monitor.open",
          "monitor.late",
          "monitor.answered",
          "monitor.median",
          "monitor.inTime");
  private static final int WIDTH_OF_NAMES = 32 * 256;

  private final SXSSFWorkbook workbook = new SXSSFWorkbook();
  private final Sheet sheet;
  private int written;

  MonitorSheet(LocalDate from, LocalDate to, Locale locale) {
    sheet = workbook.createSheet(from + " " + to);
    sheet.setColumnWidth(0, WIDTH_OF_NAMES);
    sheet.createFreezePane(0, 1);
    Row row = sheet.createRow(written++);
    for (int i = 0; i < COLUMNS.size(); i++) {
      row.createCell(i).setCellValue(Messages.text(locale, "feedback", COLUMNS.get(i)));
    }
  }

  void add(MonitorRow department) {
    Row row = sheet.createRow(written++);
    row.createCell(0).setCellValue(department.departmentName());
    row.createCell(1).setCellValue((double) department.asked());
    row.createCell(2).setCellValue((double) department.open());
    row.createCell(3).setCellValue((double) department.late());
    row.createCell(4).setCellValue((double) department.answered());
    if (department.medianDays() != null) {
      row.createCell(5).setCellValue(department.medianDays());
    }
    if (department.inTimePercent() != null) {
      row.createCell(6).setCellValue(department.inTimePercent());
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
