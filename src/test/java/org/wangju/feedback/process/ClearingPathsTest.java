package org.wangju.feedback.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wangju.feedback.process.ClearingCase.GROUP;
import static org.wangju.feedback.process.ClearingCase.MEETING;
import static org.wangju.feedback.process.ClearingCase.meeting;
import static org.wangju.feedback.process.ClearingCase.request;
import static org.wangju.feedback.process.ClearingCase.ruling;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wangju.desk.Cases;
import org.wangju.directory.MembershipMoved;
import org.wangju.directory.Role;
import org.wangju.documents.Papers;
import org.wangju.documents.Slot;
import org.wangju.documents.print.Printing;
import org.wangju.documents.print.Sheet;
import org.wangju.feedback.ClearingOutcome;
import org.wangju.feedback.ClearingPlace;
import org.wangju.feedback.ClearingPlaceKind;
import org.wangju.feedback.ClearingPlaceName;
import org.wangju.feedback.ClearingReach;
import org.wangju.feedback.ClearingRepository;
import org.wangju.feedback.ClearingRequest;
import org.wangju.feedback.ClearingRow;
import org.wangju.feedback.ClearingScope;
import org.wangju.feedback.ClearingState;
import org.wangju.feedback.process.ClearingModel.Elements;
import org.wangju.platform.Ids;
import org.wangju.platform.Refusal;
import org.wangju.record.ActingAccount;
import org.wangju.recruitment.process.Organization;
import org.wangju.recruitment.process.Organization.Someone;
import org.wangju.rules.RuleSeeder;
import org.wangju.security.AccessDenied;
import org.wangju.security.Caller;
import org.wangju.security.RoleAt;
import org.wangju.testing.Stack;

/** Every way through a name clearing, by those who may go it and those who may not. */
class ClearingPathsTest {
  private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

