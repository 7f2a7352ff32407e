package org.wangju.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.io.Serializable;

/** One encrypted piece of a {@link DocumentContent}. */
@Entity
@Table(name = "document_piece")
@IdClass(DocumentPiece.Key.class)
public class DocumentPiece {
  @Id
  @Column(name = "content_id")
  private String contentId;

  @Id
  @Column(name = "piece_no")
  private int number;

  @Lob private byte[] content;

  protected DocumentPiece() {}

  DocumentPiece(String contentId, int number, byte[] content) {
    this.contentId = contentId;
    this.number = number;
    this.content = content;
  }

  /** The key as JPA asks for it. */
  public static final class Key implements Serializable {
    private static final long serialVersionUID = 1;
    private String contentId;
    private int number;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.contentId.equals(contentId) && key.number == number;
    }

    @Override
    public int hashCode() {
      return 31 * contentId.hashCode() + number;
    }
  }
}
