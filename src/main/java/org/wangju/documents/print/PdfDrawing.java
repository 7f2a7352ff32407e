package org.wangju.documents.print;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.wangju.platform.Messages;

/** One {@link Sheet} being drawn on A4 pages, from top to bottom. Lengths are points, 1/72 inch. */
final class PdfDrawing implements AutoCloseable {
  private static final float SIDE = 62;
  private static final float TOP = 74;
  private static final float BOTTOM = 68;
  private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * SIDE;
  private static final float HEIGHT = PDRectangle.A4.getHeight() - TOP - BOTTOM;
  private static final float CODE = 79;
  private static final float BOX = 92;
  private static final float PAD = 5;
  private static final float LABELS = 0.26f;

  /** A row that is higher is not kept on one page but continued. */
  private static final float KEPT_WHOLE = HEIGHT / 3;

  private static final Style TITLE = new Style(20, 28, true, 0);
  private static final Style SUBTITLE = new Style(11, 17, false, 0.35f);
  private static final Style HEADING = new Style(13, 21, true, 0);
  private static final Style BODY = new Style(11, 18, false, 0);
  private static final Style CELL = new Style(10.5f, 16, false, 0);
  private static final Style LABEL = new Style(10.5f, 16, true, 0);
  private static final Style SMALL = new Style(9, 13, false, 0.35f);

  private final Sheet sheet;
  private final PDDocument document = new PDDocument();
  private final Letters letters;
  private final List<PDPage> pages = new ArrayList<>();
  private PDPageContentStream content;
  private float y;

  /**
   * @param grey from 0, black, to 1, white
   */
  private record Style(float size, float leading, boolean bold, float grey) {}

  /** A cell of a row being drawn, its text already in lines. */
  private record Cell(float width, List<String> lines, Style style, boolean shaded) {
    Cell from(int line) {
      List<String> rest = line < lines.size() ? lines.subList(line, lines.size()) : List.of();
      return new Cell(width, rest, style, shaded);
    }
  }

  PdfDrawing(Sheet sheet) {
    this.sheet = sheet;
    this.letters = new Letters(document);
  }

  /** Draws everything and writes it. */
  void write(OutputStream out) throws IOException {
    describe();
    turnPage();
    head();
    for (Block block : sheet.blocks()) {
      draw(block);
    }
    content.close();
    for (int i = 0; i < pages.size(); i++) {
      margins(pages.get(i), i + 1);
    }
    document.save(out);
  }

  private void describe() {
    PDDocumentInformation information = document.getDocumentInformation();
    information.setTitle(sheet.title());
    information.setProducer("Wangju");
    information.setCreationDate(GregorianCalendar.from(sheet.madeAt().atZone(ZoneOffset.UTC)));
    document.getDocumentCatalog().setLanguage(sheet.locale().toLanguageTag());
    PDViewerPreferences shown = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
    shown.setDisplayDocTitle(true);
    document.getDocumentCatalog().setViewerPreferences(shown);
  }

  private void turnPage() throws IOException {
    if (content != null) {
      content.close();
    }
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    pages.add(page);
    content = new PDPageContentStream(document, page);
    content.setLineWidth(0.6f);
    y = PDRectangle.A4.getHeight() - TOP;
  }

  private float room() {
    return y - BOTTOM;
  }

  private void need(float height) throws IOException {
    if (room() < height && room() < HEIGHT) {
      turnPage();
    }
  }

  private void head() throws IOException {
    float top = y;
    boolean coded = sheet.code() != null;
    float width = coded ? WIDTH - 2 * (CODE + 8) : WIDTH;
    float left = SIDE + (WIDTH - width) / 2;
    centred(sheet.title(), TITLE, left, width);
    if (!sheet.subtitle().isEmpty()) {
      centred(sheet.subtitle(), SUBTITLE, left, width);
    }
    if (coded) {
      content.drawImage(
          LosslessFactory.createFromImage(document, QrCode.image(sheet.code())),
          SIDE + WIDTH - CODE,
          top - CODE + 14,
          CODE,
          CODE);
      y = Math.min(y, top - CODE + 14);
    }
    y -= 12;
  }

