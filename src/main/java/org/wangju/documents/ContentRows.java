package org.wangju.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** The rows of contents that are being received, each step in a short transaction of its own. */
@ApplicationScoped
@Transactional
public class ContentRows {
  private static final int AT_ONCE = 20;

  private final DocumentRepository repository;
  private final Pieces pieces;

  protected ContentRows() {
    this(null, null);
  }

  @Inject
  public ContentRows(DocumentRepository repository, Pieces pieces) {
    this.repository = repository;
    this.pieces = pieces;
  }

  public void begin(DocumentContent content) {
    repository.add(content);
  }

  public void received(String contentId, long size, String sha256) {
    get(contentId).received(size, sha256);
  }

  public DocumentContent get(String contentId) {
    return repository.content(contentId).orElseThrow(Documents::unknown);
  }

  /** Removes what was received and not filed. */
  public void remove(String contentId) {
    repository.content(contentId).filter(content -> !content.isFiled()).ifPresent(this::remove);
  }

  /** Removes some of what was begun before and never filed. */
  public void removeUnfiled(Instant before) {
    repository.unfiled(before, AT_ONCE).forEach(this::remove);
  }

  private void remove(DocumentContent content) {
    pieces.remove(content.getPlace(), content.getId());
    repository.remove(content);
  }
}
