package org.wangju.documents.print;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowHeightRule;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.wangju.platform.Messages;

/** One {@link Sheet} as a Word document, with the fonts of the packed ones in it that it needs. */
final class WordDrawing implements AutoCloseable {
  /** A4 and its side margins, in twentieths of a point. */
  private static final int PAGE_WIDTH = 11906;

  private static final int PAGE_HEIGHT = 16838;
  private static final int SIDE = 1240;
  private static final int WIDTH = PAGE_WIDTH - 2 * SIDE;
  private static final int LINE = 320;
  private static final int BOX = 1840;
  private static final double CODE = 79;
  private static final String SHADE = "F2F2F2";

  private final Sheet sheet;
  private final XWPFDocument document = new XWPFDocument();
  private final Characters characters = new Characters();
  private final WordFonts fonts = new WordFonts();

  WordDrawing(Sheet sheet) {
    this.sheet = sheet;
  }

  /** Draws everything and writes it. */
  void write(OutputStream out) throws IOException {
    describe();
    head();
    sheet.blocks().forEach(this::draw);
    margins();
    fonts.embed(document);
    document.write(out);
  }

  private void describe() {
    var properties = document.getProperties().getCoreProperties();
    properties.setTitle(sheet.title());
    properties.setCreator("Wangju");
    properties.setCreated(Optional.of(Date.from(sheet.madeAt())));
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(PAGE_WIDTH));
    size.setH(BigInteger.valueOf(PAGE_HEIGHT));
    CTPageMar margin = section.addNewPgMar();
    margin.setLeft(BigInteger.valueOf(SIDE));
    margin.setRight(BigInteger.valueOf(SIDE));
    margin.setTop(BigInteger.valueOf(1480));
    margin.setBottom(BigInteger.valueOf(1360));
  }

  private void head() throws IOException {
    if (sheet.code() != null) {
      XWPFParagraph paragraph = document.createParagraph();
      paragraph.setAlignment(ParagraphAlignment.RIGHT);
      picture(paragraph.createRun());
    }
    XWPFParagraph title = paragraph(sheet.title(), 20, true, "000000");
    title.setAlignment(ParagraphAlignment.CENTER);
    if (!sheet.subtitle().isEmpty()) {
      paragraph(sheet.subtitle(), 11, false, "595959").setAlignment(ParagraphAlignment.CENTER);
    }
  }

  private void picture(XWPFRun run) throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(QrCode.image(sheet.code()), "png", png);
    try {
      run.addPicture(
          new ByteArrayInputStream(png.toByteArray()),
          PictureType.PNG,
          "code.png",
          Units.toEMU(CODE),
          Units.toEMU(CODE));
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
  }

  private void draw(Block block) {
    if (block instanceof Block.Heading heading) {
      XWPFParagraph paragraph = paragraph(heading.text(), 13, true, "000000");
      paragraph.setSpacingBefore(160);
      paragraph.setKeepNext(true);
    } else if (block instanceof Block.Paragraph paragraph) {
      paragraph(paragraph.text(), 11, false, "000000");
    } else if (block instanceof Block.Remark remark) {
      paragraph(remark.text(), 9, false, "595959");
    } else if (block instanceof Block.Facts facts) {
      XWPFTable table = table(facts.facts().size(), List.of(26, 74));
      for (int i = 0; i < facts.facts().size(); i++) {
        label(table.getRow(i).getCell(0), facts.facts().get(i).label());
        fill(table.getRow(i).getCell(1), facts.facts().get(i).value(), false);
      }
      gap();
    } else if (block instanceof Block.Grid grid) {
      grid(grid);
    } else if (block instanceof Block.Room frame) {
      XWPFTable table = table(2, List.of(1));
      label(table.getRow(0).getCell(0), frame.label());
      table.getRow(1).setHeight(frame.lines() * LINE);
      table.getRow(1).setHeightRule(TableRowHeightRule.AT_LEAST);
      fill(table.getRow(1).getCell(0), frame.text(), false);
      gap();
    } else if (block instanceof Block.Boxes boxes) {
      boxes(boxes);
    }
  }

  private void grid(Block.Grid grid) {
    XWPFTable table = table(grid.rows().size() + 1, grid.shares());
    table.getRow(0).setRepeatHeader(true);
    for (int column = 0; column < grid.head().size(); column++) {
      label(table.getRow(0).getCell(column), grid.head().get(column));
      for (int row = 0; row < grid.rows().size(); row++) {
        fill(table.getRow(row + 1).getCell(column), grid.rows().get(row).get(column), false);
      }
    }
    gap();
  }

  private void boxes(Block.Boxes boxes) {
    XWPFTable table = table(1, boxes.boxes().stream().map(box -> 1).toList());
    XWPFTableRow row = table.getRow(0);
    row.setHeight(BOX);
    row.setHeightRule(TableRowHeightRule.AT_LEAST);
    row.setCantSplitRow(true);
    for (int i = 0; i < boxes.boxes().size(); i++) {
      Block.Box box = boxes.boxes().get(i);
      fill(row.getCell(i), box.label(), true);
      XWPFParagraph date = row.getCell(i).addParagraph();
      date.setSpacingBefore(BOX - 3 * LINE);
      date.setAlignment(ParagraphAlignment.RIGHT);
      write(date, box.date(), 10.5, false, "000000");
    }
    gap();
  }

  private XWPFTable table(int rows, List<Integer> shares) {
    XWPFTable table = document.createTable(rows, shares.size());
    int sum = shares.stream().mapToInt(Integer::intValue).sum();
    table.setWidth(WIDTH);
    for (XWPFTableRow row : table.getRows()) {
      for (int i = 0; i < shares.size(); i++) {
        row.getCell(i).setWidth(String.valueOf(WIDTH * shares.get(i) / sum));
      }
    }
    return table;
  }

  private void label(XWPFTableCell cell, String text) {
    cell.setColor(SHADE);
    fill(cell, text, true);
  }

  private void fill(XWPFTableCell cell, String text, boolean bold) {
    write(cell.getParagraphs().get(0), text, 10.5, bold, "000000");
  }

  private void gap() {
    document.createParagraph().setSpacingAfter(0);
  }

  private XWPFParagraph paragraph(String text, double size, boolean bold, String colour) {
    XWPFParagraph paragraph = document.createParagraph();
    write(paragraph, text, size, bold, colour);
    return paragraph;
  }

  private void write(
      XWPFParagraph paragraph, String text, double size, boolean bold, String colour) {
    List<String> lines = text.lines().map(characters::drawable).toList();
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        paragraph.createRun().addBreak();
      }
      for (Characters.Run run : characters.runs(lines.get(i))) {
        fonts.use(run.typeface(), run.text());
        styled(paragraph, run.typeface(), size, bold, colour).setText(run.text());
      }
    }
  }

  private static XWPFRun styled(
      XWPFParagraph paragraph, Typeface typeface, double size, boolean bold, String colour) {
    return styled(paragraph.createRun(), typeface, size, bold, colour);
  }

  private static XWPFRun styled(
      XWPFRun run, Typeface typeface, double size, boolean bold, String colour) {
    for (XWPFRun.FontCharRange range : XWPFRun.FontCharRange.values()) {
      run.setFontFamily(typeface.family(), range);
    }
    run.setFontSize(size);
    run.setBold(bold);
    run.setColor(colour);
    return run;
  }

  private void margins() {
    if (!sheet.header().isEmpty()) {
      XWPFParagraph header = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
      write(header, sheet.header(), 9, false, "595959");
    }
    XWPFFooter footer = document.createFooter(HeaderFooterType.DEFAULT);
    XWPFParagraph line = footer.createParagraph();
    line.setAlignment(ParagraphAlignment.CENTER);
    String[] around =
        Messages.text(sheet.locale(), "documents", "print.page", "\u0000", "\u0000")
            .split("\u0000", -1);
    write(line, sheet.footer().isEmpty() ? "" : sheet.footer() + "　", 9, false, "595959");
    write(line, around[0], 9, false, "595959");
    number(line, "PAGE");
    write(line, around[1], 9, false, "595959");
    number(line, "NUMPAGES");
    write(line, around[2], 9, false, "595959");
  }

  // A field that the reader's program counts: it may need any digit.
  private void number(XWPFParagraph paragraph, String instruction) {
    var field = paragraph.getCTP().addNewFldSimple();
    field.setInstr(instruction);
    XWPFRun run = new XWPFRun(field.addNewR(), (IRunBody) paragraph);
    styled(run, Typeface.MAIN, 9, false, "595959").setText("1");
    fonts.use(Typeface.MAIN, "0123456789");
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
