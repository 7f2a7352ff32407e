package org.wangju.recruitment.process;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wangju.desk.WorkItem;
import org.wangju.platform.Ids;
import org.wangju.record.ActingAccount;
import org.wangju.record.History;
import org.wangju.record.Stream;
import org.wangju.recruitment.Admission;
import org.wangju.recruitment.AdmissionRepository;
import org.wangju.recruitment.Application;
import org.wangju.recruitment.AssigningContacts.Assignment;
import org.wangju.recruitment.DecisionOutcome;
import org.wangju.recruitment.Meeting;
import org.wangju.recruitment.Paper;
import org.wangju.recruitment.Presence;
import org.wangju.recruitment.Receipt;
import org.wangju.recruitment.Recommendation;
import org.wangju.recruitment.Recommender;
import org.wangju.recruitment.Resolution;
import org.wangju.recruitment.ReviewResult;
import org.wangju.recruitment.Reviewing.Review;
import org.wangju.recruitment.Route;
import org.wangju.recruitment.Talk;
import org.wangju.recruitment.process.Organization.Someone;
import org.wangju.testing.Stack;

/** A case taken from step to step by those whose turn it is, as pages would. */
final class RecruitmentCase {
  static final Paper PAPER = new Paper("支部档案柜", 3, "王查验");

  private final Stack stack;
  private final Organization organization;
  private final Someone secretary;
  private final Someone applicant;
  private String caseId;

  RecruitmentCase(Stack stack, Organization organization, Someone secretary, Someone applicant) {
    this.stack = stack;
    this.organization = organization;
    this.secretary = secretary;
    this.applicant = applicant;
  }

  static Application application(LocalDate appliedOn) {
    return new Application(Route.WORKPLACE_OR_SCHOOL, appliedOn, PAPER);
  }

  RecruitmentCase applied(LocalDate appliedOn) {
    organization.act(applicant);
    caseId =
        stack.inTransaction(
            () -> stack.get(RecruitmentProcess.class).apply(Ids.next(), application(appliedOn)));
    return this;
  }

  RecruitmentCase entered(LocalDate appliedOn) {
    organization.act(secretary);
    caseId =
        stack.inTransaction(
            () ->
                stack
                    .get(RecruitmentProcess.class)
                    .enter(Ids.next(), applicant.personId(), application(appliedOn)));
    return this;
  }

  RecruitmentCase received(Receipt outcome, String reason) {
    organization.act(secretary);
    stack.inTransaction(
        () -> stack.get(ApplicationSteps.class).receive(item(), outcome, PAPER, reason));
    return this;
  }

  RecruitmentCase amended(LocalDate appliedOn) {
    organization.act(applicant);
    stack.inTransaction(
        () -> stack.get(ApplicationSteps.class).amend(item(), application(appliedOn)));
    return this;
  }

  RecruitmentCase talked(LocalDate heldOn, String talkerId, String lateReason) {
    organization.act(secretary);
    stack.inTransaction(
        () ->
            stack
                .get(ApplicationSteps.class)
                .holdTalk(item(), new Talk(heldOn, talkerId, "动机端正", lateReason)));
    return this;
  }

  RecruitmentCase recommended(LocalDate givenOn) {
    organization.act(secretary);
    Recommendation given = new Recommendation(givenOn, Recommender.YOUTH_LEAGUE, "某街道团工委", "同意推优");
    stack.inTransaction(() -> stack.get(ApplicationSteps.class).recommend(item(), given));
    return this;
  }

  RecruitmentCase returnedToTalk(String reason) {
    organization.act(secretary);
    stack.inTransaction(() -> stack.get(ApplicationSteps.class).returnToTalk(item(), reason));
    return this;
  }

  RecruitmentCase decided(Meeting meeting) {
    return decided(meeting, null, null);
  }

  RecruitmentCase decided(Meeting meeting, DecisionOutcome otherwise, String reason) {
    organization.act(secretary);
    stack.inTransaction(
        () -> stack.get(ActivistSteps.class).decide(item(), meeting, otherwise, reason));
    return this;
  }

  RecruitmentCase cosigned(Someone officer) {
    organization.act(officer);
    stack.inTransaction(() -> stack.get(ActivistSteps.class).cosign(item()));
    return this;
  }

  RecruitmentCase decisionReturned(Someone officer, String reason) {
    organization.act(officer);
    stack.inTransaction(() -> stack.get(ActivistSteps.class).returnDecision(item(), reason));
    return this;
  }

