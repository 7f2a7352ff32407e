package org.wangju.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.wangju.platform.Ids;
import org.wangju.record.ActingAccount;

/** One file of a document. A later one stands beside it and never replaces it. */
@Entity
@Table(name = "document_version")
public class DocumentVersion {
  @Id private String id;

  @Column(name = "document_id")
  private String documentId;

  @Column(name = "version_no")
  private int number;

  @Column(name = "content_id")
  private String contentId;

  @Column(name = "case_id")
  private String caseId;

  private String sha256;

  @Column(name = "file_name")
  private String fileName;

  @Column(name = "account_id")
  private String accountId;

  @Column(name = "account_name")
  private String accountName;

  @Column(name = "filed_at")
  private Instant filedAt;

  protected DocumentVersion() {}

  DocumentVersion(
      Document document, int number, DocumentContent content, String fileName, Instant filedAt) {
    ActingAccount actor = ActingAccount.current();
    this.id = Ids.next();
    this.documentId = document.getId();
    this.number = number;
    this.contentId = content.getId();
    this.caseId = document.slot().caseId();
    this.sha256 = content.getSha256();
    this.fileName = fileName;
    this.accountId = actor.id();
    this.accountName = actor.name();
    this.filedAt = filedAt;
  }

  public String getId() {
    return id;
  }

  public String getDocumentId() {
    return documentId;
  }

  /** From 1. */
  public int getNumber() {
    return number;
  }

  String getContentId() {
    return contentId;
  }

  /** The name that the file had where it came from. */
  public String getFileName() {
    return fileName;
  }

  String getAccountId() {
    return accountId;
  }
}