  private void centred(String text, Style style, float left, float width) throws IOException {
    for (String line : letters.lines(text, style.size(), width)) {
      y -= style.leading();
      write(line, style, left + (width - letters.width(line, style.size())) / 2, y);
    }
  }

  private void draw(Block block) throws IOException {
    if (block instanceof Block.Heading heading) {
      need(HEADING.leading() + 3 * BODY.leading());
      y -= 8;
      text(heading.text(), HEADING);
    } else if (block instanceof Block.Paragraph paragraph) {
      text(paragraph.text(), BODY);
      y -= 4;
    } else if (block instanceof Block.Remark remark) {
      text(remark.text(), SMALL);
      y -= 4;
    } else if (block instanceof Block.Facts facts) {
      for (Block.Fact fact : facts.facts()) {
        row(
            List.of(
                cell(fact.label(), WIDTH * LABELS, LABEL, true),
                cell(fact.value(), WIDTH * (1 - LABELS), CELL, false)));
      }
      y -= 8;
    } else if (block instanceof Block.Grid grid) {
      grid(grid);
    } else if (block instanceof Block.Room frame) {
      frame(frame);
    } else if (block instanceof Block.Boxes boxes) {
      boxes(boxes);
    }
  }

  private void text(String text, Style style) throws IOException {
    for (String line : letters.lines(text, style.size(), WIDTH)) {
      need(style.leading());
      y -= style.leading();
      write(line, style, SIDE, y + (style.leading() - style.size()) / 2);
    }
  }

  private void grid(Block.Grid grid) throws IOException {
    int shares = grid.shares().stream().mapToInt(Integer::intValue).sum();
    List<Float> widths = grid.shares().stream().map(share -> WIDTH * share / shares).toList();
    List<Cell> head = cells(grid.head(), widths, LABEL, true);
    need(height(head) + 3 * CELL.leading());
    row(head);
    for (List<String> values : grid.rows()) {
      List<Cell> row = cells(values, widths, CELL, false);
      if (isNextPageBetter(row)) {
        turnPage();
        row(head);
      }
      for (List<Cell> rest = rowPart(row); !rest.isEmpty(); rest = rowPart(rest)) {
        turnPage();
        row(head);
      }
    }
    y -= 8;
  }

