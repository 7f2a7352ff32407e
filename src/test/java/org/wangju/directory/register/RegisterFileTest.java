package org.wangju.directory.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wangju.platform.Refusal;

/**
 * Whatever program wrote a register and in whatever order its columns stand, the same rows are
 * read.
 */
class RegisterFileTest {
  private static final String[] ROSTER = {"姓名", "公民身份号码", "所在党支部", "党内身份", "申请入党日期"};
  private static final String[] UNITS = {"组织代码", "组织名称", "组织类别", "上级组织代码"};
  private static final String IDENTITY = "999999199001010112";

  @Test
  void readsSharedStringsWithoutTheirPhoneticGuide() {
    byte[] workbook =
        new RawWorkbook(
                "<row r=\"1\"><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c><c t=\"s\"><v>3</v></c></row>"
                    + RawWorkbook.row(2, "B1", "<c t=\"s\"><v>4</v></c>", "党支部", "C1"))
            .withShared(
                "<t>组织代码</t>",
                "<t>组织名称</t>",
                "<t>组织类别</t>",
                "<t>上级组织代码</t>",
                "<r><t>𠮷</t></r><r><t xml:space=\"preserve\">&amp;🌸 </t></r><rPh sb=\"0\" eb=\"1\"><t>ji</t></rPh>")
            .bytes();
    assertThat(
            RegisterFiles.readings(RegisterFiles.open(workbook), UnitRow::read).get(0).row().name())
        .isEqualTo("𠮷&🌸");
  }

  @Test
  void readsSerialNumbersFrom1900AndFrom1904() {
    String rows =
        RawWorkbook.row(1, ROSTER)
            + RawWorkbook.row(2, "张三", IDENTITY, "B1", "入党申请人", "<c s=\"1\"><v>45325</v></c>");
    assertThat(applied(new RawWorkbook(rows))).isEqualTo(LocalDate.of(2024, 2, 3));
    assertThat(applied(new RawWorkbook(rows.replace("45325", "45325.75"))))
        .isEqualTo(LocalDate.of(2024, 2, 3));
    assertThat(applied(new RawWorkbook(rows.replace("45325", "20240203"))))
        .isEqualTo(LocalDate.of(2024, 2, 3));
    assertThat(applied(new RawWorkbook(rows.replace("45325", "43863")).countingFrom1904()))
        .isEqualTo(LocalDate.of(2024, 2, 3));
  }

  private static LocalDate applied(RawWorkbook workbook) {
    return RegisterFiles.readings(RegisterFiles.open(workbook.bytes()), RosterRow::read)
        .get(0)
        .row()
        .appliedOn();
  }

  @Test
  void refusesAnIdentityNumberThatASpreadsheetRounded() {
    byte[] workbook =
        new RawWorkbook(
                RawWorkbook.row(1, ROSTER)
                    + RawWorkbook.row(
                        2, "张三", "<c><v>9.99999199001010E+17</v></c>", "B1", "入党申请人", "2024-02-03"))
            .bytes();
    assertThat(RegisterFiles.readings(RegisterFiles.open(workbook), RosterRow::read).get(0).flaws())
        .extracting(Remark::key)
        .containsExactly("register.flaw.identityAsNumber");
  }

  @Test
  void numbersRowsAsTheSpreadsheetDoesAndSkipsBlankOnes() {
    byte[] workbook =
        new RawWorkbook(
                RawWorkbook.row(1, "示范区党组织一览")
                    + RawWorkbook.row(3, "上级组织代码", "组织类别", "备注", "组织名称", "*组织代码：")
                    + RawWorkbook.row(4, " ", "　")
                    + RawWorkbook.row(7, "C1", "党支部", "甲", "乙支部", "Ｂ１"))
            .bytes();
    assertThat(RegisterFiles.readings(RegisterFiles.open(workbook), UnitRow::read))
        .extracting(
            Reading::number, reading -> reading.row().code(), reading -> reading.row().name())
        .containsExactly(tuple(7, "B1", "乙支部"));
  }

