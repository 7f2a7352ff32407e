package org.wangju.documents.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wangju.documents.print.Block;
import org.wangju.documents.print.Printing;
import org.wangju.documents.print.Sheet;

/** A printed page's code is read from what phones and scanners make of it. */
class CodeReaderTest {
  private static final String CODE = "WJ1ABCDEFGHIJKLMNOPQRSTUVWXYZ234567ABCDEFGHIJ";

  private static byte[] pdf;
  private static BufferedImage page;

  private final CodeReader reader = new CodeReader();

  @BeforeAll
  static void print() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Printing()
        .pdf(
            Sheet.titled(Locale.SIMPLIFIED_CHINESE, "谈话记录", Instant.parse("2026-11-24T08:00:00Z"))
                .coded(CODE)
                .with(
                    Block.Facts.of(new Block.Fact("申请人", "欧阳𠮷")),
                    new Block.Room("谈话内容", "内容。".repeat(200), 12)),
            out);
    pdf = out.toByteArray();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      page = new PDFRenderer(document).renderImageWithDPI(0, 200);
    }
  }

  /** Degrees; sideways slant; dots an inch; quality of the JPEG; how strong the noise is. */
  @ParameterizedTest
  @CsvSource({
    "0, 0, 200, 0.9, 0",
    "90, 0, 200, 0.5, 0",
    "180, 0, 150, 0.5, 10",
    "7, 0.08, 200, 0.4, 15",
    "-23, 0.15, 150, 0.3, 20",
    "12, -0.1, 100, 0.5, 10",
    "3, 0.05, 80, 0.6, 5"
  })
  void from_a_photograph(double degrees, double slant, int dots, float quality, int noise)
      throws IOException {
    byte[] photograph = jpeg(photographed(degrees, slant, dots, noise), quality);
    assertThat(reader.read(photograph, CODE::equals)).contains(CODE);
  }

  @Test
  void from_a_scanned_pdf_and_from_the_printed_pdf_itself() throws IOException {
    byte[] scan =
        pdfOf(document -> JPEGFactory.createFromImage(document, photographed(2, 0, 150, 5), 0.6f));
    assertThat(reader.read(scan, CODE::equals)).contains(CODE);
    assertThat(reader.read(pdf, CODE::equals)).contains(CODE);
  }

  /** Some kilobytes of zeros may grow to all the memory of a node. */
  @Test
  void a_picture_that_grows_beyond_measure_is_not_decompressed() throws IOException {
    assertThat(reader.read(pdfOf(document -> lossless(document, 0)), CODE::equals)).contains(CODE);
    assertThat(reader.read(pdfOf(document -> lossless(document, 2_000)), CODE::equals)).isEmpty();
  }

  private interface Scan {
    PDImageXObject of(PDDocument document) throws IOException;
  }

  private static byte[] pdfOf(Scan scan) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage scanned = new PDPage(PDRectangle.A4);
      document.addPage(new PDPage(PDRectangle.A4));
      document.addPage(scanned);
      try (PDPageContentStream content = new PDPageContentStream(document, scanned)) {
        float width = PDRectangle.A4.getWidth();
        content.drawImage(scan.of(document), 0, 0, width, PDRectangle.A4.getHeight());
      }
      document.save(out);
    }
    return out.toByteArray();
  }

  /**
   * The page in grey, without loss.
   *
   * @param tail how many pieces of 64 KiB stand behind the picture's own dots
   */
  private static PDImageXObject lossless(PDDocument document, int tail) throws IOException {
    int width = page.getWidth();
    int height = page.getHeight();
    BufferedImage grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    grey.createGraphics().drawImage(page, 0, 0, null);
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (OutputStream out = new DeflaterOutputStream(compressed)) {
      out.write(((DataBufferByte) grey.getRaster().getDataBuffer()).getData());
      for (int i = 0; i < tail; i++) {
        out.write(new byte[1 << 16]);
      }
    }
    return new PDImageXObject(
        document,
        new ByteArrayInputStream(compressed.toByteArray()),
        COSName.FLATE_DECODE,
        width,
        height,
        8,
        PDDeviceGray.INSTANCE);
  }

  @Test
  void a_page_without_a_wanted_code_or_a_damaged_file_holds_none() throws IOException {
    BufferedImage white = new BufferedImage(800, 1100, BufferedImage.TYPE_BYTE_GRAY);
    assertThat(reader.read(jpeg(white, 0.8f), CODE::equals)).isEmpty();
    assertThat(reader.read(jpeg(page, 0.8f), text -> false)).isEmpty();
    assertThat(reader.read(new byte[] {'%', 'P', 'D', 'F', '-', 1}, CODE::equals)).isEmpty();
    assertThat(reader.read(new byte[] {1, 2, 3}, CODE::equals)).isEmpty();
  }

  private static BufferedImage photographed(double degrees, double slant, int dots, int noise) {
    double scale = dots / 200.0;
    int side = (int) (Math.hypot(page.getWidth(), page.getHeight()) * scale * 1.15);
    BufferedImage photograph = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    Graphics2D drawing = photograph.createGraphics();
    drawing.setColor(new Color(90, 80, 70));
    drawing.fillRect(0, 0, side, side);
    drawing.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    AffineTransform held = new AffineTransform();
    held.translate(side / 2.0, side / 2.0);
    held.rotate(Math.toRadians(degrees));
    held.shear(slant, slant / 2);
    held.scale(scale, scale);
    held.translate(-page.getWidth() / 2.0, -page.getHeight() / 2.0);
    drawing.drawImage(page, held, null);
    drawing.dispose();
    Random random = new Random(7);
    for (int y = 0; noise > 0 && y < side; y++) {
      for (int x = 0; x < side; x++) {
        int dark = (int) (random.nextGaussian() * noise) - 40 * x / side;
        photograph.setRGB(x, y, shaded(photograph.getRGB(x, y), dark));
      }
    }
    return photograph;
  }

  private static int shaded(int colour, int by) {
    int shaded = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      shaded |= Math.max(0, Math.min(255, (colour >> shift & 255) + by)) << shift;
    }
    return shaded;
  }

  private static byte[] jpeg(BufferedImage picture, float quality) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam how = writer.getDefaultWriteParam();
    how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    how.setCompressionQuality(quality);
    writer.setOutput(ImageIO.createImageOutputStream(out));
    writer.write(null, new IIOImage(picture, null, null), how);
    writer.dispose();
    return out.toByteArray();
  }
}
