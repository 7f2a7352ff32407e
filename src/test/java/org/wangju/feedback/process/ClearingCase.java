package org.wangju.feedback.process;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.wangju.desk.WorkItem;
import org.wangju.desk.WorkState;
import org.wangju.feedback.ClearingLetter;
import org.wangju.feedback.ClearingMeeting;
import org.wangju.feedback.ClearingOutcome;
import org.wangju.feedback.ClearingPlace;
import org.wangju.feedback.ClearingPlaceKind;
import org.wangju.feedback.ClearingPlaceName;
import org.wangju.feedback.ClearingRepository;
import org.wangju.feedback.ClearingRequest;
import org.wangju.feedback.ClearingRuling;
import org.wangju.feedback.ClearingScope;
import org.wangju.feedback.ClearingWay;
import org.wangju.feedback.NameClearing;
import org.wangju.platform.Ids;
import org.wangju.record.Entry;
import org.wangju.record.History;
import org.wangju.record.Stream;
import org.wangju.recruitment.process.Organization;
import org.wangju.recruitment.process.Organization.Someone;
import org.wangju.testing.Stack;

/** A name clearing taken from step to step by those whose turn it is, as pages would. */
final class ClearingCase {
  static final String ALLEGATION = "说其在直播中𠮷虚假宣传";
  static final ClearingPlaceName GROUP = new ClearingPlaceName(ClearingPlaceKind.CIRCLE, "行业主播交流群");
  static final ClearingPlaceName MEETING = new ClearingPlaceName(ClearingPlaceKind.MEETING, "六月例会");

  private final Stack stack;
  private final Organization organization;
  private final Someone person;
  private String caseId;

  ClearingCase(Stack stack, Organization organization, Someone person) {
    this.stack = stack;
    this.organization = organization;
    this.person = person;
  }

  static ClearingRequest request(ClearingPlaceName... places) {
    return new ClearingRequest(
        ALLEGATION, LocalDate.of(2026, 6, 1), "当日没有直播，有平台证明", null, List.of(places));
  }

  static ClearingRuling ruling(
      ClearingOutcome outcome, ClearingScope scope, ClearingMeeting meeting) {
    return new ClearingRuling(outcome, scope, "平台记录证明当日未直播", List.of(), meeting);
  }

  static ClearingMeeting meeting(int present, int votesFor, int against) {
    return new ClearingMeeting("部务会", LocalDate.of(2026, 7, 8), 7, present, votesFor, against, 0);
  }

  ClearingCase asked(Someone by, ClearingPlaceName... places) {
    return asked(by, request(places));
  }

  ClearingCase asked(Someone by, ClearingRequest request) {
    caseId =
        as(by, () -> stack.get(ClearingProcess.class).ask(Ids.next(), person.personId(), request));
    return this;
  }

  ClearingCase checked(Someone by, ClearingPlaceName... more) {
    as(by, () -> steps().check(item(), "调取平台记录，当日未直播", List.of(more)));
    return this;
  }

  ClearingCase returnedToAsker(Someone by, String reason) {
    as(by, () -> steps().returnToAsker(item(), reason));
    return this;
  }

  ClearingCase amended(Someone by, ClearingPlaceName... places) {
    as(by, () -> steps().amend(item(), request(places)));
    return this;
  }

  ClearingCase decided(Someone by, ClearingRuling ruling) {
    as(by, () -> steps().decide(item(), ruling));
    return this;
  }

  ClearingCase returnedToCheck(Someone by, String reason) {
    as(by, () -> steps().returnToCheck(item(), reason));
    return this;
  }

  ClearingCase handedOverAtCheck(Someone by) {
    as(by, () -> steps().handOverAtCheck(item()));
    return this;
  }

  ClearingCase handedOverAtDecision(Someone by) {
    as(by, () -> steps().handOverAtDecision(item()));
    return this;
  }

  ClearingCase issued(Someone by) {
    ClearingLetter letter =
        new ClearingLetter("组函〔2026〕7号", LocalDate.of(2026, 7, 8), "经查，与事实不符。\n现予澄清。");
    as(by, () -> steps().issue(item(), letter));
    return this;
  }

  boolean delivered(Someone by, ClearingPlaceName place) {
    ClearingPlace found =
        places().stream().filter(p -> p.getName().equals(place.name())).findFirst().orElseThrow();
    return as(
        by,
        () ->
            steps()
                .deliver(
                    item(),
                    found.getId(),
                    LocalDate.of(2026, 7, 8),
                    ClearingWay.READ_OUT,
                    "会议记录第3项"));
  }

  ClearingPlaceName ownPlace() {
    return new ClearingPlaceName(ClearingPlaceKind.PERSON, person.name());
  }

  ClearingCase withdrawn(Someone by, String reason) {
    as(by, () -> stack.get(ClearingProcess.class).withdraw(caseId, reason));
    return this;
  }

  ClearingCase acknowledged(Someone by, boolean complete, String missing) {
    as(by, () -> stack.get(ClearingProcess.class).acknowledge(caseId, complete, missing));
    return this;
  }

  private void as(Someone who, Runnable work) {
    organization.act(who);
    stack.inTransaction(work);
  }

  private <T> T as(Someone who, Callable<T> work) {
    organization.act(who);
    return stack.inTransaction(work);
  }

  private ClearingSteps steps() {
    return stack.get(ClearingSteps.class);
  }

  /** The only open item of the case. */
  WorkItem openItem() {
    List<WorkItem> open =
        stack
            .entityManager()
            .createQuery(
                "select w from WorkItem w where w.caseId = :case and w.state = :open",
                WorkItem.class)
            .setParameter("case", caseId)
            .setParameter("open", WorkState.OPEN)
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

  NameClearing clearing() {
    return stack.get(ClearingRepository.class).get(caseId);
  }

  List<ClearingPlace> places() {
    return stack.get(ClearingRepository.class).places(caseId);
  }

  List<Entry> history() {
    return stack.get(History.class).of(Stream.ofCase(caseId), 0, 500);
  }

  List<String> events() {
    return history().stream()
        .map(Entry::getKind)
        .filter(kind -> kind.startsWith("name-clearing."))
        .map(kind -> kind.substring("name-clearing.".length()))
        .toList();
  }

  Someone person() {
    return person;
  }

  String id() {
    return caseId;
  }
}
