package org.wangju.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.wangju.platform.Refusal;
import org.wangju.record.Event;
import org.wangju.record.Record;

/** Checks the facts of a name clearing and decides on it; the decision is people's. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class ExaminingClearing {
  private final ClearingRepository clearings;
  private final NamingPlaces naming;
  private final Record record;
  private final Clock clock;

  protected ExaminingClearing() {
    this(null, null, null, null);
  }

  @Inject
  public ExaminingClearing(
      ClearingRepository clearings, NamingPlaces naming, Record record, Clock clock) {
    this.clearings = clearings;
    this.naming = naming;
    this.record = record;
    this.clock = clock;
  }

  /**
   * Takes what was found.
   *
   * @param places where it was said besides those named before
   */
  public void check(
      NameClearing clearing, String findings, List<ClearingPlaceName> places, Signatory by) {
    clearing.check(findings, by, LocalDate.now(clock));
    int added = naming.add(clearing.getId(), places);
    record.append(AskingClearing.event(clearing, "facts-checked").with("places", added));
  }

  /** The request goes back to whoever made it. */
  public void returnToAsker(NameClearing clearing, String reason) {
    clearing.returnToAsker(reason);
    append(clearing, "request-returned");
  }

  /** The facts are to be checked again. */
  public void returnToCheck(NameClearing clearing, String reason) {
    clearing.returnToCheck(reason);
    append(clearing, "check-returned");
  }

  private void append(NameClearing clearing, String happened) {
    record.append(
        AskingClearing.event(clearing, happened).with("reason", clearing.getReturnReason()));
  }

  /** It may concern discipline: what the case says is dropped, the date is kept. */
  public void handOver(NameClearing clearing) {
    LocalDate today = LocalDate.now(clock);
    clearing.handOver(today);
    clearings.removePlaces(clearing.getId());
    record.append(AskingClearing.event(clearing, "handed-over").with("handedOverOn", today));
  }

  /**
   * Takes the decision.
   *
   * @throws Refusal when the scope leaves out a place where it was said, or names none that it
   *     reaches; when the meeting's record is incomplete or does not add up; or as {@link
   *     NameClearing#decide}
   */
  public void decide(NameClearing clearing, ClearingRuling ruling, Signatory by) {
    requireMeeting(clearing, ruling.meeting());
    clearing.decide(ruling, by, LocalDate.now(clock));
    if (ruling.outcome().isCleared()) {
      naming.add(clearing.getId(), ruling.places());
      requireScope(clearing);
    }
    record.append(decided(clearing));
  }

  private void requireMeeting(NameClearing clearing, ClearingMeeting meeting) {
    if (meeting == null) {
      return;
    }
    if (!meeting.isComplete()) {
      throw refusal("refusal.meeting");
    }
    if (!meeting.isCounted()) {
      throw refusal("refusal.votes");
    }
    boolean between =
        !meeting.getHeldOn().isAfter(LocalDate.now(clock))
            && !meeting.getHeldOn().isBefore(clearing.getChecked().getOn());
    if (!between) {
      throw refusal("refusal.meetingDay");
    }
  }

  private void requireScope(NameClearing clearing) {
    ClearingScope scope = clearing.getScope();
    if (scope == null) {
      throw refusal("refusal.scope");
    }
    List<ClearingPlace> places = clearings.places(clearing.getId());
    for (ClearingPlace place : places) {
      if (!scope.covers(place.getKind().least())) {
        throw new Refusal(AskingClearing.PROCESS, "refusal.narrowScope", place.getName());
      }
    }
    if (scope != ClearingScope.PERSON
        && places.stream().noneMatch(place -> place.getKind().least() == scope)) {
      throw refusal("refusal.scopeWithoutPlace");
    }
  }

  private static Event decided(NameClearing clearing) {
    Event event =
        AskingClearing.event(clearing, "clearing-decided")
            .with("outcome", clearing.getOutcome())
            .with("scope", clearing.getScope())
            .with("allegation", clearing.getAllegation())
            .with("findings", clearing.getFindings())
            .with("reasons", clearing.getReasons());
    ClearingMeeting meeting = clearing.getMeeting();
    return meeting == null
        ? event
        : event
            .with("body", meeting.getBody())
            .with("heldOn", meeting.getHeldOn())
            .with("shouldAttend", meeting.getShouldAttend())
            .with("present", meeting.getPresent())
            .with("votesFor", meeting.getVotesFor())
            .with("votesAgainst", meeting.getVotesAgainst())
            .with("abstentions", meeting.getAbstentions());
  }

  private static Refusal refusal(String key) {
    return new Refusal(AskingClearing.PROCESS, key);
  }
}
