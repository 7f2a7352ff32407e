package org.wangju.feedback.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Reports as spreadsheets. */
class SpreadsheetTest {
  @Test
  void numbersAreNumbersDaysAreDaysAndNothingBecomesAFormula() throws IOException {
    LocalDate day = LocalDate.of(2026, 7, 1);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Spreadsheet written = new Spreadsheet("轮次: 一/二", List.of("部门", "天数", "发出"))) {
      written.add("=1+1 网信办", 5.5, day);
      written.add("文旅局", null, null);
      written.writeTo(out);
    }
    try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      Sheet sheet = read.getSheetAt(0);
      assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("天数");
      assertThat(sheet.getRow(1).getCell(0).getCellType()).isEqualTo(CellType.STRING);
      assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("=1+1 网信办");
      assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(5.5);
      assertThat(DateUtil.isCellDateFormatted(sheet.getRow(1).getCell(2))).isTrue();
      assertThat(sheet.getRow(1).getCell(2).getLocalDateTimeCellValue().toLocalDate())
          .isEqualTo(day);
      assertThat(sheet.getRow(2).getCell(1)).isNull();
    }
  }
}
