package org.wangju.feedback.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.wangju.feedback.MonitorRow;

/** The monitor as a spreadsheet. */
class MonitorSheetTest {
  @Test
  void numbersAreNumbersAndNothingBecomesAFormula() throws IOException {
    LocalDate day = LocalDate.of(2026, 7, 1);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (MonitorSheet written = new MonitorSheet(day, day, Locale.ENGLISH)) {
      written.add(new MonitorRow("=1+1 网信办", 4, 1, 1, 3, 5.5, 50));
      written.add(new MonitorRow("文旅局", 1, 1, 0, 0, null, null));
      written.writeTo(out);
    }
    try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      Sheet sheet = read.getSheetAt(0);
      assertThat(sheet.getRow(0).getCell(5).getStringCellValue())
          .isEqualTo("Median time to answer (days)");
      assertThat(sheet.getRow(1).getCell(0).getCellType()).isEqualTo(CellType.STRING);
      assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("=1+1 网信办");
      assertThat(sheet.getRow(1).getCell(5).getNumericCellValue()).isEqualTo(5.5);
      assertThat(sheet.getRow(2).getCell(5)).isNull();
    }
  }
}
