package org.wangju.directory.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.wangju.platform.Refusal;

/** Files that cannot be read whole are refused with a message that says why, and quickly. */
class HostileFileTest {
  private static final String HEADER = RawWorkbook.row(1, "组织代码", "组织名称", "组织类别", "上级组织代码");
  private static final String UNIT = RawWorkbook.row(2, "B1", "甲支部", "党支部", "C1");

  @Test
  void refusesWhatIsNoTableWhateverItsName() {
    byte[] program = new byte[4_000];
    new Random(1).nextBytes(program);
    program[0] = 'M';
    program[1] = 'Z';
    assertRefused(program, "register.wrongType");
    assertRefused("%PDF-1.7\n\0\1".getBytes(StandardCharsets.ISO_8859_1), "register.wrongType");
    assertRefused("组织代码,组织名称".getBytes(StandardCharsets.UTF_16), "register.wrongType");
    assertRefused(new byte[0], "register.unknownHeaders");
  }

  @Test
  void refusesAnArchiveThatIsNoWorkbook() {
    RawWorkbook document = new RawWorkbook(HEADER + UNIT).with("xl/workbook.xml", "<document/>");
    assertRefused(document.bytes(), "register.unknownHeaders");
    assertRefused(
        new RawWorkbook(HEADER).with("[Content_Types].xml", "<Types/>").bytes(),
        "register.damaged");
    assertRefused(new byte[] {'P', 'K', 5, 6, 0, 0}, "register.damaged");
  }

  @Test
  void refusesATruncatedWorkbookWhereverItIsCut() {
    byte[] whole = RegisterFiles.small("党员花名册.xlsx");
    for (int length : new int[] {4, 100, whole.length / 2, whole.length - 30, whole.length - 1}) {
      assertRefused(Arrays.copyOf(whole, length), "register.damaged");
    }
  }

  @Test
  void refusesAWorkbookWhoseBytesWereChanged() {
    byte[] changed = RegisterFiles.small("党员花名册.xlsx");
    for (int i = changed.length / 2; i < changed.length / 2 + 100; i++) {
      changed[i] ^= 0x55;
    }
    assertRefused(changed, "register.damaged");
  }

  @Test
  void refusesAnArchiveThatUnpacksWithoutMeasure() {
    String blanks = " ".repeat(30_000_000);
    assertRefused(new RawWorkbook(HEADER + blanks + UNIT).bytes(), "register.bomb");
    assertRefused(
        new RawWorkbook(HEADER + "<row/>".repeat(5_000_000) + UNIT).bytes(), "register.bomb");
    assertRefused(
        new RawWorkbook(HEADER + UNIT).withShared("<t/></si><si>".repeat(3_000_000)).bytes(),
        "register.bomb");
    assertRefused(
        new RawWorkbook(HEADER + UNIT).with("[Content_Types].xml", "<!--" + blanks + "-->").bytes(),
        "register.bomb");
  }

  @Test
  void refusesOneTextThatWouldFillTheMemory() {
    StringBuilder text = new StringBuilder();
    Random random = new Random(1);
    for (int i = 0; i < 2_000_000; i++) {
      text.append((char) ('a' + random.nextInt(26)));
    }
    assertRefused(
        new RawWorkbook(HEADER + RawWorkbook.row(2, text.toString())).bytes(), "register.bomb");
    assertRefused(
        new RawWorkbook(HEADER + RawWorkbook.row(2, text.substring(0, 40_000))).bytes(),
        "register.bomb");
  }

  @Test
  void refusesDocumentTypesAndEntities() {
    String doctype =
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>";
    String sheet =
        doctype
            + "<worksheet><sheetData>"
            + HEADER
            + RawWorkbook.row(2, "&b;", "&f;", "党支部")
            + "</sheetData></worksheet>";
    assertRefused(
        new RawWorkbook(HEADER).with("xl/worksheets/sheet1.xml", sheet).bytes(),
        "register.doctype");
    assertRefused(
        new RawWorkbook(HEADER)
            .with("xl/sharedStrings.xml", doctype + "<sst><si><t>&f;</t></si></sst>")
            .bytes(),
        "register.doctype");
    assertRefused(
        new RawWorkbook(HEADER).with("xl/workbook.xml", doctype + "<workbook/>").bytes(),
        "register.doctype",
        "register.damaged");
  }

  @Test
  void refusesAWorkbookUnderAPassword() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem compound = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("口令");
      try (var stream = encryptor.getDataStream(compound)) {
        stream.write(new RawWorkbook(HEADER + UNIT).bytes());
      }
      compound.writeFilesystem(out);
    }
    assertRefused(out.toByteArray(), "register.password");
  }

  @Test
  void refusesTheOldFormat() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (HSSFWorkbook old = new HSSFWorkbook()) {
      old.createSheet();
      old.write(out);
    }
    assertRefused(out.toByteArray(), "register.oldFormat");
    assertRefused(Arrays.copyOf(out.toByteArray(), 600), "register.oldFormat");
  }

  @Test
  void refusesTooManyRowsBeforeReadingThemAll() {
    StringBuilder sheet = new StringBuilder(HEADER);
    for (int i = 2; i <= 1_000_001; i++) {
      sheet
          .append("<row r=\"")
          .append(i)
          .append("\"><c t=\"n\"><v>")
          .append(i * 7919L % 1_000_003)
          .append("</v></c></row>");
    }
    byte[] million = new RawWorkbook(sheet.toString()).bytes();
    assertTimeout(Duration.ofMinutes(1), () -> assertRefused(million, "register.tooManyRows"));

    byte[] eleven =
        ("组织代码,组织名称,组织类别,上级组织代码\n" + "A,b,党委,\n".repeat(11)).getBytes(StandardCharsets.UTF_8);
    Limits ten = new Limits(1_000_000, 1_000_000, 10);
    assertThat(
            catchThrowableOfType(
                    Refusal.class, () -> RegisterFile.open(eleven, ten).countRows(ten.rows()))
                .key())
        .isEqualTo("register.tooManyRows");
  }

  @Test
  void refusesAFileBeyondTheLimitUnread() {
    Limits limits = new Limits(2_000_000, 1, 1);
    Refusal refusal =
        catchThrowableOfType(Refusal.class, () -> RegisterFile.open(new byte[2_000_001], limits));
    assertThat(refusal.text(Locale.ENGLISH)).startsWith("The file is larger than 2 MB");
  }

  @Test
  void refusesUnbalancedQuotes() {
    assertRefused(
        "组织代码,组织名称,组织类别,上级组织代码\nA,\"b,党委,\n".getBytes(StandardCharsets.UTF_8),
        "register.csvQuotesAt");
    assertRefused(
        "组织代码,组织名称,组织类别,上级组织代码\nA,\"b\"c,党委,\n".getBytes(StandardCharsets.UTF_8),
        "register.csvQuotesAt");
  }

  @Test
  void refusesTextThatIsCutWithinACharacter() {
    byte[] text = "组织代码,组织名称,组织类别,上级组织代码\nA,甲,党委,𠮷".getBytes(Charset.forName("GB18030"));
    assertRefused(Arrays.copyOf(text, text.length - 1), "register.wrongType");
  }

  private static void assertRefused(byte[] content, String... keys) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> RegisterFiles.open(content));
    assertThat(refusal).isNotNull();
    assertThat(refusal.key()).isIn((Object[]) keys);
    assertThat(refusal.text(Locale.SIMPLIFIED_CHINESE))
        .isNotEqualTo(refusal.text(Locale.ENGLISH))
        .doesNotContain("{");
  }
}
