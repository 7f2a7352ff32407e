package org.wangju.documents.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** Papers hold every character that the registers use, as text that can be found again. */
class PrintingTest {
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  private static final String RARE = "𠮷䶮𬭎㛃堃喆犇𫍯祎翀𫖯𣲗𬍛昇龘㐂𪚥𮧵";

  private final Printing printing = new Printing();

  @Test
  void an_apostrophe_is_no_wider_than_a_letter_and_quotation_marks_stay() throws IOException {
    byte[] pdf = pdf(sheet().with(new Block.Paragraph("a witness’s “word”，他说‘好’")));
    assertThat(textOf(pdf)).contains("a witness's “word”，他说‘好’");
  }

  @Test
  void every_character_of_the_registers_is_drawn_and_found_again() throws IOException {
    String characters = charactersOfTheRegisters() + RARE;
    byte[] pdf = pdf(sheet().with(new Block.Paragraph(characters)));

    assertThat(textOf(pdf))
        .contains(characters.codePoints().mapToObj(Character::toString).toList());
    assertThat(undrawn(pdf)).isEmpty();
    assertThat(textOf(pdf)).doesNotContain("〓");
  }

  @Test
  void every_ideograph_up_to_extension_f_has_a_type() {
    String all =
        Stream.of(
                IntStream.rangeClosed(0x4E00, 0x9FFF),
                IntStream.rangeClosed(0x3400, 0x4DBF),
                IntStream.rangeClosed(0x20000, 0x2A6D6),
                IntStream.rangeClosed(0x2A700, 0x2B734),
                IntStream.rangeClosed(0x2B740, 0x2B81D),
                IntStream.rangeClosed(0x2B820, 0x2CEA1),
                IntStream.rangeClosed(0x2CEB0, 0x2EBE0))
            .flatMap(IntStream::boxed)
            .map(Character::toString)
            .collect(Collectors.joining());
    assertThat(new Characters().drawable(all)).isEqualTo(all);
  }

  @Test
  void a_character_that_no_font_has_is_marked_as_missing() throws IOException {
    byte[] pdf = pdf(sheet().with(new Block.Paragraph("张\uD83D\uDE00三\u0007，\uD884\uDF50。")));
    assertThat(textOf(pdf)).contains("张〓三，〓。");
    assertThat(undrawn(pdf)).isEmpty();
  }

  @Test
  void everything_on_a_sheet_stands_on_its_pages_in_order() throws IOException {
    String text = textOf(pdf(full()));
    assertThat(text)
        .containsSubsequence(
            "与申请人谈话记录", "编号 1", "一、基本情况", "姓名", "欧阳𠮷", "谈话内容", "谈话人（签名）", "年 月 日");
    assertThat(text).contains("第 1 页 共 1 页").contains("案件 发展-2026-000012");
  }