  @RegisterExtension
  static final Stack stack =
      Stack.at("2026-07-08T09:00")
          .withProperty("wangju.secret", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");

  private static final Caller caller = new Caller();
  private static Organization organization;

  private final Someone secretary = organization.secretary();
  private final Someone otherSecretary = organization.secretaryOfSmallBranch();
  private final Someone officer = organization.officer("甲");
  private final Someone otherOfficer = organization.officer("乙");
  private final Someone person = organization.applicant(LocalDate.of(1995, 3, 8));

  @BeforeAll
  static void begin() {
    stack.put(Caller.class, caller);
    stack.inTransaction(() -> stack.get(RuleSeeder.class).seed());
    stack.deploy("bpmn/name-clearing.bpmn");
    organization = new Organization(stack, caller);
  }

  @AfterEach
  void leave() {
    ActingAccount.leave();
  }

  @AfterAll
  static void everyElementWasPassed() {
    Set<String> passed =
        stack.engine().getHistoryService().createHistoricActivityInstanceQuery().list().stream()
            .map(HistoricActivityInstance::getActivityId)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> all =
        Bpmn.readModelFromStream(
                ClearingPathsTest.class.getResourceAsStream("/bpmn/name-clearing.bpmn"))
            .getModelElementsByType(FlowNode.class)
            .stream()
            .map(FlowNode::getId)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(passed).isEqualTo(all);
  }

  private ClearingCase newCase() {
    return new ClearingCase(stack, organization, person);
  }

  private ClearingCase cleared() {
    return newCase()
        .asked(person, GROUP)
        .checked(officer, MEETING)
        .decided(otherOfficer, ruling(ClearingOutcome.CLEARED, ClearingScope.CIRCLE, null));
  }

  @Test
  void aNameIsClearedWhereverItWasHarmed() {
    ClearingCase kase = newCase().asked(person, GROUP);
    assertThat(kase.openItem().getRole()).isEqualTo(Role.OFFICER);
    assertThat(kase.openItem().getRoleUnitId()).isEqualTo(organization.committee().getId());
    assertThat(kase.openItem().getDueOn()).isNull();

    kase.checked(officer, MEETING, GROUP)
        .decided(otherOfficer, ruling(ClearingOutcome.CLEARED, ClearingScope.CIRCLE, null))
        .issued(officer);
    assertThat(kase.places())
        .extracting(ClearingPlace::getName)
        .containsExactly(GROUP.name(), MEETING.name(), person.name());

    assertThat(kase.delivered(officer, MEETING)).isFalse();
    assertThat(kase.openItem().getStepKey()).isEqualTo(Elements.DELIVER_CLEARING);
    assertThat(kase.delivered(officer, kase.ownPlace())).isFalse();
    assertRefused("refusal.delivered", () -> kase.delivered(officer, MEETING));
    assertThat(kase.delivered(officer, GROUP)).isTrue();

    assertEnded(kase, ClearingState.CLEARED, "cleared");
    assertThat(kase.events())
        .containsExactly(
            "request-made",
            "facts-checked",
            "clearing-decided",
            "letter-issued",
            "letter-delivered",
            "letter-delivered",
            "letter-delivered");
    assertThat(kase.history().stream().filter(e -> e.getKind().endsWith("clearing-decided")))
        .singleElement()
        .satisfies(
            decided ->
                assertThat(decided.getPayload())
                    .containsEntry("allegation", ClearingCase.ALLEGATION)
                    .containsEntry("scope", "CIRCLE"));
  }

  @Test
  void theLetterNamesNoOtherPlaceAndThePersonGetsTheirOwn() throws IOException {
    ClearingCase kase = cleared().issued(officer);
    ClearingPlace group = kase.places().get(0);
    ClearingPlace own = kase.places().get(2);

    organization.act(officer);
    Sheet toGroup = letter(kase, group);
    assertThat(toGroup.code()).isNotBlank();
    assertThat(textOf(toGroup))
        .contains("澄清函", "组函〔2026〕7号", GROUP.name(), "现予澄清", "某街道党工委", "2026年7月8日")
        .doesNotContain(MEETING.name());
    Slot slot = new Slot(kase.id(), Elements.ISSUE_CLEARING, ClearingPapers.LETTER);
    Sheet toBeFiled = stack.inTransaction(() -> stack.get(Papers.class).filled(slot, CHINESE));
    assertThat(toBeFiled.code()).isEqualTo(toGroup.code());

    organization.act(person);
    assertThat(textOf(letter(kase, own))).contains(person.name(), "现予澄清");
    assertThatThrownBy(() -> letter(kase, group)).isInstanceOf(AccessDenied.class);
    for (Someone other : List.of(secretary, otherSecretary)) {
      organization.act(other);
      assertThatThrownBy(() -> letter(kase, own)).isInstanceOf(AccessDenied.class);
    }
  }

  @Test
  void thereIsNoLetterBeforeItIsIssued() {
    ClearingCase kase = cleared();
    organization.act(officer);
    assertThatThrownBy(() -> letter(kase, kase.places().get(0))).isInstanceOf(AccessDenied.class);
  }

  @Test
  void aReturnedRequestGoesBackToWhoeverAsked() {
    ClearingCase own = newCase().asked(person).returnedToAsker(officer, "缺平台证明");
    assertThat(own.openItem().isForPerson()).isTrue();
    assertThat(own.clearing().getReturnReason()).isEqualTo("缺平台证明");
    own.amended(person, MEETING);
    assertThat(own.openItem().getStepKey()).isEqualTo(Elements.CHECK_CLEARING);
    assertThat(own.clearing().getReturnReason()).isNull();
    assertThat(own.places()).extracting(ClearingPlace::getName).containsExactly(MEETING.name());

    ClearingCase ofBranch = newCase().asked(secretary, GROUP).returnedToAsker(officer, "缺材料");
    assertThat(ofBranch.openItem().getRole()).isEqualTo(Role.BRANCH_SECRETARY);
    assertThat(ofBranch.openItem().getRoleUnitId()).isEqualTo(organization.branch().getId());
    assertThatThrownBy(() -> ofBranch.amended(otherSecretary, GROUP))
        .isInstanceOf(AccessDenied.class);
    ofBranch.amended(secretary, GROUP);

    ClearingCase ofOfficer = newCase().asked(officer, GROUP).returnedToAsker(otherOfficer, "缺材料");
    assertThat(ofOfficer.openItem().getRole()).isEqualTo(Role.OFFICER);
    ofOfficer.amended(officer, GROUP);
  }

  @Test
  void fourEyesBindWhoAsksWhoChecksAndWhoDecides() {
    ClearingCase kase = newCase().asked(officer, MEETING);
    assertRefused("refusal.ownRequest", () -> kase.checked(officer));
    kase.checked(otherOfficer);
    var alone = ruling(ClearingOutcome.CLEARED, ClearingScope.BRANCH, null);
    assertRefused("refusal.ownCheck", () -> kase.decided(otherOfficer, alone));
    assertRefused("refusal.ownRequest", () -> kase.decided(officer, alone));
    var together = ruling(ClearingOutcome.PARTLY_CLEARED, ClearingScope.BRANCH, meeting(5, 4, 1));
    assertRefused("refusal.ownCheck", () -> kase.decided(otherOfficer, together));
    kase.decided(officer, together).issued(officer);
    assertThat(kase.clearing().getMeeting().getVotesFor()).isEqualTo(4);
    assertThat(kase.delivered(officer, MEETING)).isFalse();
    assertThat(kase.delivered(officer, kase.ownPlace())).isTrue();
    assertEnded(kase, ClearingState.PARTLY_CLEARED, "partly-cleared");
  }

  @Test
  void aMeetingsRecordMustAddUp() {
    ClearingCase kase = newCase().asked(person).checked(officer);
    for (var wrong : List.of(meeting(5, 4, 2), meeting(8, 8, 0), meeting(0, 0, 0))) {
      assertRefused(
          "refusal.votes",
          () -> kase.decided(otherOfficer, ruling(ClearingOutcome.NOT_CLEARED, null, wrong)));
    }
  }

  @Test
  void theScopeReachesEveryPlaceAndNamesOneForEachReach() {
    ClearingCase kase = newCase().asked(person, GROUP).checked(officer);
    for (ClearingScope narrow : List.of(ClearingScope.PERSON, ClearingScope.BRANCH)) {
      assertRefused(
          "refusal.narrowScope",
          () -> kase.decided(otherOfficer, ruling(ClearingOutcome.CLEARED, narrow, null)));
    }
    assertRefused(
        "refusal.scopeWithoutPlace",
        () ->
            kase.decided(
                otherOfficer, ruling(ClearingOutcome.CLEARED, ClearingScope.PUBLIC, null)));
    assertRefused(
        "refusal.scope",
        () -> kase.decided(otherOfficer, ruling(ClearingOutcome.CLEARED, null, null)));
    assertThat(kase.openItem().getStepKey()).isEqualTo(Elements.DECIDE_CLEARING);
  }

  @Test
  void aDecisionMayAskForAnotherCheckAndMayBeNotToClear() {
    ClearingCase kase =
        newCase().asked(person).checked(officer).returnedToCheck(otherOfficer, "请调取原始录像");
    assertThat(kase.clearing().getReturnReason()).isEqualTo("请调取原始录像");
    kase.checked(officer).decided(otherOfficer, ruling(ClearingOutcome.NOT_CLEARED, null, null));
    assertEnded(kase, ClearingState.NOT_CLEARED, "not-cleared");
    assertThat(kase.clearing().getReasons()).isEqualTo("平台记录证明当日未直播");
  }

  @Test
  void whatMayConcernDisciplineLeavesOnlyADate() {
    ClearingCase atOnce = newCase().asked(person, GROUP).handedOverAtCheck(officer);
    ClearingCase later =
        newCase().asked(person, GROUP).checked(officer).handedOverAtDecision(otherOfficer);
    for (ClearingCase kase : List.of(atOnce, later)) {
      assertEnded(kase, ClearingState.HANDED_OVER, "handed-over");
      assertThat(kase.clearing().getAllegation()).isNull();
      assertThat(kase.clearing().getStatement()).isNull();
      assertThat(kase.clearing().getFindings()).isNull();
      assertThat(kase.places()).isEmpty();
      assertThat(kase.history())
          .noneMatch(e -> e.getPayload().toString().contains("直播"))
          .noneMatch(e -> e.getPayload().toString().contains(GROUP.name()));
      assertThat(kase.clearing().getEndedOn()).isEqualTo("2026-07-08");
    }
  }

  @Test
  void thePersonMayWithdrawWhateverWasAskedAndOthersOnlyWhatTheyAsked() {
    ClearingCase kase = newCase().asked(secretary, GROUP);
    assertRefused("refusal.withdraw", () -> kase.withdrawn(officer, "不再需要"));
    assertRefused("refusal.reason", () -> kase.withdrawn(secretary, " "));
    kase.withdrawn(person, null);
    assertEnded(kase, ClearingState.WITHDRAWN, "withdrawn");

    ClearingCase own = cleared().issued(officer).withdrawn(person, "不愿再提");
    assertEnded(own, ClearingState.WITHDRAWN, "withdrawn");
    assertThat(newCase().asked(secretary).withdrawn(secretary, "已当面说清").events())
        .containsExactly("request-made", "request-withdrawn");
  }

  @Test
  void onlyTheirOwnBranchOrAnOfficerAboveAsksAndOnlyOfficersGoOn() {
    Someone neighbour = organization.applicant(LocalDate.of(1990, 1, 1));
    for (Someone stranger : List.of(neighbour, otherSecretary)) {
      assertThatThrownBy(() -> newCase().asked(stranger)).isInstanceOf(AccessDenied.class);
    }
    ClearingCase kase = newCase().asked(person, GROUP);
    for (Someone other : List.of(person, secretary, neighbour)) {
      assertThatThrownBy(() -> kase.checked(other)).isInstanceOf(AccessDenied.class);
      assertThatThrownBy(() -> kase.handedOverAtCheck(other)).isInstanceOf(AccessDenied.class);
    }
    kase.checked(officer);
    for (Someone other : List.of(person, secretary)) {
      assertThatThrownBy(
              () ->
                  kase.decided(other, ruling(ClearingOutcome.CLEARED, ClearingScope.CIRCLE, null)))
          .isInstanceOf(AccessDenied.class);
    }
    kase.decided(otherOfficer, ruling(ClearingOutcome.CLEARED, ClearingScope.CIRCLE, null));
    for (Someone other : List.of(person, secretary)) {
      assertThatThrownBy(() -> kase.issued(other)).isInstanceOf(AccessDenied.class);
    }
  }

  @Test
  void anOfficerDoesNotActInTheirOwnMatter() {
    Someone concerned =
        new Someone(
            Ids.next(),
            person.personId(),
            "本人",
            Set.of(
                new RoleAt(
                    Role.OFFICER,
                    organization.committee().getId(),
                    organization.committee().getPath())));
    ClearingCase kase = newCase().asked(secretary);
    assertRefused("refusal.ownCase", () -> kase.checked(concerned));
  }

  @Test
  void aRequestMustSayWhatAndWhyAndNotTooMuch() {
    assertRefused(
        "refusal.allegation",
        () -> newCase().asked(person, new ClearingRequest(" ", null, "x", null, List.of())));
    assertRefused(
        "refusal.statement",
        () -> newCase().asked(person, new ClearingRequest("x", null, null, null, List.of())));
    assertRefused(
        "refusal.future",
        () ->
            newCase()
                .asked(
                    person,
                    new ClearingRequest("x", LocalDate.of(2026, 7, 9), "y", null, List.of())));
    var longest = new ClearingPlaceName(ClearingPlaceKind.UNIT, "𠮷".repeat(200));
    var tooLong = new ClearingPlaceName(ClearingPlaceKind.UNIT, "𠮷".repeat(201));
    assertThat(newCase().asked(person, longest).places()).hasSize(1);
    assertRefused("refusal.longPlace", () -> newCase().asked(person, tooLong));
    ClearingPlaceName[] many =
        java.util.stream.IntStream.range(0, 51)
            .mapToObj(i -> new ClearingPlaceName(ClearingPlaceKind.UNIT, "单位" + i))
            .toArray(ClearingPlaceName[]::new);
    assertRefused("refusal.tooManyPlaces", () -> newCase().asked(person, many));

    String number = stack.get(Cases.class).get(newCase().asked(person).id()).getCaseNumber();
    ClearingRequest onOther = new ClearingRequest("x", null, "y", number, List.of());
    assertRefused("refusal.noFeedback", () -> newCase().asked(person, onOther));
  }

  @Test
  void anOpenCaseFollowsThePersonToAnotherBranch() {
    ClearingCase kase = newCase().asked(secretary, GROUP).returnedToAsker(officer, "缺材料");
    stack.inTransaction(
        () ->
            stack
                .get(FollowingClearings.class)
                .follow(
                    new MembershipMoved(person.personId(), organization.smallBranch().getId())));
    assertThat(kase.openItem().getRoleUnitId()).isEqualTo(organization.smallBranch().getId());
    kase.amended(otherSecretary, request().places().toArray(ClearingPlaceName[]::new));
  }

  private static Sheet letter(ClearingCase kase, ClearingPlace place) {
    return stack.inTransaction(
        () -> stack.get(ClearingPapers.class).letterTo(kase.id(), place.getId(), CHINESE));
  }

  private static String textOf(Sheet sheet) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Printing().pdf(sheet, out);
    try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static void assertRefused(
      String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.key()).isEqualTo(key));
  }

  private static void assertEnded(ClearingCase kase, ClearingState state, String outcome) {
    assertThat(kase.clearing().getState()).isEqualTo(state);
    assertThat(stack.get(Cases.class).get(kase.id()).getOutcome()).isEqualTo(outcome);
    assertThat(
            stack
                .engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(kase.id())
                .count())
        .isZero();
  }

  @Test
  void thePersonAcknowledgesTheOutcomeOnce() {
    ClearingCase kase = newCase().asked(person, GROUP);
    assertRefused("refusal.acknowledge", () -> kase.acknowledged(person, true, null));
    kase.checked(officer).decided(otherOfficer, ruling(ClearingOutcome.NOT_CLEARED, null, null));
    assertThatThrownBy(() -> kase.acknowledged(secretary, true, null))
        .isInstanceOf(AccessDenied.class);
    assertRefused("refusal.missing", () -> kase.acknowledged(person, false, " "));

    kase.acknowledged(person, false, "群里还没有人更正");
    assertThat(kase.clearing().getStillMissing()).isEqualTo("群里还没有人更正");
    assertThat(kase.clearing().getAcknowledgedOn()).isEqualTo("2026-07-08");
    assertThat(kase.events()).endsWith("missing-told");
    assertThat(told(kase)).as("officers hear of it").isEqualTo(1);
    assertRefused("refusal.acknowledge", () -> kase.acknowledged(person, true, null));
  }

  private static long told(ClearingCase kase) {
    return stack
        .entityManager()
        .createQuery(
            "select count(o.id) from Occasion o where o.matterKey = 'event.missing-told' and o.link like :case",
            Long.class)
        .setParameter("case", "%" + kase.id())
        .getSingleResult();
  }

  @Test
  void officersListAllABranchWhatItAskedAndAPersonTheirOwn() {
    ClearingCase own = newCase().asked(person, GROUP);
    ClearingCase ofBranch = newCase().asked(secretary, GROUP);
    ClearingRepository rows = stack.get(ClearingRepository.class);
    ClearingReach all =
        new ClearingReach(List.of(organization.committee().getPath()), List.of(), null);
    ClearingReach branch =
        new ClearingReach(List.of(), List.of(own.clearing().getBranchId()), null);
    assertThat(rows.list(all, 0, 100))
        .extracting(ClearingRow::caseId)
        .contains(own.id(), ofBranch.id());
    assertThat(rows.list(branch, 0, 100))
        .extracting(ClearingRow::caseId)
        .contains(ofBranch.id())
        .doesNotContain(own.id());
    assertThat(rows.list(ClearingReach.own(person.personId()), 0, 100))
        .extracting(ClearingRow::caseId)
        .containsExactly(ofBranch.id(), own.id());
    assertThat(rows.count(ClearingReach.own(null))).as("who is nobody has none").isZero();

    assertThat(rows.count(all)).isEqualTo(rows.list(all, 0, 100).size());
    assertThat(rows.list(all, 1, 1)).hasSize(1);
    assertThat(stack.statements(() -> rows.list(all, 0, 20))).hasSize(1);
  }
}
