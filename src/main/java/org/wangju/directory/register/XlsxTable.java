package org.wangju.directory.register;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.wangju.platform.Refusal;

/**
 * A spreadsheet in the format of Office Open XML (ISO/IEC 29500), read as a stream: only its shared
 * strings are held in memory.
 */
final class XlsxTable implements Table {
  private static final int SHARED_STRINGS = 3_000_000;

  /**
   * Held here so that its level stays: the library would log every optional part that a file lacks.
   */
  private static final Logger LIBRARY = Logger.getLogger("org.apache.poi");

  static {
    LIBRARY.setLevel(Level.OFF);
  }

  private final byte[] content;
  private final Limits limits;
  private final int sheets;
  private final boolean from1904;
  private final List<String> shared;

  XlsxTable(byte[] content, Limits limits) {
    this.content = content;
    this.limits = limits;
    try (OPCPackage file = open()) {
      XSSFReader reader = new XSSFReader(file);
      this.sheets = count(reader.getSheetsData());
      this.from1904 = countsFrom1904(reader.getWorkbookData());
      this.shared = sharedStrings(reader.getSharedStringsData());
    } catch (IOException | OpenXML4JException | XMLStreamException e) {
      throw new IllegalArgumentException("not a workbook", e);
    }
  }

  @Override
  public int sheets() {
    return sheets;
  }

  @Override
  public Rows rows(int sheet) {
    return Damage.guard(
        "register.damaged",
        () -> {
          OPCPackage file = open();
          Iterator<InputStream> parts = new XSSFReader(file).getSheetsData();
          for (int i = 0; i < sheet; i++) {
            parts.next().close();
          }
          return new XlsxRows(file, parts.next(), shared, from1904);
        });
  }

  private OPCPackage open() throws IOException, OpenXML4JException {
    return OPCPackage.open(new BoundedZip(content, limits.inflatedBytes()));
  }

  private static int count(Iterator<InputStream> parts) throws IOException {
    int count = 0;
    while (parts.hasNext()) {
      parts.next().close();
      count++;
    }
    return count;
  }

  /**
   * Workbooks once made on a Macintosh count days from 1904 (ISO/IEC 29500-1, 18.2.28, date1904).
   */
  private static boolean countsFrom1904(InputStream part) throws XMLStreamException, IOException {
    try (part) {
      Xml xml = new Xml(part);
      for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
        if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("workbookPr")) {
          String value = xml.attribute("date1904");
          return "1".equals(value) || "true".equals(value);
        }
      }
      return false;
    }
  }

  private static List<String> sharedStrings(InputStream part)
      throws XMLStreamException, IOException {
    if (part == null) {
      return List.of();
    }
    try (part) {
      List<String> strings = new ArrayList<>();
      Xml xml = new Xml(part);
      for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
        if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("si")) {
          strings.add(CellText.read(xml, "si"));
        }
        if (strings.size() > SHARED_STRINGS) {
          throw new Refusal("directory", "register.bomb");
        }
      }
      return strings;
    }
  }
}
