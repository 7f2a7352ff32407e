package org.wangju.documents;

import java.util.List;

/**
 * A document as lists show it.
 *
 * @param original what is known of its original on paper; null when there is none
 * @param versions the newest first
 */
public record DocumentRow(String id, Slot slot, Original original, List<VersionRow> versions) {
  static DocumentRow of(Document document, List<VersionRow> all) {
    Original original =
        document.isOnPaper()
            ? new Original(
                document.getPaperPlace(), document.getPaperPages(), document.getPaperSeenBy())
            : null;
    List<VersionRow> own =
        all.stream().filter(version -> version.documentId().equals(document.getId())).toList();
    return new DocumentRow(document.getId(), document.slot(), original, own);
  }
}
