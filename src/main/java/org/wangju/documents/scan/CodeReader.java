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
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
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
  private static final Logger LOG = Logger.getLogger(CodeReader.class.getName());

  /** Longest sides, in dots, at which a picture is tried: large first, then what smooths noise. */
  private static final int[] SIDES = {2400, 1400, 800};

  private static final long MOST_DOTS = 200_000_000;

  // What a compressed picture may grow to: a page in colour at 600 dots an inch has 104 million.
  private static final long MOST_BYTES = 128_000_000;
  private static final int BITS_PER_BYTE = 8;
  private static final int MOST_PAGES = 10;
  private static final int MOST_PICTURES = 30;
  private static final Map<DecodeHintType, Object> HINTS =
      Map.of(
          DecodeHintType.TRY_HARDER,
          true,
          DecodeHintType.POSSIBLE_FORMATS,
          List.of(BarcodeFormat.QR_CODE));

  /** One file at a time: a large page takes much of the memory that a node has. */
  private final Semaphore turn = new Semaphore(1);

  /**
   * The text of the first code that is wanted; empty when none can be read, whatever the reason.
   *
   * @param file a JPEG, PNG, TIFF or PDF
   */
  public Optional<String> read(byte[] file, Predicate<String> wanted) {
    turn.acquireUninterruptibly();
    try {
      return search(file, wanted);
    } finally {
      turn.release();
    }
  }

  private static Optional<String> search(byte[] file, Predicate<String> wanted) {
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
    if (reader.getFormatName().startsWith("tif") && stripBytes(reader) > MOST_BYTES) {
      throw new IOException("too large a strip");
    }
    ImageReadParam how = reader.getDefaultReadParam();
    int step = Math.max(1, Math.max(width, height) / SIDES[0]);
    how.setSourceSubsampling(step, step, 0, 0);
    return reader.read(0, how);
  }

  /** TIFF is decompressed by strips or tiles; other formats by rows. */
  private static long stripBytes(ImageReader reader) throws IOException {
    ImageTypeSpecifier type = reader.getRawImageType(0);
    int bits = type == null ? Integer.SIZE : type.getColorModel().getPixelSize();
    return (long) reader.getTileWidth(0) * reader.getTileHeight(0) * bits / BITS_PER_BYTE;
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
          && isOfBearableSize(picture)) {
        pictures.add(picture);
      }
    }
  }

  // The library decompresses a picture whole before it thins it, whatever size it claims to have;
  // only JPEG is thinned as it is read.
  private static boolean isOfBearableSize(PDImageXObject picture) throws IOException {
    List<COSName> filters = filters(picture);
    if ((long) picture.getWidth() * picture.getHeight() > MOST_DOTS || filters.size() > 1) {
      return false;
    }
    COSName filter = filters.isEmpty() ? null : filters.get(0);
    if (COSName.FLATE_DECODE.equals(filter)) {
      return isBearableInflated(picture.getCOSObject());
    }
    if (COSName.CCITTFAX_DECODE.equals(filter)) {
      return columns(picture) <= picture.getWidth() + BITS_PER_BYTE;
    }
    return filter == null || COSName.DCT_DECODE.equals(filter);
  }

  private static List<COSName> filters(PDImageXObject picture) {
    List<COSName> filters = picture.getStream().getFilters();
    return filters == null ? List.of() : filters;
  }

  private static int columns(PDImageXObject picture) {
    return picture.getCOSObject().getDictionaryObject(COSName.DECODE_PARMS, COSName.DP)
            instanceof COSDictionary parameters
        ? parameters.getInt(COSName.COLUMNS, picture.getWidth())
        : picture.getWidth();
  }

  private static boolean isBearableInflated(COSStream stream) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long total = 0;
    try (InputStream in = new InflaterInputStream(stream.createRawInputStream())) {
      for (int read = in.read(buffer); read >= 0 && total <= MOST_BYTES; read = in.read(buffer)) {
        total += read;
      }
    } catch (EOFException | ZipException e) {
      // Damaged from there on, as some scanners leave it; the library reads what there is.
      LOG.log(Level.FINE, "a damaged picture", e);
    }
    return total <= MOST_BYTES;
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
