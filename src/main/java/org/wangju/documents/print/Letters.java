package org.wangju.documents.print;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The letters of one PDF: which font has a character, how wide a text is, where its lines break.
 * Both fonts are embedded as the subset of what is used.
 */
final class Letters {
  private final PDDocument document;
  private final Characters characters = new Characters();
  private final Map<Typeface, PDFont> fonts = new EnumMap<>(Typeface.class);

  Letters(PDDocument document) {
    this.document = document;
  }

  /** The font with which a run is drawn. */
  PDFont font(Typeface typeface) throws IOException {
    PDFont font = fonts.get(typeface);
    if (font == null) {
      font = PDType0Font.load(document, characters.read(typeface).font(), true);
      fonts.put(typeface, font);
    }
    return font;
  }

  /** The width of a drawable text. */
  float width(String text, float size) {
    return characters.width(text, size);
  }

  /** A drawable text in pieces of one font each. */
  List<Characters.Run> runs(String text) {
    return characters.runs(text);
  }

  /**
   * The text in lines of at most that width. No line begins with a closing mark or ends with an
   * opening one; a word wider than a line is cut.
   */
  List<String> lines(String text, float size, float width) {
    List<String> lines = new ArrayList<>();
    text.lines().map(characters::drawable).forEach(line -> fold(line, size, width, lines));
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
