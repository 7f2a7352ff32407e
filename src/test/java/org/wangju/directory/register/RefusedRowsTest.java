package org.wangju.directory.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/**
 * The refused rows come back as they were, with the reasons behind them and nothing that a
 * spreadsheet program would run.
 */
class RefusedRowsTest {
  @Test
  void writesTheRowsAsTextWithTheReasons() throws Exception {
    RegisterFile file =
        RegisterFiles.csv("组织代码,组织名称,组织类别,上级组织代码,备注\nB1,=1+1,党支部,C1,@SUM(A1)\nB2,🌸,不明,C1,x\n");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (RefusedRows refused = new RefusedRows(file.header(), Locale.SIMPLIFIED_CHINESE)) {
      List<Reading<UnitRow>> readings = RegisterFiles.readings(file, UnitRow::read);
      readings.forEach(reading -> refused.add(reading.source(), reading.flaws()));
      refused.writeTo(out);
    }
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      assertThat(sheet.getRow(0).getCell(6).getStringCellValue()).isEqualTo("未导入的原因");
      sheet.getRow(1).forEach(cell -> assertThat(cell.getCellType()).isEqualTo(CellType.STRING));
      assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("=1+1");
      assertThat(sheet.getRow(1).getCell(5).getStringCellValue()).isEqualTo("2");
      assertThat(sheet.getRow(1).getCell(6).getStringCellValue())
          .isEqualTo("组织名称“=1+1”：单元格是公式，不能作为依据。请改为直接填写数值或文字。");
      assertThat(sheet.getRow(2).getCell(1).getStringCellValue()).isEqualTo("🌸");
    }
    assertThat(RegisterFiles.open(out.toByteArray()).countRows(1_000)).isEqualTo(2);
  }

  @Test
  void writesSerialNumbersAsDatesInColumnsOfDatesOnly() throws Exception {
    byte[] workbook =
        new RawWorkbook(
                RawWorkbook.row(1, "姓名", "公民身份号码", "所在党支部", "党内身份", "申请入党日期", "人数")
                    + RawWorkbook.row(
                        2, "张三", "1", "B1", "入党申请人", "<c><v>45325</v></c>", "<c><v>45325</v></c>"))
            .bytes();
    RegisterFile file = RegisterFiles.open(workbook);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (RefusedRows refused = new RefusedRows(file.header(), Locale.ENGLISH)) {
      RegisterFiles.readings(file, RosterRow::read)
          .forEach(reading -> refused.add(reading.source(), reading.flaws()));
      refused.writeTo(out);
    }
    try (XSSFWorkbook written = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      assertThat(written.getSheetAt(0).getRow(1).getCell(4).getStringCellValue())
          .isEqualTo("2024-02-03");
      assertThat(written.getSheetAt(0).getRow(1).getCell(5).getStringCellValue())
          .isEqualTo("45325");
    }
  }
}
