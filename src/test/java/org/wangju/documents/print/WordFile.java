package org.wangju.documents.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A Word file as a reader's program takes it apart: by ECMA-376 alone, without our code or POI. */
final class WordFile {
  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String R =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String LINKS =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  /** Where the digits of a key's sixteen bytes stand in its text, the last byte first (17.8.1). */
  private static final int[] KEY_DIGITS = {
    35, 33, 31, 29, 27, 25, 22, 20, 17, 15, 12, 10, 7, 5, 3, 1
  };

  private WordFile() {}

  /** A piece of text and the font that it names for ideographs. */
  record Run(String font, String text) {}

  static List<Run> runs(byte[] word) throws IOException {
    NodeList runs = xml(parts(word).get("word/document.xml")).getElementsByTagNameNS(W, "r");
    return IntStream.range(0, runs.getLength())
        .mapToObj(i -> (Element) runs.item(i))
        .filter(run -> run.getElementsByTagNameNS(W, "t").getLength() > 0)
        .map(run -> new Run(font(run), run.getElementsByTagNameNS(W, "t").item(0).getTextContent()))
        .toList();
  }

  private static String font(Element run) {
    Element fonts = (Element) run.getElementsByTagNameNS(W, "rFonts").item(0);
    return fonts.getAttributeNS(W, "eastAsia");
  }

  /** The embedded fonts by their names. */
  static Map<String, TrueTypeFont> fonts(byte[] word) throws IOException {
    Map<String, byte[]> parts = parts(word);
    Map<String, String> files = new HashMap<>();
    NodeList links =
        xml(parts.get("word/_rels/fontTable.xml.rels"))
            .getElementsByTagNameNS(LINKS, "Relationship");
    for (int i = 0; i < links.getLength(); i++) {
      Element link = (Element) links.item(i);
      files.put(link.getAttribute("Id"), link.getAttribute("Target"));
    }
    Map<String, TrueTypeFont> fonts = new LinkedHashMap<>();
    NodeList table = xml(parts.get("word/fontTable.xml")).getElementsByTagNameNS(W, "font");
    for (int i = 0; i < table.getLength(); i++) {
      Element font = (Element) table.item(i);
      Element embedded = (Element) font.getElementsByTagNameNS(W, "embedRegular").item(0);
      String file = files.get(embedded.getAttributeNS(R, "id"));
      byte[] clear =
          clear(
              parts.get(file.startsWith("/") ? file.substring(1) : "word/" + file),
              embedded.getAttributeNS(W, "fontKey"));
      fonts.put(
          font.getAttributeNS(W, "name"), new TTFParser().parse(new RandomAccessReadBuffer(clear)));
    }
    return fonts;
  }

  private static byte[] clear(byte[] font, String key) {
    byte[] clear = font.clone();
    for (int i = 0; i < 32; i++) {
      int digits = KEY_DIGITS[i % 16];
      clear[i] ^= (byte) Integer.parseInt(key.substring(digits, digits + 2), 16);
    }
    return clear;
  }

  /** Whether the font has the character, with an outline. */
  static boolean draws(TrueTypeFont font, int character) {
    try {
      int glyph = font.getUnicodeCmapLookup().getGlyphId(character);
      return glyph > 0 && font.getGlyph().getGlyph(glyph).getPath().getBounds().height > 0;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Map<String, byte[]> parts(byte[] word) throws IOException {
    Map<String, byte[]> parts = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(word))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  private static Document xml(byte[] part) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newNSInstance();
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(part));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(e);
    }
  }
}
