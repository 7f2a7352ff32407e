package org.wangju.documents.print;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which of the packed fonts has a character, and how wide it is there. The font of the rare ones is
 * read only when one is met.
 */
final class Characters {
  /**
   * An apostrophe: the fonts, which are Chinese, have of the other one a quotation mark's width.
   */
  private static final Pattern APOSTROPHE = Pattern.compile("(?<=[A-Za-z])’");

  /** The printer's mark for a type that is missing. */
  private static final int MISSING = '〓';

  // Held here, so that it is not given up in the midst of a text.
  private final Typeface.Read main = Typeface.MAIN.read();
  private Typeface.Read rare;

  /** A piece of a text that one font has. */
  record Run(Typeface typeface, String text) {}

  /** The text with only characters that can be drawn, on one line. */
  String drawable(String text) {
    StringBuilder drawable = new StringBuilder(text.length());
    APOSTROPHE
        .matcher(text)
        .replaceAll("'")
        .codePoints()
        .map(this::drawable)
        .filter(c -> c > 0)
        .forEach(drawable::appendCodePoint);
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
      rare = Typeface.RARE.read();
    }
    return rare;
  }

  /** A font of these as it was read. */
  Typeface.Read read(Typeface typeface) {
    return switch (typeface) {
      case MAIN -> main;
      case RARE -> rare();
    };
  }

  private Typeface typeface(int character) {
    return main.has(character) ? Typeface.MAIN : Typeface.RARE;
  }

  /** The width of a drawable text. */
  float width(String text, float size) {
    float sum = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int character = text.codePointAt(i);
      sum += read(typeface(character)).width(character);
    }
    return sum * size;
  }

  /** A drawable text in pieces of one font each. */
  List<Run> runs(String text) {
    List<Run> runs = new ArrayList<>();
    int begin = 0;
    while (begin < text.length()) {
      Typeface typeface = typeface(text.codePointAt(begin));
      int end = begin;
      while (end < text.length() && typeface(text.codePointAt(end)) == typeface) {
        end += Character.charCount(text.codePointAt(end));
      }
      runs.add(new Run(typeface, text.substring(begin, end)));
      begin = end;
    }
    return runs;
  }
}
