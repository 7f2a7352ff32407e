package org.wangju.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wangju.platform.Refusal;
import org.wangju.recruitment.Meeting.Attendee;

/** A meeting's record agrees with itself and with the body's members. */
class MeetingTest {
  private static final Set<String> BODY = Set.of("a", "b", "c");

  private static Meeting meeting(
      List<Attendee> roll, String chair, int votesFor, int against, int abstentions) {
    return new Meeting(
        LocalDate.of(2026, 7, 1),
        chair,
        "b",
        roll,
        votesFor,
        against,
        abstentions,
        Resolution.AGREED,
        null);
  }

  private static Attendee present(String id) {
    return new Attendee(id, Presence.PRESENT, null);
  }

  private static void refused(String key, Meeting meeting) {
    assertThatThrownBy(() -> meeting.check(BODY))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }

  @Test
  void whoWithdrewIsNotCounted() {
    Meeting meeting =
        meeting(
            List.of(present("a"), present("b"), new Attendee("c", Presence.WITHDREW, "近亲属")),
            "a",
            2,
            0,
            0);
    assertThat(meeting.shouldAttend()).isEqualTo(2);
    assertThat(meeting.present()).isEqualTo(2);
    assertThatCode(() -> meeting.check(BODY)).doesNotThrowAnyException();
  }

  @Test
  void whoIsAbsentShouldHaveAttended() {
    Meeting meeting =
        meeting(
            List.of(present("a"), present("b"), new Attendee("c", Presence.ABSENT, null)),
            "a",
            1,
            0,
            1);
    assertThat(meeting.shouldAttend()).isEqualTo(3);
    assertThat(meeting.present()).isEqualTo(2);
  }

  @Test
  void withdrawalNeedsAGround() {
    refused(
        "refusal.withdrawalGround",
        meeting(
            List.of(present("a"), present("b"), new Attendee("c", Presence.WITHDREW, " ")),
            "a",
            2,
            0,
            0));
  }

  @Test
  void nobodyIsLeftOutAndNobodyIsAdded() {
    refused("refusal.roll", meeting(List.of(present("a"), present("b")), "a", 2, 0, 0));
    refused(
        "refusal.roll", meeting(List.of(present("a"), present("b"), present("x")), "a", 3, 0, 0));
    refused(
        "refusal.roll",
        meeting(List.of(present("a"), present("b"), present("c"), present("c")), "a", 4, 0, 0));
  }

  @Test
  void theChairWasThere() {
    refused(
        "refusal.chair",
        meeting(
            List.of(present("a"), present("b"), new Attendee("c", Presence.ABSENT, null)),
            "c",
            2,
            0,
            0));
  }

  @Test
  void votesAreThoseOfWhoWasPresent() {
    refused(
        "refusal.votes", meeting(List.of(present("a"), present("b"), present("c")), "a", 2, 0, 0));
    refused(
        "refusal.votes", meeting(List.of(present("a"), present("b"), present("c")), "a", 4, -1, 0));
  }
}
