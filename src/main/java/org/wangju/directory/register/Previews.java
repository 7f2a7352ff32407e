package org.wangju.directory.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.wangju.platform.Cipherbox;
import org.wangju.platform.Refusal;

/**
 * What pages read of uploads: how far they have come, what their previews say, the refused rows to
 * take home.
 */
@ApplicationScoped
public class Previews {
  private static final int UPLOADS_LISTED = 50;
  private static final int LINES_AT_ONCE = 1_000;

  private final ImportRepository imports;
  private final Cipherbox cipherbox;
  private final Limits limits;

  protected Previews() {
    this(null, null, null);
  }

  @Inject
  public Previews(ImportRepository imports, Cipherbox cipherbox, Limits limits) {
    this.imports = imports;
    this.cipherbox = cipherbox;
    this.limits = limits;
  }

  /**
   * One row of a preview.
   *
   * @param row its number in the file
   * @param title the text by which it is known
   */
  public record Line(int row, String title, List<Remark> remarks) {}

  /** The latest uploads that are still kept. */
  public List<UploadSummary> uploads() {
    return imports.uploads(UPLOADS_LISTED);
  }

  public Optional<UploadSummary> summary(String uploadId) {
    return imports.summary(uploadId);
  }

  public Optional<ImportProgress> progress(String uploadId) {
    return imports.progress(uploadId);
  }

  /** A part of the rows with that outcome, by row. */
  public List<Line> lines(String uploadId, Outcome outcome, int first, int most) {
    return imports.lines(uploadId, outcome, first, most).stream().map(this::line).toList();
  }

  /** A part of the rows that are taken with a warning, by row. */
  public List<Line> warned(String uploadId, int first, int most) {
    return imports.warnedLines(uploadId, first, most).stream().map(this::line).toList();
  }

  private Line line(UploadLine line) {
    return new Line(
        line.getRowNumber(),
        cipherbox.decrypt(line.getTitleCipher()),
        Remark.read(cipherbox.decrypt(line.getRemarksCipher())));
  }

  /**
   * The refused rows as a spreadsheet, with the reasons in the reader's language.
   *
   * @throws Refusal when the upload is no longer kept
   */
  public byte[] refusedRows(String uploadId, Locale locale) {
    Upload upload =
        imports.find(uploadId).orElseThrow(() -> new Refusal("directory", "register.uploadGone"));
    RegisterFile file = RegisterFile.open(cipherbox.decrypt(upload.getContent()), limits);
    Map<Integer, List<Remark>> refused = refused(uploadId);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (RefusedRows written = new RefusedRows(file.header(), locale);
        RegisterFile.DataRows rows = file.sourceRows()) {
      while (rows.hasNext()) {
        SourceRow row = rows.next();
        if (refused.containsKey(row.number())) {
          written.add(row, refused.get(row.number()));
        }
      }
      written.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private Map<Integer, List<Remark>> refused(String uploadId) {
    Map<Integer, List<Remark>> refused = new HashMap<>();
    List<Line> part = lines(uploadId, Outcome.REFUSED, 0, LINES_AT_ONCE);
    while (!part.isEmpty()) {
      part.forEach(line -> refused.put(line.row(), line.remarks()));
      part = lines(uploadId, Outcome.REFUSED, refused.size(), LINES_AT_ONCE);
    }
    return refused;
  }
}
