package org.wangju.recruitment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wangju.desk.Cases;
import org.wangju.directory.KeepingPeople;
import org.wangju.directory.Standing;
import org.wangju.directory.UnitMerged;
import org.wangju.platform.Ids;
import org.wangju.platform.Refusal;
import org.wangju.record.ActingAccount;
import org.wangju.record.Entry;
import org.wangju.record.History;
import org.wangju.record.Stream;
import org.wangju.recruitment.AdmissionFilter;
import org.wangju.recruitment.AdmissionRepository;
import org.wangju.recruitment.AdmissionRow;
import org.wangju.recruitment.AdmissionState;
import org.wangju.recruitment.AssigningContacts.Assignment;
import org.wangju.recruitment.MovingEdition;
import org.wangju.recruitment.Receipt;
import org.wangju.recruitment.ReviewResult;
import org.wangju.recruitment.Reviewing.Review;
import org.wangju.recruitment.Talk;
import org.wangju.recruitment.process.Organization.Someone;
import org.wangju.recruitment.process.RecruitmentModel.Elements;
import org.wangju.rules.RuleSeeder;
import org.wangju.rules.Rulebook;
import org.wangju.rules.StepBlocked;
import org.wangju.security.AccessDenied;
import org.wangju.security.Caller;
import org.wangju.testing.Stack;

/** What blocks a step, what only asks for a reason, and the days on which one becomes the other. */
class RecruitmentLimitsTest {
  private static final LocalDate BORN = LocalDate.of(1995, 3, 8);
  private static final LocalDate APPLIED = LocalDate.of(2026, 6, 1);

  @RegisterExtension
  static final Stack stack =
      Stack.at("2028-07-08T09:00")
          .withProperty("wangju.secret", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");

  private static final Caller caller = new Caller();
  private static Organization organization;

  private final Someone officer = organization.officer("甲");

  @BeforeAll
  static void begin() {
    stack.put(Caller.class, caller);
    stack.inTransaction(() -> stack.get(RuleSeeder.class).seed());
    stack.deploy("bpmn/recruitment.bpmn");
    organization = new Organization(stack, caller);
  }

  @AfterEach
  void leave() {
    ActingAccount.leave();
  }

  private RecruitmentCase caseOf(LocalDate born) {
    return new RecruitmentCase(
        stack, organization, organization.secretary(), organization.applicant(born));
  }

  private RecruitmentCase newCase() {
    return caseOf(BORN);
  }

  private RecruitmentCase inCultivation(LocalDate decided) {
    return inCultivation(organization, decided);
  }

  private static RecruitmentCase inCultivation(Organization of, LocalDate decided) {
    return new RecruitmentCase(stack, of, of.secretary(), of.applicant(BORN))
        .entered(decided.minusDays(20))
        .talked(decided.minusDays(15), of.member(3), null)
        .recommended(decided.minusDays(10))
        .decided(RecruitmentCase.agreed(decided, of.committeeMembers()))
        .filed(of.officer("甲"), decided)
        .contactsAssigned(decided, of.member(4));
  }

  private static void refused(String key, Runnable command) {
    assertThatThrownBy(command::run)
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }

  @ParameterizedTest
  @CsvSource({"2008-06-01, 2026-06-01", "2008-02-29, 2026-02-28"})
  void nobodyAppliesUntilTheEighteenthBirthdayIsOver(LocalDate born, LocalDate applied) {
    assertThatThrownBy(() -> caseOf(born).entered(applied)).isInstanceOf(StepBlocked.class);
  }

  @ParameterizedTest
  @CsvSource({"2008-06-01, 2026-06-02", "2008-02-29, 2026-03-01"})
  void oneAppliesOnTheDayAfterTheEighteenthBirthday(LocalDate born, LocalDate applied) {
    assertThat(caseOf(born).entered(applied).admission().getState())
        .isEqualTo(AdmissionState.AWAITING_TALK);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-31, 2026-02-28",
    "2028-01-31, 2028-02-29",
    "2026-06-01, 2026-07-01",
    "2027-12-31, 2028-01-31"
  })
  void aTalkOnTheLastDayOfTheMonthIsInTime(LocalDate applied, LocalDate talked) {
    assertThat(
            newCase()
                .entered(applied)
                .talked(talked, organization.member(3), null)
                .admission()
                .getTalk()
                .getLateReason())
        .isNull();
  }

