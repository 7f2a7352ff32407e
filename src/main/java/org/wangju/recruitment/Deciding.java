package org.wangju.recruitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wangju.directory.PersonRow;
import org.wangju.platform.Refusal;
import org.wangju.record.Event;
import org.wangju.record.Record;
import org.wangju.rules.Fact;
import org.wangju.rules.Facts;

/**
 * Takes the record of the meeting that decided on a person (admission rules art. 8). Quorum and
 * majority are computed; what was resolved is what the meeting says.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Deciding {
  private final AdmissionRepository admissions;
  private final AdmissionRules rules;
  private final BranchBody branchBody;
  private final FourEyes fourEyes;
  private final Record record;
  private final Clock clock;

  protected Deciding() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public Deciding(
      AdmissionRepository admissions,
      AdmissionRules rules,
      BranchBody branchBody,
      FourEyes fourEyes,
      Record record,
      Clock clock) {
    this.admissions = admissions;
    this.rules = rules;
    this.branchBody = branchBody;
    this.fourEyes = fourEyes;
    this.record = record;
    this.clock = clock;
  }

  /**
   * The branch decided whether the applicant becomes an activist.
   *
   * @param otherwise where the case goes when it was not agreed; ignored when it was
   * @param reason needed when it was not agreed
   * @return where the decision leads
   * @throws Refusal when the meeting precedes the recommendation, its record does not agree with
   *     itself or with the body's members, there was no quorum, or it was agreed without a majority
   */
  public DecisionOutcome decide(
      Admission admission, Meeting meeting, DecisionOutcome otherwise, String reason) {
    admission.require(AdmissionState.AWAITING_DECISION);
    rules.requireOrder(
        meeting.heldOn(),
        admission.getRecommendation().getGivenOn(),
        "refusal.decisionBeforeRecommendation");
    MeetingRecord minutes = take(admission, Matter.ACTIVIST, meeting);
    DecisionOutcome outcome = outcome(meeting.resolution(), otherwise);
    admission.decide(minutes, outcome, reason);
    record.append(
        event(admission, minutes, "activist-decided", AdmissionRules.ACTIVIST_FILING)
            .with("outcome", outcome)
            .with("reason", outcome == DecisionOutcome.CARRIED ? null : reason.strip()));
    return outcome;
  }

  private static DecisionOutcome outcome(Resolution resolution, DecisionOutcome otherwise) {
    if (resolution == Resolution.AGREED) {
      return DecisionOutcome.CARRIED;
    }
    if (otherwise == null || otherwise == DecisionOutcome.CARRIED) {
      throw new Refusal("recruitment", "refusal.otherwise");
    }
    return otherwise;
  }

  /** The branch decided that cultivation ends. */
  void stop(Admission admission, Meeting meeting, String reason) {
    rules.requireOrder(meeting.heldOn(), admission.getDecidedOn(), "refusal.stopBeforeDecision");
    if (meeting.resolution() != Resolution.AGREED) {
      throw new Refusal("recruitment", "refusal.stopNotAgreed");
    }
    MeetingRecord minutes = take(admission, Matter.STOP_OF_CULTIVATION, meeting);
    admission.stop(minutes, reason);
    record.append(
        event(admission, minutes, "cultivation-stopped", AdmissionRules.CULTIVATION)
            .with("reason", reason.strip()));
  }

  private MeetingRecord take(Admission admission, Matter matter, Meeting meeting) {
    if (meeting.resolution() == null) {
      throw new Refusal("recruitment", "refusal.resolution");
    }
    meeting.check(memberIds(admission, meeting));
    requireQuorum(admission, meeting);
    MeetingBody body = branchBody.of(admission.getBranchId());
    MeetingRecord minutes =
        new MeetingRecord(
            admission.getId(),
            matter,
            body,
            meeting,
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    admissions.add(minutes);
    meeting
        .roll()
        .forEach(attendee -> admissions.add(new MeetingAttendance(minutes.getId(), attendee)));
    return minutes;
  }

  private Set<String> memberIds(Admission admission, Meeting meeting) {
    Set<String> members =
        branchBody.members(admission.getBranchId(), meeting.heldOn()).stream()
            .map(PersonRow::id)
            .collect(Collectors.toSet());
    if (members.size() < 2) {
      throw new Refusal("recruitment", "refusal.tooFewMembers");
    }
    return members;
  }

  private void requireQuorum(Admission admission, Meeting meeting) {
    Facts facts =
        Facts.on(meeting.heldOn())
            .with(Fact.SHOULD_ATTEND, meeting.shouldAttend())
            .with(Fact.PRESENT, meeting.present())
            .with(Fact.FOR, meeting.votesFor());
    List<String> limits =
        meeting.resolution() == Resolution.AGREED
            ? List.of(AdmissionRules.QUORUM, AdmissionRules.MAJORITY)
            : List.of(AdmissionRules.QUORUM);
    rules.card(admission, limits, facts).requireUnblocked();
  }

  private Event event(Admission admission, MeetingRecord minutes, String happened, String limit) {
    return rules
        .event(admission, happened, limit)
        .with("body", minutes.getBody())
        .with("heldOn", minutes.getHeldOn())
        .with("shouldAttend", minutes.getShouldAttend())
        .with("present", minutes.getPresent())
        .with("votesFor", minutes.getVotesFor())
        .with("votesAgainst", minutes.getVotesAgainst())
        .with("abstentions", minutes.getAbstentions())
        .with("resolution", minutes.getResolution());
  }

  /**
   * The second person from above signs the decision of a branch without a committee.
   *
   * @throws Refusal when the signer is the person concerned or belongs to the body that decided
   */
  public DecisionOutcome cosign(Admission admission, Signatory signer) {
    fourEyes.require(admission, signer);
    admission.cosign(new Cosignature(rules.today(), signer));
    record.append(
        rules
            .event(admission, "decision-cosigned", AdmissionRules.ACTIVIST_FILING)
            .with("signer", signer.name()));
    return admission.getDecisionOutcome();
  }

  /**
   * The second person returns the decision: one on the activist is to be taken again, one that ends
   * cultivation is off.
   */
  public void returnDecision(Admission admission, Signatory signer, String reason) {
    fourEyes.require(admission, signer);
    switch (admissions.meeting(admission.getMeetingId()).orElseThrow().getMatter()) {
      case ACTIVIST -> admission.returnDecision(reason);
      case STOP_OF_CULTIVATION -> admission.resumeCultivation(reason);
    }
    record.append(
        rules
            .event(admission, "decision-returned", AdmissionRules.ACTIVIST_FILING)
            .with("reason", reason.strip()));
  }
}
