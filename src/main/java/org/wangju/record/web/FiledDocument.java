package org.wangju.record.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wangju.documents.Original;
import org.wangju.record.Entry;

/**
 * A paper of a case as the record holds it: a file, by which anyone who has it can tell whether it
 * is the one that was filed, or an original on paper, with where it lies.
 *
 * @param material what it is, as it was called when it was filed
 * @param original where it lies, how long it is and who saw it; null when it is a file
 * @param file null when it is an original on paper
 */
public record FiledDocument(
    Instant at, String actor, String material, Original original, Version file) {
  private static final Set<String> FILED = Set.of("documents.filed", "documents.version-added");
  private static final String NOTED = "documents.original-noted";

  /**
   * A file.
   *
   * @param document the key of the document of which it is a version
   * @param number of the version, from 1
   * @param bytes its length
   * @param sha256 of its bytes, in hexadecimal digits
   */
  public record Version(String document, String name, String number, String bytes, String sha256) {
    /** The address within the application at which an auditor reads it on a mandate. */
    public String address(String mandateId) {
      return "/documents/file?document=" + document + "&version=" + number + "&audit=" + mandateId;
    }
  }

  /** Those of a case, in the order in which they were filed. */
  static List<FiledDocument> of(List<Entry> events) {
    return events.stream().flatMap(event -> of(event).stream()).toList();
  }

  /** What an event filed; empty when it filed nothing, or was erased. */
  static Optional<FiledDocument> of(Entry event) {
    boolean isFile = FILED.contains(event.getKind());
    if (event.isErased() || !(isFile || event.getKind().equals(NOTED))) {
      return Optional.empty();
    }
    return Optional.of(
        new FiledDocument(
            event.getHappenedAt(),
            event.getActorName(),
            event.text("material"),
            isFile ? null : original(event),
            isFile ? file(event) : null));
  }

  private static Original original(Entry event) {
    return new Original(
        event.text("place"), Integer.valueOf(event.text("pages")), event.text("seenBy"));
  }

  private static Version file(Entry event) {
    return new Version(
        event.text("document"),
        event.text("fileName"),
        event.text("version"),
        event.text("bytes"),
        event.text("sha256"));
  }
}
