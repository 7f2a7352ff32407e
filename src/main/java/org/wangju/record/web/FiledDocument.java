package org.wangju.record.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.wangju.record.Entry;

/**
 * A file of a case as the record holds it, by which anyone who has the file can tell whether it is
 * the one that was filed.
 *
 * @param material what it is, as it was called when it was filed
 * @param version of the document, from 1
 * @param bytes its length
 * @param sha256 of its bytes, in hexadecimal digits
 */
public record FiledDocument(
    Instant at,
    String actor,
    String material,
    String fileName,
    String version,
    String bytes,
    String sha256) {
  private static final Set<String> FILED = Set.of("documents.filed", "documents.version-added");

  /** Those of a case, in the order in which they were filed. */
  static List<FiledDocument> of(List<Entry> events) {
    return events.stream()
        .filter(event -> FILED.contains(event.getKind()) && !event.isErased())
        .map(FiledDocument::of)
        .toList();
  }

  private static FiledDocument of(Entry event) {
    return new FiledDocument(
        event.getHappenedAt(),
        event.getActorName(),
        event.text("material"),
        event.text("fileName"),
        event.text("version"),
        event.text("bytes"),
        event.text("sha256"));
  }
}
