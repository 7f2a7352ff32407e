package org.wangju.documents.print;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * The fonts of one Word document: of each the characters that were written with it, embedded so
 * that the document looks the same without fonts installed (ECMA-376 part 1, 17.8). POI does not
 * embed them.
 */
final class WordFonts {
  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String R =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String TABLE_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml";
  private static final String FONT_TYPE =
      "application/vnd.openxmlformats-officedocument.obfuscatedFont";
  private static final int KEY = 16;

  /** What Word takes instead when it does not load embedded fonts: every Chinese Windows has it. */
  private static final String INSTEAD = "宋体";

  private final Map<Typeface, NavigableSet<Integer>> used = new EnumMap<>(Typeface.class);

  /** Notes that the text, all of whose characters the font has, is written with it. */
  void use(Typeface typeface, String text) {
    NavigableSet<Integer> characters = used.computeIfAbsent(typeface, key -> new TreeSet<>());
    text.codePoints().forEach(characters::add);
  }

  /** Embeds what was used. */
  void embed(XWPFDocument document) throws IOException {
    document.getSettings().getCTSettings().addNewEmbedTrueTypeFonts();
    document.getSettings().getCTSettings().addNewSaveSubsetFonts();
    try {
      OPCPackage parts = document.getPackage();
      PackagePartName name = PackagingURIHelper.createPartName("/word/fontTable.xml");
      PackagePart table = parts.createPart(name, TABLE_TYPE);
      document.getPackagePart().addRelationship(name, TargetMode.INTERNAL, R + "/fontTable");
      try (OutputStream out = table.getOutputStream()) {
        XMLStreamWriter xml =
            XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("w", "fonts", W);
        xml.writeNamespace("w", W);
        xml.writeNamespace("r", R);
        for (Map.Entry<Typeface, NavigableSet<Integer>> entry : used.entrySet()) {
          byte[] font = FontSubset.of(entry.getKey().read(), entry.getValue());
          describe(xml, entry.getKey(), table, font);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
      }
    } catch (InvalidFormatException | XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private static void describe(
      XMLStreamWriter xml, Typeface typeface, PackagePart table, byte[] font)
      throws IOException, InvalidFormatException, XMLStreamException {
    String key = UUID.nameUUIDFromBytes(font).toString().toUpperCase(Locale.ROOT);
    PackagePartName name =
        PackagingURIHelper.createPartName("/word/fonts/" + typeface.name() + ".odttf");
    PackagePart part = table.getPackage().createPart(name, FONT_TYPE);
    try (OutputStream out = part.getOutputStream()) {
      out.write(obfuscated(font, key));
    }
    String id = table.addRelationship(name, TargetMode.INTERNAL, R + "/font").getId();
    xml.writeStartElement(W, "font");
    xml.writeAttribute(W, "name", typeface.family());
    value(xml, "altName", INSTEAD);
    value(xml, "charset", "86");
    value(xml, "family", "roman");
    value(xml, "pitch", "variable");
    xml.writeEmptyElement(W, "embedRegular");
    xml.writeAttribute(R, "id", id);
    xml.writeAttribute(W, "fontKey", "{" + key + "}");
    xml.writeAttribute(W, "subsetted", "true");
    xml.writeEndElement();
  }

  private static void value(XMLStreamWriter xml, String element, String value)
      throws XMLStreamException {
    xml.writeEmptyElement(W, element);
    xml.writeAttribute(W, "val", value);
  }

  /** The first 32 bytes mixed with the key's, last byte first (17.8.1). */
  private static byte[] obfuscated(byte[] font, String key) {
    byte[] bytes = HexFormat.of().parseHex(key.replace("-", ""));
    byte[] mixed = font.clone();
    for (int i = 0; i < 2 * KEY; i++) {
      mixed[i] ^= bytes[KEY - 1 - i % KEY];
    }
    return mixed;
  }
}
