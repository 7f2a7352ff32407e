package org.wangju.documents.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts that are packed with the application ({@code config/fonts}). One is read when first
 * needed and given up when memory runs short.
 */
enum Typeface {
  /** Everything that is written every day. */
  MAIN("Noto Serif SC", "/fonts/NotoSerifSC-Regular.ttf"),
  /** The ideographs that it lacks, of names above all. */
  RARE("HanaMinB", "/fonts/HanaMinB.ttf");

  private final String family;
  private final String resource;
  private SoftReference<Read> kept = new SoftReference<>(null);

  Typeface(String family, String resource) {
    this.family = family;
    this.resource = resource;
  }

  /** The font's outlines, with its table of characters and the widths of its glyphs. */
  record Read(TrueTypeFont font, CmapLookup characters, int unitsPerEm) {
    boolean has(int character) {
      return characters.getGlyphId(character) > 0;
    }

    /** The character's width, in units of the font's size. */
    float width(int character) {
      try {
        return (float) font.getAdvanceWidth(characters.getGlyphId(character)) / unitsPerEm;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** What it calls itself. */
  String family() {
    return family;
  }

  synchronized Read read() {
    Read read = kept.get();
    if (read == null) {
      read = readPacked();
      kept = new SoftReference<>(read);
    }
    return read;
  }

  private Read readPacked() {
    try (InputStream packed = Typeface.class.getResourceAsStream(resource)) {
      TrueTypeFont font =
          new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(packed));
      // No ligatures: every character stays one glyph, so that a text is found as it was written.
      font.setEnableGsub(false);
      return new Read(font, font.getUnicodeCmapLookup(), font.getUnitsPerEm());
    } catch (IOException e) {
      throw new UncheckedIOException("the font " + resource + " cannot be read", e);
    }
  }
}
