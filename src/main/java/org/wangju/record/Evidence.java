package org.wangju.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.wangju.platform.Refusal;
import org.wangju.record.verify.EarlierProof;
import org.wangju.record.verify.Extent;
import org.wangju.record.verify.Layout;
import org.wangju.record.verify.LeafProof;
import org.wangju.record.verify.SignedNote;

/**
 * Exports a stream's events as a bundle ({@link Layout}) that anyone can check offline. Who may
 * have it is decided before it is called.
 */
@ApplicationScoped
public class Evidence {
  private static final int PAGE = 100;

  private final LogRepository log;
  private final RecordKey key;

  protected Evidence() {
    this(null, null);
  }

  @Inject
  public Evidence(LogRepository log, RecordKey key) {
    this.log = log;
    this.key = key;
  }

  /**
   * The newest signed note of the log, to be kept by those who want to notice later that it was
   * rewritten.
   */
  public String checkpoint() {
    return latest().getNote();
  }

  /** The key with which checkpoints are checked, as one line of a verifier key (C2SP). */
  public String key() {
    return key.verifier().toString();
  }

  /** Where the stream's sealed events stand in the log, by the event's key; others wait. */
  public Map<String, LeafPlace> places(Stream stream) {
    return log.places(stream.id()).stream()
        .collect(Collectors.toMap(LeafPlace::eventId, Function.identity()));
  }

  /**
   * Writes the stream's events that the newest checkpoint covers, with their proofs, and leaves the
   * output open.
   *
   * @param earlierSizes sizes of checkpoints that the reader keeps; the bundle proves that the log
   *     continues each
   * @throws Refusal when nothing is signed yet, or the log has no checkpoint of such a size;
   *     nothing is written then
   */
  public void write(Stream stream, Collection<Long> earlierSizes, OutputStream output)
      throws IOException {
    LogCheckpoint checkpoint = latest();
    List<LogCheckpoint> earlier =
        new TreeSet<>(earlierSizes).stream().map(size -> earlier(size, checkpoint)).toList();
    Prover prover = new Prover(checkpoint.getSize(), new StoredTree(log, checkpoint.getSize()));
    ZipOutputStream zip = new ZipOutputStream(output);
    FileTime time = FileTime.from(checkpoint.getSignedAt());
    put(zip, time, Layout.KEY, utf8(key.verifier() + "\n"));
    put(zip, time, Layout.CHECKPOINT, utf8(checkpoint.getNote()));
    for (LogCheckpoint before : earlier) {
      EarlierProof proof =
          new EarlierProof(prover.consistency(before.getSize()).path(), before.getNote());
      put(zip, time, Layout.earlier(before.getSize()), utf8(proof.toString()));
    }
    long last = 0;
    List<EvidenceRow> page = log.evidence(stream.id(), 0, checkpoint.getSize(), PAGE);
    while (!page.isEmpty()) {
      for (EvidenceRow row : page) {
        put(
            zip,
            time,
            row,
            new LeafProof(
                row.leafIndex(), prover.inclusion(row.leafIndex()).path(), checkpoint.getNote()));
      }
      last = page.get(page.size() - 1).sequenceNumber();
      page = log.evidence(stream.id(), last, checkpoint.getSize(), PAGE);
    }
    put(zip, time, Layout.EXTENT, utf8(extent(stream, last, checkpoint).toString()));
    zip.finish();
  }

  private SignedNote extent(Stream stream, long events, LogCheckpoint checkpoint) {
    String under = stream.kind() + " " + stream.id();
    return key.sign(new Extent(key.verifier().name(), under, events, checkpoint.getSize()));
  }

  private LogCheckpoint latest() {
    return log.latestCheckpoint()
        .orElseThrow(() -> new Refusal("record", "evidence.nothingSigned"));
  }

  private LogCheckpoint earlier(long size, LogCheckpoint checkpoint) {
    return log.checkpoint(size)
        .filter(before -> before.getSize() <= checkpoint.getSize())
        .orElseThrow(
            () -> new Refusal("record", "evidence.noSuchCheckpoint", String.valueOf(size)));
  }

  private static void put(ZipOutputStream zip, FileTime time, EvidenceRow row, LeafProof proof)
      throws IOException {
    long number = row.sequenceNumber();
    put(zip, time, Layout.event(number), row.envelope());
    put(zip, time, Layout.proof(number), utf8(proof.toString()));
    if (row.payload() != null) {
      put(zip, time, Layout.payload(number), row.payload());
      put(zip, time, Layout.salt(number), row.salt());
    }
  }

  private static void put(ZipOutputStream zip, FileTime time, String name, byte[] content)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setLastModifiedTime(time);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