  @Test
  void a_long_table_goes_on_over_pages_under_its_head() throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 1; i <= 120; i++) {
      rows.add(List.of("第" + i + "行", i == 60 ? "长文。".repeat(900) : "内容"));
    }
    byte[] pdf = pdf(sheet().with(new Block.Grid(List.of("行号列", "内容列"), List.of(1, 4), rows)));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isBetween(6, 12);
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        assertThat(textOf(document, page))
            .contains("行号列")
            .contains("第 " + page + " 页 共 " + document.getNumberOfPages() + " 页");
      }
    }
    String text = textOf(pdf);
    rows.forEach(row -> assertThat(text).contains(row.get(0)));
    assertThat(text.codePoints().filter(c -> c == '长').count()).isEqualTo(900);
  }

  @Test
  void no_line_begins_with_a_closing_mark_or_leaves_the_margin() throws IOException {
    String text = "（党员）“积极分子”，谈话；记录：𠮷𬭎。《细则》第七条、第八条！".repeat(40);
    byte[] pdf = pdf(sheet().with(new Block.Paragraph(text + "x".repeat(400))));
    assertThat(textOf(pdf).lines().map(line -> line.substring(0, 1)))
        .doesNotContain("，", "。", "；", "：", "、", "！", "）", "》", "”");
    assertThat(rightmost(pdf)).isLessThan(595 - 60);
  }

  @Test
  void a_paper_is_small_and_reads_the_large_font_only_for_rare_characters() throws IOException {
    byte[] plain = pdf(sheet().with(new Block.Paragraph("谈话记录")));
    assertThat(plain.length).isLessThan(60_000);
    assertThat(fontsOf(plain)).singleElement().asString().contains("NotoSerifSC");
    assertThat(fontsOf(pdf(sheet().with(new Block.Paragraph("𠮷")))))
        .anyMatch(name -> name.contains("HanaMinB"));
  }

  @Test
  void papers_are_drawn_at_the_same_time() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<String>> jobs =
          Collections.nCopies(
              12, () -> textOf(pdf(sheet().with(new Block.Paragraph("谈话记录" + RARE)))));
      for (Future<String> text : threads.invokeAll(jobs)) {
        assertThat(text.get()).contains("谈话记录" + RARE);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void word_holds_the_same() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    printing.word(full(), out);
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
        XWPFWordExtractor text = new XWPFWordExtractor(document)) {
      assertThat(text.getText())
          .containsSubsequence(
              "案件 发展-2026-000012",
              "与申请人谈话记录",
              "编号 1",
              "一、基本情况",
              "姓名",
              "欧阳𠮷",
              "谈话内容",
              "谈话人（签名）",
              "年 月 日");
      assertThat(document.getAllPictures()).hasSize(1);
    }
  }

  @Test
  void every_character_of_the_registers_is_drawn_by_a_font_in_the_word_file() throws IOException {
    String characters = charactersOfTheRegisters() + RARE;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    printing.word(sheet().with(new Block.Paragraph(characters)), out);
    byte[] word = out.toByteArray();
    Map<String, TrueTypeFont> fonts = WordFile.fonts(word);

    StringBuilder drawn = new StringBuilder();
    for (WordFile.Run run : WordFile.runs(word)) {
      TrueTypeFont font = fonts.get(run.font());
      assertThat(font).as(run.font()).isNotNull();
      run.text()
          .codePoints()
          .filter(c -> !Character.isSpaceChar(c))
          .forEach(c -> assertThat(WordFile.draws(font, c)).as(Character.toString(c)).isTrue());
      drawn.append(run.text());
    }
    assertThat(drawn).contains(characters).doesNotContain("〓");
  }

  @Test
  void a_word_file_carries_only_what_it_writes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    printing.word(sheet().with(new Block.Paragraph("谈话𠮷记录")), out);
    Map<String, TrueTypeFont> fonts = WordFile.fonts(out.toByteArray());

    assertThat(out.size()).isLessThan(80_000);
    assertThat(fonts).containsOnlyKeys("Noto Serif SC", "HanaMinB");
    assertThat(WordFile.draws(fonts.get("HanaMinB"), "𠮷".codePointAt(0))).isTrue();
    assertThat(fonts.get("HanaMinB").getNumberOfGlyphs()).isEqualTo(2);
    assertThat(WordFile.draws(fonts.get("Noto Serif SC"), '党')).isFalse();
  }

  private static Sheet sheet() {
    return Sheet.titled(Locale.SIMPLIFIED_CHINESE, "试样", NOW);
  }

  private static Sheet full() {
    return Sheet.titled(Locale.SIMPLIFIED_CHINESE, "与申请人谈话记录", NOW)
        .subtitled("编号 1")
        .headed("案件 发展-2026-000012")
        .footed("依据：细则第七条")
        .coded("WJ1.abcdefgh")
        .with(
            new Block.Heading("一、基本情况"),
            Block.Facts.of(new Block.Fact("姓名", "欧阳𠮷"), new Block.Fact("谈话日期", null)),
            new Block.Grid(List.of("序号", "内容"), List.of(1, 3), List.of(List.of("1", "内容"))),
            new Block.Room("谈话内容", "", 12),
            Block.Boxes.of(
                new Block.Box("谈话人（签名）", "年 月 日", false), new Block.Box("党支部（盖章）", "年 月 日", true)),
            new Block.Remark("本表一式一份。"));
  }

  private byte[] pdf(Sheet sheet) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    printing.pdf(sheet, out);
    return out.toByteArray();
  }

  private static String textOf(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static String textOf(PDDocument document, int page) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(document);
  }

  private static List<String> fontsOf(byte[] pdf) throws IOException {
    List<String> names = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).isTrue();
          names.add(font.getName());
        }
      }
    }
    return names;
  }

  /** The codes that a reader would draw as .notdef, the box that stands for no character. */
  private static List<String> undrawn(byte[] pdf) throws IOException {
    List<String> undrawn = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper =
          new PDFTextStripper() {
            @Override
            protected void showGlyph(
                org.apache.pdfbox.util.Matrix matrix,
                PDFont font,
                int code,
                org.apache.pdfbox.util.Vector displacement)
                throws IOException {
              var type0 = (org.apache.pdfbox.pdmodel.font.PDType0Font) font;
              int glyph = type0.codeToGID(code);
              String text = font.toUnicode(code);
              if (glyph == 0 || (!text.isBlank() && type0.getPath(code).getBounds2D().isEmpty())) {
                undrawn.add(text + " " + code);
              }
              super.showGlyph(matrix, font, code, displacement);
            }
          };
      stripper.getText(document);
    }
    return undrawn;
  }

  private static float rightmost(byte[] pdf) throws IOException {
    float[] most = {0};
    try (PDDocument document = Loader.loadPDF(pdf)) {
      new PDFTextStripper() {
        @Override
        protected void processTextPosition(TextPosition text) {
          most[0] = Math.max(most[0], text.getX() + text.getWidth());
          super.processTextPosition(text);
        }
      }.getText(document);
    }
    return most[0];
  }

  private static String charactersOfTheRegisters() throws IOException {
    Set<Integer> characters = new TreeSet<>();
    try (Stream<Path> demo = Files.walk(Path.of("config/demo"));
        Stream<Path> registers = Files.walk(Path.of("src/test/resources/registers"))) {
      for (Path file : Stream.concat(demo, registers).filter(Files::isRegularFile).toList()) {
        contentOf(file)
            .codePoints()
            .filter(c -> c > ' ' && c != '\uFEFF' && c != '\uFFFD')
            .filter(c -> !Character.isSpaceChar(c))
            .forEach(characters::add);
      }
    }
    return characters.stream().map(Character::toString).collect(Collectors.joining());
  }

  private static String contentOf(Path file) throws IOException {
    if (!file.toString().endsWith(".xlsx")) {
      byte[] bytes = Files.readAllBytes(file);
      String utf8 = new String(bytes, StandardCharsets.UTF_8);
      return utf8.indexOf('\uFFFD') < 0 ? utf8 : new String(bytes, Charset.forName("GB18030"));
    }
    StringBuilder text = new StringBuilder();
    DataFormatter formatter = new DataFormatter();
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      for (Row row : book.getSheetAt(0)) {
        for (Cell cell : row) {
          text.append(formatter.formatCellValue(cell));
        }
      }
    }
    return text.toString();
  }
}