  RecruitmentCase filed(Someone officer, LocalDate filedOn) {
    organization.act(officer);
    stack.inTransaction(() -> stack.get(ActivistSteps.class).file(item(), "备〔2026〕12号", filedOn));
    return this;
  }

  RecruitmentCase filingReturned(Someone officer, String reason) {
    organization.act(officer);
    stack.inTransaction(() -> stack.get(ActivistSteps.class).returnFiling(item(), reason));
    return this;
  }

  RecruitmentCase filingRefused(Someone officer, String reason) {
    organization.act(officer);
    stack.inTransaction(() -> stack.get(ActivistSteps.class).refuseFiling(item(), reason));
    return this;
  }

  RecruitmentCase contactsAssigned(LocalDate since, String... personIds) {
    organization.act(secretary);
    List<Assignment> assignments =
        List.of(personIds).stream().map(id -> new Assignment(id, since)).toList();
    stack.inTransaction(
        () -> stack.get(CultivationSteps.class).assignContacts(item(), assignments));
    return this;
  }

  RecruitmentCase reviewed(LocalDate heldOn, String lateReason) {
    organization.act(secretary);
    stack.inTransaction(
        () -> stack.get(CultivationSteps.class).review(item(), review(heldOn, lateReason)));
    return this;
  }

  RecruitmentCase stopped(LocalDate heldOn, Meeting meeting, String reason) {
    organization.act(secretary);
    stack.inTransaction(
        () ->
            stack.get(CultivationSteps.class).stop(item(), review(heldOn, null), meeting, reason));
    return this;
  }

  private Review review(LocalDate heldOn, String lateReason) {
    Map<String, String> opinions =
        stack.get(AdmissionRepository.class).contactsOf(caseId).stream()
            .collect(Collectors.toMap(c -> c.getId(), c -> "表现积极"));
    return new Review(heldOn, ReviewResult.GOOD, "继续培养", opinions, lateReason);
  }

  RecruitmentCase withdrawn() {
    organization.act(applicant);
    stack.inTransaction(() -> stack.get(RecruitmentProcess.class).withdraw(caseId, "个人原因"));
    return this;
  }

  /** Fires the timer that waits at this element. */
  RecruitmentCase timerFired(String elementId) {
    ActingAccount.leave();
    stack.fireTimer(instance(), elementId);
    return this;
  }

  private String instance() {
    return stack
        .engine()
        .getHistoryService()
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(caseId)
        .singleResult()
        .getId();
  }

  /** The elements entered, in their order, as the record has them. */
  List<String> passed() {
    return stack.get(History.class).of(Stream.ofCase(caseId), 0, 500).stream()
        .filter(entry -> entry.getKind().equals("engine.step-started"))
        .map(entry -> entry.text("element"))
        .toList();
  }

  /** The only open item of the case. */
  WorkItem openItem() {
    List<WorkItem> open =
        stack
            .entityManager()
            .createQuery(
                "select w from WorkItem w where w.caseId = :case and w.state = org.wangju.desk.WorkState.OPEN",
                WorkItem.class)
            .setParameter("case", caseId)
            .getResultList();
    if (open.size() != 1) {
      throw new AssertionError(
          "one open item expected: " + open.stream().map(WorkItem::getStepKey).toList());
    }
    return open.get(0);
  }

  private String item() {
    return openItem().getId();
  }

  boolean isRunning() {
    return stack
            .engine()
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(caseId)
            .count()
        == 1;
  }

  Admission admission() {
    return stack.get(AdmissionRepository.class).get(caseId);
  }

  String id() {
    return caseId;
  }

  Someone applicant() {
    return applicant;
  }

  /** A meeting at which these came and voted for, and that agreed. */
  static Meeting agreed(LocalDate heldOn, Collection<String> members) {
    return meeting(heldOn, members, members.size(), 0, Resolution.AGREED);
  }

  static Meeting notAgreed(LocalDate heldOn, Collection<String> members) {
    return meeting(heldOn, members, 0, members.size(), Resolution.NOT_AGREED);
  }

  private static Meeting meeting(
      LocalDate heldOn,
      Collection<String> members,
      int votesFor,
      int against,
      Resolution resolution) {
    List<String> present = members.stream().sorted().toList();
    List<Meeting.Attendee> roll =
        present.stream().map(id -> new Meeting.Attendee(id, Presence.PRESENT, null)).toList();
    return new Meeting(
        heldOn, present.get(0), present.get(1), roll, votesFor, against, 0, resolution, "决议");
  }
}
