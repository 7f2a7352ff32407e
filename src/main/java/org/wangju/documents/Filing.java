package org.wangju.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.wangju.documents.scan.CodeReader;
import org.wangju.platform.Refusal;

/** Receives a file and files it: where its sender says, or where the QR code on it says. */
@ApplicationScoped
public class Filing {
  /** A photograph or scan that is larger is not searched for a code. */
  private static final long MOST_SEARCHED = 25_000_000;

  private final Contents contents;
  private final ContentRows rows;
  private final Documents documents;
  private final References references;
  private final CodeReader reader;

  protected Filing() {
    this(null, null, null, null, null);
  }

  @Inject
  public Filing(
      Contents contents,
      ContentRows rows,
      Documents documents,
      References references,
      CodeReader reader) {
    this.contents = contents;
    this.rows = rows;
    this.documents = documents;
    this.references = references;
    this.reader = reader;
  }

  /** What became of a file; the text is {@code upload.<state>}. */
  public enum State {
    /** It is a document now. */
    FILED,
    /** It lay there already. */
    KNOWN,
    /** No QR code of ours could be read on it; nothing was kept. */
    UNREAD
  }

  /**
   * What became of a file.
   *
   * @param slot where it lies; empty when it does not
   */
  public record Outcome(State state, Optional<Slot> slot) {}

  /**
   * Files where the sender says.
   *
   * @param documentId the document there of which this is a new version; null for a new document
   * @throws Refusal when it may not be filed there, or the file is refused; nothing is kept then
   */
  public Outcome file(InputStream in, String fileName, Slot slot, String documentId)
      throws IOException {
    String content = contents.receive(in, fileName, documents.mostBytes(slot));
    return file(content, fileName, slot, documentId);
  }

  /**
   * Files a photographed or scanned page where the code on it says.
   *
   * @param caseId the case to which it should belong; null when the code alone decides
   * @throws Refusal as {@link #file} does, and when the code was not made here or is another case's
   */
  public Outcome page(InputStream in, String fileName, String caseId) throws IOException {
    String content = contents.receive(in, fileName);
    Optional<String> code = Optional.empty();
    if (rows.get(content).getSize() <= MOST_SEARCHED) {
      code = reader.read(contents.bytes(content), References::isOne);
    }
    if (code.isEmpty()) {
      rows.remove(content);
      return new Outcome(State.UNREAD, Optional.empty());
    }
    try {
      Slot slot = references.read(code.get());
      if (caseId != null && !caseId.equals(slot.caseId())) {
        throw new Refusal("documents", "refusal.otherCase");
      }
      return file(content, fileName, slot, null);
    } catch (Refusal e) {
      rows.remove(content);
      throw e;
    }
  }

  private Outcome file(String content, String fileName, Slot slot, String documentId) {
    try {
      Documents.Filed filed =
          documentId == null
              ? documents.file(slot, content, fileName)
              : documents.replace(slot, documentId, content, fileName);
      if (filed.known()) {
        rows.remove(content);
      }
      return new Outcome(filed.known() ? State.KNOWN : State.FILED, Optional.of(slot));
    } catch (Refusal e) {
      rows.remove(content);
      throw e;
    }
  }
}
