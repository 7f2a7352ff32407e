package org.wangju.documents.print;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The letters of one PDF: which font has a character, how wide a text is, where its lines break.
 * Both fonts are embedded as the subset of what is used.
 */
final class Letters {
  /** The printer's mark for a type that is missing. */
  static final int MISSING = '〓';

  private static final Typeface MAIN = new Typeface("/fonts/NotoSerifSC-Regular.ttf");
  private static final Typeface RARE = new Typeface("/fonts/HanaMinB.ttf");

  private final PDDocument document;
  private final Typeface.Read main;
  private final PDFont mainFont;
  private Typeface.Read rare;
  private PDFont rareFont;

  Letters(PDDocument document) throws IOException {
    this.document = document;
    main = MAIN.read();
    mainFont = PDType0Font.load(document, main.font(), true);
  }

  /** A piece of a line that one font draws. */
  record Run(PDFont font, String text) {}

  /** The text with only characters that can be drawn, on one line. */
  String drawable(String text) {
    StringBuilder drawable = new StringBuilder(text.length());
    text.codePoints().map(this::drawable).filter(c -> c > 0).forEach(drawable::appendCodePoint);
    return drawable.toString();
  }

  private int drawable(int character) {
    if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
      return character == '\u3000' ? character : ' ';
    }
    int type = Character.getType(character);
    if (type == Character.CONTROL || type == Character.FORMAT || isVariation(character)) {
      return -1;
    }
    return main.has(character) || rare().has(character) ? character : MISSING;
  }

  private static boolean isVariation(int character) {
    return (character >= 0xFE00 && character <= 0xFE0F)
        || (character >= 0xE0100 && character <= 0xE01EF);
  }

  private Typeface.Read rare() {
    if (rare == null) {
      rare = RARE.read();
    }
    return rare;
  }

  private PDFont rareFont() throws IOException {
    if (rareFont == null) {
      rareFont = PDType0Font.load(document, rare().font(), true);
    }
    return rareFont;
  }

  /** The width of a drawable text. */
  float width(String text, float size) {
    float sum = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int character = text.codePointAt(i);
      sum += (main.has(character) ? main : rare()).width(character);
    }
    return sum * size;
  }

  /** A drawable text in pieces of one font each. */
  List<Run> runs(String text) throws IOException {
    List<Run> runs = new ArrayList<>();
    int begin = 0;
    while (begin < text.length()) {
      boolean inMain = main.has(text.codePointAt(begin));
      int end = begin;
      while (end < text.length() && main.has(text.codePointAt(end)) == inMain) {
        end += Character.charCount(text.codePointAt(end));
      }
      runs.add(new Run(inMain ? mainFont : rareFont(), text.substring(begin, end)));
      begin = end;
    }
    return runs;
  }

  /**
   * The text in lines of at most that width. No line begins with a closing mark or ends with an
   * opening one; a word wider than a line is cut.
   */
  List<String> lines(String text, float size, float width) {
    List<String> lines = new ArrayList<>();
    text.lines().map(this::drawable).forEach(line -> fold(line, size, width, lines));
    return lines.isEmpty() ? List.of("") : lines;
  }

  private void fold(String text, float size, float width, List<String> lines) {
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.SIMPLIFIED_CHINESE);
    breaks.setText(text);
    StringBuilder line = new StringBuilder();
    float filled = 0;
    for (int begin = breaks.first(), end = breaks.next();
        end != BreakIterator.DONE;
        begin = end, end = breaks.next()) {
      String piece = text.substring(begin, end);
      float wide = width(piece.stripTrailing(), size);
      if (filled + wide > width && !line.isEmpty()) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
        filled = 0;
      }
      if (wide > width) {
        piece = cut(piece, size, width, lines);
      }
      line.append(piece);
      filled += width(piece, size);
    }
    lines.add(line.toString().stripTrailing());
  }

  // What is left of the piece after the lines that it fills alone.
  private String cut(String piece, float size, float width, List<String> lines) {
    StringBuilder line = new StringBuilder();
    float filled = 0;
    for (int i = 0; i < piece.length(); i += Character.charCount(piece.codePointAt(i))) {
      String character = Character.toString(piece.codePointAt(i));
      float wide = width(character, size);
      if (filled + wide > width && !line.isEmpty()) {
        lines.add(line.toString());
        line.setLength(0);
        filled = 0;
      }
      line.append(character);
      filled += wide;
    }
    return line.toString();
  }
}
