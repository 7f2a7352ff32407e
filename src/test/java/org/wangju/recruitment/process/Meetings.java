package org.wangju.recruitment.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.wangju.recruitment.Meeting;
import org.wangju.recruitment.Presence;
import org.wangju.recruitment.Resolution;

/** Records of meetings at which not everybody came or agreed. */
final class Meetings {
  private Meetings() {}

  /** A meeting that agreed; of its members so many came, the others were absent. */
  static Meeting of(
      LocalDate heldOn, Collection<String> members, int present, int votesFor, int abstentions) {
    List<String> ids = members.stream().sorted().toList();
    List<Meeting.Attendee> roll = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      roll.add(
          new Meeting.Attendee(ids.get(i), i < present ? Presence.PRESENT : Presence.ABSENT, null));
    }
    String recorder = ids.get(present > 1 ? 1 : 0);
    return new Meeting(
        heldOn, ids.get(0), recorder, roll, votesFor, 0, abstentions, Resolution.AGREED, null);
  }
}
