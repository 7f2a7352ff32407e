package org.wangju.recruitment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.wangju.platform.Ids;

/** One line of a meeting's roll. */
@Entity
@Table(name = "meeting_attendance")
public class MeetingAttendance {
  @Id private String id;

  @Column(name = "meeting_id")
  private String meetingId;

  @Column(name = "person_id")
  private String personId;

  @Enumerated(EnumType.STRING)
  private Presence presence;

  @Column(name = "withdrawal_ground")
  private String withdrawalGround;

  protected MeetingAttendance() {}

  MeetingAttendance(String meetingId, Meeting.Attendee attendee) {
    this.id = Ids.next();
    this.meetingId = meetingId;
    this.personId = attendee.personId();
    this.presence = attendee.presence();
    this.withdrawalGround = Texts.plain(attendee.withdrawalGround());
  }

  public String getPersonId() {
    return personId;
  }

  public Presence getPresence() {
    return presence;
  }

  /** Why somebody withdrew; null for all others. */
  public String getWithdrawalGround() {
    return withdrawalGround;
  }
}