  @ParameterizedTest
  @CsvSource({"2026-01-31, 2026-03-01", "2028-01-31, 2028-03-01", "2026-06-01, 2026-07-02"})
  void aLateTalkNeedsAReasonAndIsThenHeld(LocalDate applied, LocalDate talked) {
    RecruitmentCase kase = newCase().entered(applied);
    refused("refusal.lateReason", () -> kase.talked(talked, organization.member(3), " "));
    kase.talked(talked, organization.member(3), "疫情期间无法见面");

    assertThat(kase.admission().getState()).isEqualTo(AdmissionState.AWAITING_RECOMMENDATION);
    Entry held = event(kase, "recruitment.talk-held");
    assertThat(held.text("late")).isEqualTo("true");
    assertThat(held.text("reason")).isEqualTo("疫情期间无法见面");
    assertThat(held.getRule().orElseThrow().limit()).isEqualTo("first-talk");
  }

  @Test
  void stepsFollowEachOtherInTime() {
    RecruitmentCase kase = newCase().entered(APPLIED);
    refused(
        "refusal.talkBeforeApplication",
        () -> kase.talked(APPLIED.minusDays(1), organization.member(3), null));
    refused(
        "refusal.future",
        () -> kase.talked(LocalDate.of(2028, 7, 9), organization.member(3), null));
    kase.talked(APPLIED, organization.member(3), null);
    refused("refusal.recommendationBeforeTalk", () -> kase.recommended(APPLIED.minusDays(1)));
    kase.recommended(APPLIED.plusDays(1));
    refused(
        "refusal.decisionBeforeRecommendation",
        () -> kase.decided(RecruitmentCase.agreed(APPLIED, organization.committeeMembers())));
    kase.decided(RecruitmentCase.agreed(APPLIED.plusDays(2), organization.committeeMembers()));
    refused("refusal.filingBeforeDecision", () -> kase.filed(officer, APPLIED.plusDays(1)));
    kase.filed(officer, APPLIED.plusDays(2));
    refused(
        "refusal.contactBeforeDecision",
        () -> kase.contactsAssigned(APPLIED, organization.member(4)));
  }

  @Test
  void onlyAFullMemberOfThatDayTalksOrAccompanies() {
    RecruitmentCase kase = newCase().entered(LocalDate.of(2015, 6, 20));
    refused(
        "refusal.notFullMember",
        () -> kase.talked(LocalDate.of(2015, 6, 30), organization.member(3), null));
    kase.talked(LocalDate.of(2015, 7, 1), organization.member(3), null);
  }

  @Test
  void contactsAreOneOrTwoDifferentMembersOfTheBranch() {
    RecruitmentCase kase =
        newCase()
            .entered(APPLIED)
            .talked(APPLIED, organization.member(3), null)
            .recommended(APPLIED)
            .decided(RecruitmentCase.agreed(APPLIED, organization.committeeMembers()))
            .filed(officer, APPLIED);
    refused(
        "refusal.contactTwice",
        () -> kase.contactsAssigned(APPLIED, organization.member(4), organization.member(4)));
    refused(
        "refusal.contactElsewhere",
        () -> kase.contactsAssigned(APPLIED, organization.fewMember(1)));
    assertThatThrownBy(
            () ->
                kase.contactsAssigned(
                    APPLIED,
                    organization.member(4),
                    organization.member(5),
                    organization.member(6)))
        .isInstanceOf(StepBlocked.class);
    assertThatThrownBy(() -> kase.contactsAssigned(APPLIED)).isInstanceOf(StepBlocked.class);
  }