  private List<Cell> cells(List<String> texts, List<Float> widths, Style style, boolean shaded) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      cells.add(cell(texts.get(i), widths.get(i), style, shaded));
    }
    return cells;
  }

  private Cell cell(String text, float width, Style style, boolean shaded) {
    return new Cell(width, letters.lines(text, style.size(), width - 2 * PAD), style, shaded);
  }

  private void frame(Block.Room frame) throws IOException {
    need(2 * CELL.leading() + Math.min(frame.lines(), 6) * CELL.leading());
    row(List.of(cell(frame.label(), WIDTH, LABEL, true)));
    List<String> lines = new ArrayList<>(letters.lines(frame.text(), CELL.size(), WIDTH - 2 * PAD));
    lines.addAll(Collections.nCopies(Math.max(0, frame.lines() - lines.size()), ""));
    row(List.of(new Cell(WIDTH, lines, CELL, false)));
    y -= 8;
  }

  private void row(List<Cell> cells) throws IOException {
    if (isNextPageBetter(cells)) {
      turnPage();
    }
    for (List<Cell> rest = rowPart(cells); !rest.isEmpty(); rest = rowPart(rest)) {
      turnPage();
    }
  }

  private boolean isNextPageBetter(List<Cell> cells) {
    float height = height(cells);
    return height > room() && (height <= KEPT_WHOLE || room() < 4 * CELL.leading());
  }

  private static float height(List<Cell> cells) {
    return 2 * PAD
        + (float)
            cells.stream()
                .mapToDouble(cell -> cell.lines().size() * cell.style().leading())
                .max()
                .orElse(0);
  }

  // Draws as much of the row as the page has room for; what is left is for the next page.
  private List<Cell> rowPart(List<Cell> cells) throws IOException {
    int fits = Math.max(1, (int) ((room() - 2 * PAD) / CELL.leading()));
    int most = cells.stream().mapToInt(cell -> cell.lines().size()).max().orElse(0);
    int drawn = Math.min(fits, most);
    float height = 2 * PAD + drawn * CELL.leading();
    float x = SIDE;
    for (Cell cell : cells) {
      box(x, y - height, cell.width(), height, cell.shaded());
      float line = y - PAD;
      for (String text : cell.lines().subList(0, Math.min(drawn, cell.lines().size()))) {
        line -= cell.style().leading();
        write(text, cell.style(), x + PAD, line + 4);
      }
      x += cell.width();
    }
    y -= height;
    return drawn == most ? List.of() : cells.stream().map(cell -> cell.from(drawn)).toList();
  }

  private void box(float x, float bottom, float width, float height, boolean shaded)
      throws IOException {
    if (shaded) {
      content.setNonStrokingColor(0.95f);
      content.addRect(x, bottom, width, height);
      content.fill();
    }
    content.setStrokingColor(0.45f);
    content.addRect(x, bottom, width, height);
    content.stroke();
  }

  private void boxes(Block.Boxes boxes) throws IOException {
    need(BOX + 6);
    float width = WIDTH / boxes.boxes().size();
    float x = SIDE;
    for (Block.Box each : boxes.boxes()) {
      box(x, y - BOX, width, BOX, false);
      if (each.seal()) {
        circle(x + width / 2, y - BOX / 2 - 2, 34);
      }
      write(line(each.label(), LABEL, width), LABEL, x + PAD, y - PAD - 11);
      String date = line(each.date(), CELL, width);
      float right = x + width - PAD - letters.width(date, CELL.size());
      write(date, CELL, right, y - BOX + PAD + 3);
      x += width;
    }
    y -= BOX + 10;
  }

  private String line(String text, Style style, float width) {
    return letters.lines(text, style.size(), width - 2 * PAD).get(0);
  }

  // Four Bézier curves: the usual approximation of a circle.
  private void circle(float x, float centre, float radius) throws IOException {
    float control = radius * 0.5523f;
    content.saveGraphicsState();
    content.setStrokingColor(0.8f);
    content.setLineDashPattern(new float[] {3, 3}, 0);
    content.moveTo(x + radius, centre);
    content.curveTo(x + radius, centre + control, x + control, centre + radius, x, centre + radius);
    content.curveTo(x - control, centre + radius, x - radius, centre + control, x - radius, centre);
    content.curveTo(x - radius, centre - control, x - control, centre - radius, x, centre - radius);
    content.curveTo(x + control, centre - radius, x + radius, centre - control, x + radius, centre);
    content.stroke();
    content.restoreGraphicsState();
  }

  private void write(String text, Style style, float x, float baseline) throws IOException {
    if (text.isEmpty()) {
      return;
    }
    content.beginText();
    content.setNonStrokingColor(style.grey());
    content.setStrokingColor(style.grey());
    content.setRenderingMode(style.bold() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
    content.setLineWidth(style.size() / 32);
    content.newLineAtOffset(x, baseline);
    for (Characters.Run run : letters.runs(text)) {
      content.setFont(letters.font(run.typeface()), style.size());
      content.showText(run.text());
    }
    content.endText();
    content.setLineWidth(0.6f);
  }

  private void margins(PDPage page, int number) throws IOException {
    content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true);
    float top = PDRectangle.A4.getHeight() - 44;
    if (!sheet.header().isEmpty()) {
      write(line(sheet.header(), SMALL, WIDTH), SMALL, SIDE, top);
      rule(top - 5);
    }
    rule(BOTTOM - 18);
    String count = Messages.text(sheet.locale(), "documents", "print.page", number, pages.size());
    float right = SIDE + WIDTH - letters.width(count, SMALL.size());
    write(line(sheet.footer(), SMALL, right - SIDE - 8), SMALL, SIDE, BOTTOM - 30);
    write(count, SMALL, right, BOTTOM - 30);
    content.close();
  }

  private void rule(float at) throws IOException {
    content.setLineWidth(0.4f);
    content.setStrokingColor(0.7f);
    content.moveTo(SIDE, at);
    content.lineTo(SIDE + WIDTH, at);
    content.stroke();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
