package org.wangju.recruitment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.wangju.platform.Ids;

/**
 * The record of the meeting that decided on one person: it binds a collective decision in place of
 * four eyes. Of several records of one case, as after a return, the newest holds and none is
 * changed.
 */
@Entity
@Table(name = "meeting_record")
public class MeetingRecord {
  @Id private String id;

  @Column(name = "admission_id")
  private String admissionId;

  @Enumerated(EnumType.STRING)
  private Matter matter;

  @Enumerated(EnumType.STRING)
  private MeetingBody body;

  @Column(name = "held_on")
  private LocalDate heldOn;

  @Column(name = "chair_id")
  private String chairId;

  @Column(name = "recorder_id")
  private String recorderId;

  @Column(name = "should_attend")
  private int shouldAttend;

  private int present;

  @Column(name = "votes_for")
  private int votesFor;

  @Column(name = "votes_against")
  private int votesAgainst;

  private int abstentions;

  @Enumerated(EnumType.STRING)
  private Resolution resolution;

  private String minutes;

  @Column(name = "entered_at")
  private Instant enteredAt;

  protected MeetingRecord() {}

  MeetingRecord(
      String admissionId, Matter matter, MeetingBody body, Meeting meeting, Instant enteredAt) {
    this.id = Ids.next();
    this.admissionId = admissionId;
    this.matter = matter;
    this.body = body;
    this.heldOn = meeting.heldOn();
    this.chairId = meeting.chairId();
    this.recorderId = meeting.recorderId();
    this.shouldAttend = meeting.shouldAttend();
    this.present = meeting.present();
    this.votesFor = meeting.votesFor();
    this.votesAgainst = meeting.votesAgainst();
    this.abstentions = meeting.abstentions();
    this.resolution = meeting.resolution();
    this.minutes = Texts.plain(meeting.minutes());
    this.enteredAt = enteredAt;
  }

  public String getId() {
    return id;
  }

  public Matter getMatter() {
    return matter;
  }

  public MeetingBody getBody() {
    return body;
  }

  public LocalDate getHeldOn() {
    return heldOn;
  }

  public String getChairId() {
    return chairId;
  }

  public String getRecorderId() {
    return recorderId;
  }

  /** Everybody of the body who did not withdraw. */
  public int getShouldAttend() {
    return shouldAttend;
  }

  public int getPresent() {
    return present;
  }

  public int getVotesFor() {
    return votesFor;
  }

  public int getVotesAgainst() {
    return votesAgainst;
  }

  public int getAbstentions() {
    return abstentions;
  }

  public Resolution getResolution() {
    return resolution;
  }

  public String getMinutes() {
    return minutes;
  }
}
