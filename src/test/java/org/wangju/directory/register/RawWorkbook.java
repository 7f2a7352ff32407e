package org.wangju.directory.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook put together part by part, so that tests can make what no spreadsheet program would
 * write.
 */
final class RawWorkbook {
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  RawWorkbook(String... sheetData) {
    StringBuilder types = new StringBuilder();
    StringBuilder sheets = new StringBuilder();
    StringBuilder relations = new StringBuilder();
    for (int i = 1; i <= sheetData.length; i++) {
      types.append(
          "<Override PartName=\"/xl/worksheets/sheet%d.xml\" ContentType=\"%sworksheet+xml\"/>"
              .formatted(i, TYPE));
      sheets.append("<sheet name=\"s%d\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(i, i, i));
      relations.append(
          "<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
              .formatted(i, RELATIONS, i));
      with(
          "xl/worksheets/sheet%d.xml".formatted(i),
          HEAD
              + "<worksheet xmlns=\""
              + MAIN
              + "\"><sheetData>"
              + sheetData[i - 1]
              + "</sheetData></worksheet>");
    }
    with(
        "[Content_Types].xml",
        HEAD
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\""
            + TYPE
            + "sheet.main+xml\"/>"
            + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\""
            + TYPE
            + "sharedStrings+xml\"/>"
            + types
            + "</Types>");
    with(
        "_rels/.rels",
        HEAD
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"rId1\" Type=\""
            + RELATIONS
            + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
    with(
        "xl/workbook.xml",
        HEAD
            + "<workbook xmlns=\""
            + MAIN
            + "\" xmlns:r=\""
            + RELATIONS
            + "\"><sheets>"
            + sheets
            + "</sheets></workbook>");
    with(
        "xl/_rels/workbook.xml.rels",
        HEAD
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + relations
            + "<Relationship Id=\"rId99\" Type=\""
            + RELATIONS
            + "/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
    with("xl/sharedStrings.xml", HEAD + "<sst xmlns=\"" + MAIN + "\"/>");
  }

  RawWorkbook with(String part, String text) {
    parts.put(part, text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  RawWorkbook withShared(String... items) {
    StringBuilder text = new StringBuilder(HEAD + "<sst xmlns=\"" + MAIN + "\">");
    for (String item : items) {
      text.append("<si>").append(item).append("</si>");
    }
    return with("xl/sharedStrings.xml", text + "</sst>");
  }

  RawWorkbook countingFrom1904() {
    String text = new String(parts.get("xl/workbook.xml"), StandardCharsets.UTF_8);
    return with(
        "xl/workbook.xml", text.replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>"));
  }

  /** A row of inline strings; a value beginning with {@code <c} is taken as the cell's XML. */
  static String row(int number, String... values) {
    StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
    for (int i = 0; i < values.length; i++) {
      String reference = (char) ('A' + i) + Integer.toString(number);
      row.append(
          values[i].startsWith("<c")
              ? values[i].replaceFirst("<c", "<c r=\"" + reference + "\"")
              : "<c r=\""
                  + reference
                  + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                  + values[i]
                  + "</t></is></c>");
    }
    return row + "</row>";
  }

  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
