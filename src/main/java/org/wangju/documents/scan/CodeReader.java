package org.wangju.documents.scan;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Finds a QR code in a picture, or in the pictures of a PDF's first pages, as scanners make them.
 * Large pictures are read at a lower resolution, so that a crafted one fills no memory.
 */
@ApplicationScoped
public class CodeReader {
  /** Longest sides, in dots, at which a picture is tried: large first, then what smooths noise. */
  private static final int[] SIDES = {2400, 1400, 800};

  private static final long MOST_DOTS = 200_000_000;
  private static final int MOST_PAGES = 10;
  private static final int MOST_PICTURES = 30;
  private static final Map<DecodeHintType, Object> HINTS =
      Map.of(
          DecodeHintType.TRY_HARDER,
          true,
          DecodeHintType.POSSIBLE_FORMATS,
          List.of(BarcodeFormat.QR_CODE));

  /**
   * The text of the first code that is wanted; empty when none can be read, whatever the reason.
   *
   * @param file a JPEG, PNG, TIFF or PDF
   */
  public Optional<String> read(byte[] file, Predicate<String> wanted) {
    try {
      boolean pdf = file.length > 4 && file[0] == '%' && file[1] == 'P';
      return (pdf ? inPdf(file, wanted) : inPicture(file, wanted));
    } catch (IOException | RuntimeException e) {
      // A damaged or hostile file holds no code that we can read.
      return Optional.empty();
    }
  }

  private static Optional<String> inPicture(byte[] file, Predicate<String> wanted)
      throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return inPicture(thinned(reader), wanted);
      } finally {
        reader.dispose();
      }
    }
  }

  private static BufferedImage thinned(ImageReader reader) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if ((long) width * height > MOST_DOTS) {
      throw new IOException("too many dots");
    }
    ImageReadParam how = reader.getDefaultReadParam();
    int step = Math.max(1, Math.max(width, height) / SIDES[0]);
    how.setSourceSubsampling(step, step, 0, 0);
    return reader.read(0, how);
  }

  private static Optional<String> inPdf(byte[] file, Predicate<String> wanted) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      int pages = Math.min(MOST_PAGES, document.getNumberOfPages());
      List<PDImageXObject> pictures = new ArrayList<>();
      for (int i = 0; i < pages; i++) {
        addPictures(document.getPage(i), pictures);
      }
      for (PDImageXObject picture : pictures) {
        Optional<String> found = inPicture(thinned(picture), wanted);
        if (found.isPresent()) {
          return found;
        }
      }
      return Optional.empty();
    }
  }

  private static void addPictures(PDPage page, List<PDImageXObject> pictures) throws IOException {
    if (page.getResources() == null) {
      return;
    }
    for (COSName name : page.getResources().getXObjectNames()) {
      PDXObject object = page.getResources().getXObject(name);
      if (object instanceof PDImageXObject picture
          && pictures.size() < MOST_PICTURES
          && (long) picture.getWidth() * picture.getHeight() <= MOST_DOTS) {
        pictures.add(picture);
      }
    }
  }

  private static BufferedImage thinned(PDImageXObject picture) throws IOException {
    int step = Math.max(1, Math.max(picture.getWidth(), picture.getHeight()) / SIDES[0]);
    return picture.getImage(null, step);
  }

  private static Optional<String> inPicture(BufferedImage picture, Predicate<String> wanted) {
    for (int side : SIDES) {
      Optional<String> found = decode(scaled(picture, side), wanted);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static BufferedImage scaled(BufferedImage picture, int side) {
    double by = Math.min(1, (double) side / Math.max(picture.getWidth(), picture.getHeight()));
    int width = Math.max(1, (int) (picture.getWidth() * by));
    int height = Math.max(1, (int) (picture.getHeight() * by));
    BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D drawing = scaled.createGraphics();
    drawing.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    drawing.drawImage(picture, 0, 0, width, height, null);
    drawing.dispose();
    return scaled;
  }

  private static Optional<String> decode(BufferedImage picture, Predicate<String> wanted) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    LuminanceSource light =
        new RGBLuminanceSource(width, height, picture.getRGB(0, 0, width, height, null, 0, width));
    return Stream.of(new HybridBinarizer(light), new GlobalHistogramBinarizer(light))
        .flatMap(binarizer -> codes(new BinaryBitmap(binarizer)))
        .map(Result::getText)
        .filter(wanted)
        .findFirst();
  }

  private static Stream<Result> codes(BinaryBitmap picture) {
    try {
      return Stream.of(new QRCodeMultiReader().decodeMultiple(picture, HINTS));
    } catch (NotFoundException e) {
      return Stream.empty();
    }
  }
}
