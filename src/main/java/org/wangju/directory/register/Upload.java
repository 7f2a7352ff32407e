package org.wangju.directory.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.wangju.platform.Ids;

/**
 * A register that was uploaded. It waits for a day at most, encrypted; the registers hold nothing
 * of it until it is confirmed.
 */
@Entity
@Table(name = "register_upload")
public class Upload {
  private static final Duration WAITS = Duration.ofDays(1);

  @Id private String id;
  @Version private int version;

  @Column(name = "account_id")
  private String accountId;

  @Column(name = "file_name")
  private String fileName;

  @Enumerated(EnumType.STRING)
  private RegisterKind kind;

  @Enumerated(EnumType.STRING)
  private UploadState state;

  @Lob private byte[] content;

  @Column(name = "keeper_id")
  private String keeperId;

  private String purpose;
  private boolean outsiders;
  private String digest;

  @Column(name = "rows_total")
  private int rows;

  private boolean differed;

  @Column(name = "rows_new")
  private int added;

  @Column(name = "rows_changed")
  private int changed;

  @Column(name = "rows_unchanged")
  private int unchanged;

  @Column(name = "rows_refused")
  private int refused;

  @Column(name = "rows_warned")
  private int warned;

  @Column(name = "uploaded_at")
  private Instant uploadedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "done_at")
  private Instant doneAt;

  protected Upload() {}

  /**
   * @param rows how many data rows it has
   * @param content the file, encrypted
   */
  Upload(
      String accountId, String fileName, RegisterKind kind, int rows, byte[] content, Instant now) {
    this.id = Ids.next();
    this.accountId = accountId;
    this.fileName = fileName;
    this.kind = kind;
    this.rows = rows;
    this.content = content;
    this.state = UploadState.CHECKING;
    this.uploadedAt = now;
    this.expiresAt = now.plus(WAITS);
  }

  /** Its rows are held against the directory, for the first time or again. */
  void check() {
    state = UploadState.CHECKING;
  }

  /** The directory has changed since the preview was shown, so that it must be shown again. */
  void differ() {
    differed = true;
    state = UploadState.CHECKING;
  }

  void bringOutsiders(boolean wanted) {
    outsiders = wanted;
    check();
  }

  void waitFor(Survey survey) {
    state = UploadState.WAITING;
    digest = survey.digest();
    count(survey);
  }

  /**
   * Someone confirmed the preview.
   *
   * @param newKeeperId the department that keeps the entries of a group register, else null
   */
  void run(String newKeeperId, String newPurpose) {
    state = UploadState.RUNNING;
    differed = false;
    keeperId = newKeeperId;
    purpose = newPurpose;
  }

  void finish(Survey survey, Instant now) {
    state = UploadState.DONE;
    doneAt = now;
    count(survey);
  }

  void fail() {
    state = UploadState.FAILED;
  }

  private void count(Survey survey) {
    added = survey.count(Outcome.NEW);
    changed = survey.count(Outcome.CHANGED);
    unchanged = survey.count(Outcome.UNCHANGED);
    refused = survey.count(Outcome.REFUSED);
    warned = survey.warned();
  }

  public String getId() {
    return id;
  }

  byte[] getContent() {
    return content;
  }

  public RegisterKind getKind() {
    return kind;
  }

  public UploadState getState() {
    return state;
  }

  public String getFileName() {
    return fileName;
  }

  String getKeeperId() {
    return keeperId;
  }

  String getPurpose() {
    return purpose;
  }

  boolean isOutsiders() {
    return outsiders;
  }

  int getRows() {
    return rows;
  }

  String getDigest() {
    return digest;
  }
}
