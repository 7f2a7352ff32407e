package org.wangju.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file is follows from its bytes. */
class FileKindTest {
  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "tif"})
  void pictures(String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB), format, out);
    FileKind kind = FileKind.of(out.toByteArray()).orElseThrow();
    assertThat(kind.mayBeNamed("扫描." + format)).isTrue();
    assertThat(kind.isInline()).isEqualTo(!format.equals("tif"));
  }

  @Test
  void pictures_that_java_cannot_write() {
    assertThat(FileKind.of(bytes("RIFF....WEBPVP8 "))).contains(FileKind.WEBP);
    assertThat(FileKind.of(bytes("\0\0\0\u0018ftypheic\0\0\0\0"))).contains(FileKind.HEIC);
    assertThat(FileKind.of(bytes("\0\0\0\u0018ftypmp42\0\0\0\0"))).isEmpty();
  }

  @Test
  void office_documents_and_other_zips_are_told_apart() throws IOException {
    ByteArrayOutputStream word = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      document.createParagraph().createRun().setText("正文");
      document.write(word);
    }
    ByteArrayOutputStream excel = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      book.createSheet();
      book.write(excel);
    }
    ByteArrayOutputStream old = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      files.writeFilesystem(old);
    }
    assertThat(FileKind.of(word.toByteArray())).contains(FileKind.DOCX);
    assertThat(FileKind.of(excel.toByteArray())).contains(FileKind.XLSX);
    assertThat(FileKind.of(old.toByteArray())).contains(FileKind.OFFICE);
    assertThat(FileKind.of(zip("word/document.xml"))).contains(FileKind.ZIP);
    assertThat(FileKind.ZIP.mayBeNamed("总结.pdf")).isFalse();
  }

  @Test
  void text_is_what_is_utf_8_without_control_characters() {
    assertThat(FileKind.of("会议记录 𠮷\r\n".getBytes(StandardCharsets.UTF_8))).contains(FileKind.TEXT);
    byte[] cut = "会议".getBytes(StandardCharsets.UTF_8);
    assertThat(FileKind.of(java.util.Arrays.copyOf(cut, 5))).contains(FileKind.TEXT);
    assertThat(FileKind.of(bytes("abc\0def"))).isEmpty();
    assertThat(FileKind.of(bytes("MZ\u0090\0\u0003"))).isEmpty();
    assertThat(FileKind.of(new byte[0])).isEmpty();
  }

  private static byte[] zip(String entry) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(1);
    }
    return out.toByteArray();
  }

  private static byte[] bytes(String latin) {
    return latin.getBytes(StandardCharsets.ISO_8859_1);
  }
}
