package org.wangju.directory.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.wangju.platform.Ids;

/** What a preview says of one row, encrypted. */
@Entity
@Table(name = "register_upload_line")
public class UploadLine {
  @Id private String id;

  @Column(name = "upload_id")
  private String uploadId;

  @Enumerated(EnumType.STRING)
  private Outcome outcome;

  private boolean warned;

  @Column(name = "row_no")
  private int rowNumber;

  @Column(name = "title_cipher")
  private String titleCipher;

  @Column(name = "remarks_cipher")
  private String remarksCipher;

  protected UploadLine() {}

  UploadLine(
      String uploadId,
      Outcome outcome,
      boolean warned,
      int rowNumber,
      String titleCipher,
      String remarksCipher) {
    this.id = Ids.next();
    this.uploadId = uploadId;
    this.outcome = outcome;
    this.warned = warned;
    this.rowNumber = rowNumber;
    this.titleCipher = titleCipher;
    this.remarksCipher = remarksCipher;
  }

  int getRowNumber() {
    return rowNumber;
  }

  String getTitleCipher() {
    return titleCipher;
  }

  String getRemarksCipher() {
    return remarksCipher;
  }
}