  @Test
  void aDecisionNeedsQuorumAndMajority() {
    RecruitmentCase kase =
        newCase()
            .entered(APPLIED)
            .talked(APPLIED, organization.member(3), null)
            .recommended(APPLIED);
    assertThatThrownBy(
            () -> kase.decided(Meetings.of(APPLIED, organization.committeeMembers(), 1, 1, 0)))
        .isInstanceOf(StepBlocked.class);
    assertThatThrownBy(
            () -> kase.decided(Meetings.of(APPLIED, organization.committeeMembers(), 3, 1, 2)))
        .isInstanceOf(StepBlocked.class);
    kase.decided(Meetings.of(APPLIED, organization.committeeMembers(), 2, 2, 0));
    assertThat(kase.admission().getState()).isEqualTo(AdmissionState.AWAITING_FILING);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-08-31, 2027-02-28, 2027-08-31, 2027-08-31",
    "2027-08-29, 2028-02-29, 2028-08-29, 2028-08-29",
    "2026-07-01, 2027-01-01, 2027-07-01, 2027-07-01"
  })
  void reviewsAndTheYearAreCountedFromTheDecision(
      LocalDate decided, LocalDate first, LocalDate second, LocalDate yearEnds) {
    RecruitmentCase kase = inCultivation(decided);
    assertThat(kase.admission().getReviewDueOn()).isEqualTo(first);
    assertThat(kase.admission().getCultivationEndsOn()).isEqualTo(yearEnds);

    LocalDate held = first.isAfter(LocalDate.of(2028, 7, 8)) ? LocalDate.of(2028, 7, 8) : first;
    kase.timerFired(Elements.REVIEW_DUE).reviewed(held, null);
    assertThat(kase.admission().getReviewDueOn()).isEqualTo(second);
  }

  @Test
  void aLateReviewNeedsAReason() {
    RecruitmentCase kase = inCultivation(LocalDate.of(2026, 7, 1)).timerFired(Elements.REVIEW_DUE);
    refused("refusal.lateReason", () -> kase.reviewed(LocalDate.of(2027, 1, 2), null));
    kase.reviewed(LocalDate.of(2027, 1, 2), "支部换届");
    refused(
        "refusal.reviewOrder",
        () -> kase.timerFired(Elements.REVIEW_DUE).reviewed(LocalDate.of(2027, 1, 1), null));
  }

  @Test
  void aContactWhoMovedIsReplacedBeforeTheReview() {
    Organization own = new Organization(stack, caller);
    RecruitmentCase kase =
        inCultivation(own, LocalDate.of(2026, 7, 1)).timerFired(Elements.REVIEW_DUE);
    String moved = own.member(4);
    stack.inTransaction(
        () ->
            stack
                .get(KeepingPeople.class)
                .transfer(moved, own.smallBranch().getId(), LocalDate.of(2026, 12, 1)));
    refused("refusal.replaceContact", () -> kase.reviewed(LocalDate.of(2026, 12, 30), null));

    String contactId = stack.get(AdmissionRepository.class).contactsOf(kase.id()).get(0).getId();
    Assignment successor = new Assignment(own.member(6), LocalDate.of(2026, 12, 2));
    own.act(own.secretary());
    stack.inTransaction(
        () ->
            stack
                .get(CultivationSteps.class)
                .replaceContact(kase.id(), contactId, successor, "组织关系转出"));
    kase.reviewed(LocalDate.of(2026, 12, 30), null);
    assertThat(stack.get(AdmissionRepository.class).contactLines(kase.id()))
        .extracting("personId", "until")
        .containsExactly(tuple(moved, LocalDate.of(2026, 12, 2)), tuple(own.member(6), null));
  }

  @Test
  void aReviewHearsEveryContact() {
    RecruitmentCase kase = inCultivation(LocalDate.of(2026, 7, 1)).timerFired(Elements.REVIEW_DUE);
    Review silent = new Review(LocalDate.of(2026, 12, 30), ReviewResult.GOOD, "好", Map.of(), null);
    organization.act(organization.secretary());
    refused(
        "refusal.contactOpinion",
        () ->
            stack.inTransaction(
                () -> stack.get(CultivationSteps.class).review(kase.openItem().getId(), silent)));
  }

  @Test
  void aReturnNeedsAReason() {
    RecruitmentCase kase = newCase().applied(APPLIED);
    refused("refusal.reason", () -> kase.received(Receipt.RETURNED, " "));
    refused("refusal.reason", () -> kase.received(Receipt.REJECTED, null));
    assertThat(kase.admission().getState()).isEqualTo(AdmissionState.AWAITING_RECEIPT);
  }

  @Test
  void nobodyHasTwoOpenCasesAndAMemberHasNone() {
    RecruitmentCase kase = newCase().entered(APPLIED);
    refused("refusal.openCase", () -> kase.entered(APPLIED));
    kase.withdrawn();
    assertThat(kase.entered(APPLIED).admission().getState())
        .isEqualTo(AdmissionState.AWAITING_TALK);

    organization.act(organization.secretary());
    refused(
        "refusal.standing",
        () ->
            stack.inTransaction(
                () ->
                    stack
                        .get(RecruitmentProcess.class)
                        .enter(
                            Ids.next(),
                            organization.member(7),
                            RecruitmentCase.application(APPLIED))));
  }

  @Test
  void aFormSentTwiceOpensOneCase() {
    Someone applicant = organization.applicant(BORN);
    organization.act(applicant);
    String submission = Ids.next();
    stack.inTransaction(
        () ->
            stack
                .get(RecruitmentProcess.class)
                .apply(submission, RecruitmentCase.application(APPLIED)));
    refused(
        "submission.repeated",
        () ->
            stack.inTransaction(
                () ->
                    stack
                        .get(RecruitmentProcess.class)
                        .apply(submission, RecruitmentCase.application(APPLIED))));
    assertThat(stack.get(AdmissionRepository.class).ofPerson(applicant.personId())).hasSize(1);
  }

  @Test
  void otherBranchesAndTheApplicantDoNoStepOfTheBranch() {
    RecruitmentCase kase = newCase().entered(APPLIED);
    String item = kase.openItem().getId();
    for (Someone stranger :
        List.of(kase.applicant(), organization.secretaryOfSmallBranch(), officer)) {
      organization.act(stranger);
      assertThatThrownBy(
              () ->
                  stack.inTransaction(
                      () ->
                          stack
                              .get(ApplicationSteps.class)
                              .holdTalk(
                                  item, new Talk(APPLIED, organization.member(3), "谈", null))))
          .isInstanceOf(AccessDenied.class);
    }
    organization.act(organization.secretaryOfSmallBranch());
    assertThatThrownBy(
            () ->
                stack.inTransaction(
                    () -> stack.get(RecruitmentProcess.class).withdraw(kase.id(), "代办")))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  void aCaseBeginsUnderTheEditionOfItsApplicationAndIsMovedOnTheRecord() {
    RecruitmentCase older = newCase().entered(LocalDate.of(2026, 5, 17));
    RecruitmentCase newer = newCase().entered(LocalDate.of(2026, 5, 18));
    Rulebook rulebook = stack.get(Rulebook.class);
    assertThat(rulebook.edition(older.admission().getEditionId()).id()).isEqualTo("2014");
    assertThat(rulebook.edition(newer.admission().getEditionId()).id()).isEqualTo("2026");

    String target = newer.admission().getEditionId();
    assertThat(stack.get(MovingEdition.class).difference(older.admission(), target).added())
        .extracting("id")
        .contains("public-notice");
    organization.act(organization.secretary());
    assertThatThrownBy(() -> move(older, target, "适用新规")).isInstanceOf(AccessDenied.class);
    organization.act(officer);
    refused("refusal.reason", () -> move(older, target, ""));
    move(older, target, "适用新规");

    assertThat(older.admission().getEditionId()).isEqualTo(target);
    assertThat(stack.get(Cases.class).get(older.id()).getEditionId()).isEqualTo(target);
    assertThat(older.openItem().getEdition()).isEqualTo("2026");
    assertThat(event(older, "recruitment.edition-moved").text("reason")).isEqualTo("适用新规");
    refused("refusal.edition", () -> move(older, target, "再次"));
  }

  @Test
  void timersFollowTheEdition() {
    RecruitmentCase kase = inCultivation(LocalDate.of(2026, 5, 30));
    String target = newCase().entered(APPLIED).admission().getEditionId();
    organization.act(officer);
    move(kase, target, "适用新规");
    assertThat(kase.admission().getReviewDueOn()).isEqualTo("2026-11-30");
    kase.timerFired(Elements.REVIEW_DUE).reviewed(LocalDate.of(2026, 11, 30), null);
  }

  private void move(RecruitmentCase kase, String editionId, String reason) {
    stack.inTransaction(
        () -> stack.get(RecruitmentProcess.class).moveEdition(kase.id(), editionId, reason));
  }

  @Test
  void openCasesFollowTheirBranchIntoAnother() {
    Organization merging = new Organization(stack, caller);
    RecruitmentCase kase =
        new RecruitmentCase(stack, merging, merging.secretary(), merging.applicant(BORN))
            .entered(APPLIED);
    stack.inTransaction(
        () ->
            stack
                .get(FollowingUnits.class)
                .follow(new UnitMerged(merging.branch().getId(), merging.smallBranch().getId())));

    assertThat(kase.admission().getBranchId()).isEqualTo(merging.smallBranch().getId());
    assertThat(kase.openItem().getRoleUnitId()).isEqualTo(merging.smallBranch().getId());
    assertThat(stack.get(Cases.class).get(kase.id()).getUnitId())
        .isEqualTo(merging.smallBranch().getId());
  }

  @Test
  void theListShowsTheReadersCasesByNameAndState() {
    Organization own = new Organization(stack, caller);
    RecruitmentCase open =
        new RecruitmentCase(stack, own, own.secretary(), own.applicant(BORN)).entered(APPLIED);
    RecruitmentCase ended =
        new RecruitmentCase(stack, own, own.secretary(), own.applicant(BORN))
            .entered(APPLIED)
            .withdrawn();
    AdmissionRepository admissions = stack.get(AdmissionRepository.class);
    List<String> line = List.of(own.branch().getPath());

    assertThat(cases(admissions, new AdmissionFilter(line, null, null, true)))
        .containsExactly(open.id());
    assertThat(cases(admissions, new AdmissionFilter(line, null, null, false)))
        .containsExactly(ended.id(), open.id());
    assertThat(cases(admissions, new AdmissionFilter(line, null, AdmissionState.WITHDRAWN, true)))
        .containsExactly(ended.id());
    assertThat(
            cases(
                admissions,
                new AdmissionFilter(line, open.applicant().name().substring(3), null, true)))
        .containsExactly(open.id());
    assertThat(
            cases(
                admissions,
                new AdmissionFilter(List.of(own.smallBranch().getPath()), null, null, false)))
        .isEmpty();
    assertThat(cases(admissions, new AdmissionFilter(List.of(), null, null, false))).isEmpty();
    assertThat(admissions.count(new AdmissionFilter(line, null, null, false))).isEqualTo(2);
    assertThat(
            stack.statements(
                () -> admissions.list(new AdmissionFilter(line, null, null, false), 0, 20)))
        .hasSize(1);
  }

  @Test
  void anImportedApplicantWaitsForACase() {
    Organization own = new Organization(stack, caller);
    Someone applicant = own.applicant(BORN);
    stack.inTransaction(
        () ->
            stack
                .get(KeepingPeople.class)
                .become(applicant.personId(), Standing.APPLICANT, APPLIED));
    AdmissionRepository admissions = stack.get(AdmissionRepository.class);
    assertThat(admissions.applicantsWithoutCase(own.branch().getId(), 10))
        .extracting("personId")
        .containsExactly(applicant.personId());

    new RecruitmentCase(stack, own, own.secretary(), applicant).entered(APPLIED);
    assertThat(admissions.applicantsWithoutCase(own.branch().getId(), 10)).isEmpty();
  }

  private static List<String> cases(AdmissionRepository admissions, AdmissionFilter filter) {
    return admissions.list(filter, 0, 20).stream().map(AdmissionRow::caseId).toList();
  }

  private static Entry event(RecruitmentCase kase, String kind) {
    return stack.get(History.class).of(Stream.ofCase(kase.id()), 0, 500).stream()
        .filter(entry -> entry.getKind().equals(kind))
        .reduce((older, newer) -> newer)
        .orElseThrow();
  }
}