  @Test
  void refusesARowWithAFormulaOnlyWhereTheColumnIsRead() {
    byte[] workbook =
        new RawWorkbook(
                RawWorkbook.row(1, "组织代码", "组织名称", "组织类别", "上级组织代码", "序号")
                    + RawWorkbook.row(
                        2,
                        "B1",
                        "<c t=\"str\"><f>\"甲\"&amp;\"支部\"</f><v>甲支部</v></c>",
                        "党支部",
                        "C1",
                        "1")
                    + RawWorkbook.row(3, "B2", "乙支部", "党支部", "C1", "<c><f>ROW()-1</f><v>2</v></c>")
                    + RawWorkbook.row(4, "B3", "丙支部", "党支部", "<c t=\"e\"><v>#N/A</v></c>", "3"))
            .bytes();
    List<Reading<UnitRow>> rows =
        RegisterFiles.readings(RegisterFiles.open(workbook), UnitRow::read);
    assertThat(rows).extracting(Reading::isGood).containsExactly(false, true, false);
    assertThat(rows.get(0).flaws())
        .containsExactly(new Remark("组织名称", "甲支部", "register.flaw.formula", List.of()));
    assertThat(rows.get(2).flaws())
        .containsExactly(new Remark("上级组织代码", "#N/A", "register.flaw.error", List.of()));

    Reading<UnitRow> fromText =
        RegisterFiles.readings(
                RegisterFiles.csv("组织代码,组织名称,组织类别,上级组织代码\nB1,\"=cmd|'/c calc'!A1\",党支部,C1"),
                UnitRow::read)
            .get(0);
    assertThat(fromText.flaws()).extracting(Remark::key).containsExactly("register.flaw.formula");
  }

  @Test
  void readsTextInEitherEncodingWithAndWithoutMark() {
    String text = "组织代码,组织名称,组织类别,上级组织代码\r\nB1,\"𠮷䶮𬭎\r\n堃🌸\",党支部,C1\r\n\r\nB2,乙,党支部,C1";
    for (byte[] content :
        List.of(
            text.getBytes(StandardCharsets.UTF_8),
            ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
            text.getBytes(Charset.forName("GB18030")))) {
      List<Reading<UnitRow>> rows =
          RegisterFiles.readings(RegisterFiles.open(content), UnitRow::read);
      assertThat(rows).extracting(Reading::number).containsExactly(2, 4);
      assertThat(rows.get(0).flaws())
          .extracting(Remark::key)
          .containsExactly("register.flaw.controlCharacter");
      assertThat(rows.get(0).source().cell(1).text()).isEqualTo("𠮷䶮𬭎\r\n堃🌸");
      assertThat(rows.get(1).row().name()).isEqualTo("乙");
    }
  }

  @Test
  void saysWhichColumnsAreMissingOrDouble() {
    assertRefused("组织代码,组织名称,备注\nA,b,c", "register.columnMissing", "组织类别、上级组织代码");
    assertRefused("姓名,身份证号,公民身份号码,所在支部,党内身份,申请入党日期\n", "register.duplicateHeader", "公民身份号码");
    assertRefused("货号,品名\n1,2", "register.unknownHeaders", 0);
  }

  private static void assertRefused(String csv, String key, Object argument) {
    assertThatThrownBy(() -> RegisterFiles.csv(csv))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.key()).isEqualTo(key);
              assertThat(refusal.arguments()).startsWith(argument);
            });
  }

  @Test
  void takesTheOneSheetThatHoldsARegister() {
    String register = RawWorkbook.row(1, UNITS) + RawWorkbook.row(2, "B1", "甲", "党支部", "C1");
    assertThat(
            RegisterFiles.open(new RawWorkbook(RawWorkbook.row(1, "填表说明"), register).bytes())
                .countRows(1_000))
        .isEqualTo(1);
    assertThatThrownBy(() -> RegisterFiles.open(new RawWorkbook(register, register).bytes()))
        .extracting("key")
        .isEqualTo("register.severalSheets");
  }
}
