package org.wangju.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.wangju.platform.Ids;

/**
 * That a person is kept in the register of an influencer group: by which keeper, for which purpose
 * and on which ground (Personal Information Protection Law, art. 6, 13 and 17). The person reads
 * all of it.
 */
@Entity
@Table(name = "register_entry")
public class RegisterEntry {
  @Id private String id;
  @Version private int version;

  @Column(name = "person_id")
  private String personId;

  @Column(name = "group_id")
  private String groupId;

  @Column(name = "keeper_id")
  private String keeperId;

  private String purpose;
  private String ground;
  private String platform;

  @Column(name = "account_handle")
  private String accountHandle;

  private Long fans;

  @Column(name = "old_grade")
  private String oldGrade;

  @Enumerated(EnumType.STRING)
  @Column(name = "contact_level")
  private ContactLevel contactLevel;

  @Column(name = "level_reason")
  private String levelReason;

  @Column(name = "level_reviewed_on")
  private LocalDate levelReviewedOn;

  private String note;

  @Column(name = "since_date")
  private LocalDate since;

  @Column(name = "until_date")
  private LocalDate until;

  protected RegisterEntry() {}

  /**
   * @param keeperId the department that keeps the entry
   * @param purpose what it is kept for, as the person will read it
   */
  public RegisterEntry(
      String personId, String groupId, String keeperId, String purpose, LocalDate since) {
    this.id = Ids.next();
    this.personId = personId;
    this.groupId = groupId;
    this.keeperId = keeperId;
    this.purpose = purpose;
    this.since = since;
  }

  public void keepFor(String newPurpose, String newGround) {
    this.purpose = newPurpose;
    this.ground = newGround;
  }

  /**
   * @param newPlatform company or platform
   * @param newFans number of followers, null when not known
   */
  public void describe(String newPlatform, String newAccountHandle, Long newFans, String newNote) {
    this.platform = newPlatform;
    this.accountHandle = newAccountHandle;
    this.fans = newFans;
    this.note = newNote;
  }

  /** Keeps the letter grade of an old register; nothing is ever made of it. */
  public void keepOldGrade(String grade) {
    this.oldGrade = grade;
  }

  /**
   * Sets the level that manages the contact, with the reason that the person will read; to be
   * reviewed within a year.
   */
  public void manageAt(ContactLevel level, String reason, LocalDate reviewedOn) {
    this.contactLevel = level;
    this.levelReason = reason;
    this.levelReviewedOn = reviewedOn;
  }

  /** The day by which the level is to be reviewed again, null while none is set. */
  public LocalDate getLevelReviewDue() {
    return levelReviewedOn == null ? null : levelReviewedOn.plusYears(1);
  }

  public void end(LocalDate on) {
    this.until = on;
  }

  public String getId() {
    return id;
  }

  public int getVersion() {
    return version;
  }

  public String getPersonId() {
    return personId;
  }

  public String getGroupId() {
    return groupId;
  }

  public String getKeeperId() {
    return keeperId;
  }

  public String getPurpose() {
    return purpose;
  }

  public String getGround() {
    return ground;
  }

  public String getPlatform() {
    return platform;
  }

  public String getAccountHandle() {
    return accountHandle;
  }

  public Long getFans() {
    return fans;
  }

  public String getOldGrade() {
    return oldGrade;
  }

  public ContactLevel getContactLevel() {
    return contactLevel;
  }

  public String getLevelReason() {
    return levelReason;
  }

  public LocalDate getLevelReviewedOn() {
    return levelReviewedOn;
  }

  public String getNote() {
    return note;
  }

  public LocalDate getSince() {
    return since;
  }

  public LocalDate getUntil() {
    return until;
  }
}
