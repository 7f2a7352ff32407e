package org.wangju.recruitment;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wangju.platform.Refusal;

/**
 * A meeting as it is entered: who belonged to the body, who came, how they voted on this one person
 * and what was resolved.
 *
 * @param roll everybody of the body, person by person
 */
public record Meeting(
    LocalDate heldOn,
    String chairId,
    String recorderId,
    List<Attendee> roll,
    int votesFor,
    int votesAgainst,
    int abstentions,
    Resolution resolution,
    String minutes) {
  public Meeting {
    roll = List.copyOf(roll);
  }

  /**
   * A line of the roll.
   *
   * @param withdrawalGround why the person withdrew; null for all others
   */
  public record Attendee(String personId, Presence presence, String withdrawalGround) {}

  /** How many should attend: those who withdrew are not counted. */
  public int shouldAttend() {
    return roll.size() - count(Presence.WITHDREW);
  }

  /** How many came and did not withdraw. */
  public int present() {
    return count(Presence.PRESENT);
  }

  private int count(Presence presence) {
    return (int) roll.stream().filter(attendee -> attendee.presence() == presence).count();
  }

  /**
   * Holds the record against itself and against the body's members.
   *
   * @param members the ids of those who belong to the body on that day
   * @throws Refusal when somebody is missing or does not belong, when chair or recorder was not
   *     there, when a withdrawal has no ground, or when the votes are not those present
   */
  void check(Set<String> members) {
    Set<String> named =
        roll.stream().map(Attendee::personId).collect(Collectors.toCollection(HashSet::new));
    require(named.size() == roll.size() && named.equals(members), "refusal.roll", members.size());
    require(roll.stream().noneMatch(Meeting::withdrewWithoutGround), "refusal.withdrawalGround");
    require(wasPresent(chairId) && wasPresent(recorderId), "refusal.chair");
    require(votesFor >= 0 && votesAgainst >= 0 && abstentions >= 0, "refusal.votes", present());
    require(votesFor + votesAgainst + abstentions == present(), "refusal.votes", present());
  }

  private static boolean withdrewWithoutGround(Attendee attendee) {
    return attendee.presence() == Presence.WITHDREW && Texts.isBlank(attendee.withdrawalGround());
  }

  private boolean wasPresent(String personId) {
    return roll.stream()
        .anyMatch(
            attendee ->
                attendee.personId().equals(personId) && attendee.presence() == Presence.PRESENT);
  }

  private static void require(boolean holds, String refusal, Object... values) {
    if (!holds) {
      throw new Refusal("recruitment", refusal, values);
    }
  }
}
