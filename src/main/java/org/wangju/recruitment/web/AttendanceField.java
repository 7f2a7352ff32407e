package org.wangju.recruitment.web;

import org.wangju.directory.PersonRow;
import org.wangju.recruitment.Meeting.Attendee;
import org.wangju.recruitment.Presence;

/**
 * A line of the roll as it is entered; it bears the person's key, so that nobody's attendance goes
 * to another.
 */
public class AttendanceField {
  private final String name;
  private String personId;
  private Presence presence = Presence.PRESENT;
  private String ground;

  AttendanceField(PersonRow member) {
    this.name = member.name();
    this.personId = member.id();
  }

  Attendee entered() {
    return new Attendee(personId, presence, presence == Presence.WITHDREW ? ground : null);
  }

  public String getName() {
    return name;
  }

  public String getPersonId() {
    return personId;
  }

  public void setPersonId(String personId) {
    this.personId = personId;
  }

  public Presence getPresence() {
    return presence;
  }

  public void setPresence(Presence presence) {
    this.presence = presence;
  }

  public String getGround() {
    return ground;
  }

  public void setGround(String ground) {
    this.ground = ground;
  }
}
