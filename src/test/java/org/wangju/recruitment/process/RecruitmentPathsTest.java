package org.wangju.recruitment.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wangju.desk.Cases;
import org.wangju.desk.WorkItem;
import org.wangju.directory.PersonRepository;
import org.wangju.directory.Role;
import org.wangju.directory.Standing;
import org.wangju.record.ActingAccount;
import org.wangju.record.Entry;
import org.wangju.record.History;
import org.wangju.record.Stream;
import org.wangju.recruitment.AdmissionState;
import org.wangju.recruitment.DecisionOutcome;
import org.wangju.recruitment.Receipt;
import org.wangju.recruitment.process.Organization.Someone;
import org.wangju.recruitment.process.RecruitmentModel.Elements;
import org.wangju.rules.RuleSeeder;
import org.wangju.security.Caller;
import org.wangju.testing.Stack;

/**
 * Every way through the model, with the application's own beans; together they pass every element.
 */
class RecruitmentPathsTest {
  private static final LocalDate BORN = LocalDate.of(1995, 3, 8);
  private static final LocalDate APPLIED = LocalDate.of(2026, 6, 1);
  private static final LocalDate TALKED = LocalDate.of(2026, 6, 10);
  private static final LocalDate RECOMMENDED = LocalDate.of(2026, 6, 20);
  private static final LocalDate DECIDED = LocalDate.of(2026, 7, 1);
  private static final LocalDate FILED = LocalDate.of(2026, 7, 6);

  @RegisterExtension
  static final Stack stack =
      Stack.at("2026-07-08T09:00")
          .withProperty("wangju.secret", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");

  private static final Caller caller = new Caller();
  private static Organization organization;

  private final Someone officer = organization.officer("甲");
  private final Someone otherOfficer = organization.officer("乙");

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

  @AfterAll
  static void everyElementWasPassed() {
    Set<String> passed =
        stack.engine().getHistoryService().createHistoricActivityInstanceQuery().list().stream()
            .map(HistoricActivityInstance::getActivityId)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> all =
        Bpmn.readModelFromStream(
                RecruitmentPathsTest.class.getResourceAsStream("/bpmn/recruitment.bpmn"))
            .getModelElementsByType(FlowNode.class)
            .stream()
            .map(FlowNode::getId)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(passed).isEqualTo(all);
  }

  private RecruitmentCase newCase() {
    return new RecruitmentCase(
        stack, organization, organization.secretary(), organization.applicant(BORN));
  }

  private RecruitmentCase newCaseOfSmallBranch() {
    return new RecruitmentCase(
        stack,
        organization,
        organization.secretaryOfSmallBranch(),
        organization.applicantOfSmallBranch());
  }

  private RecruitmentCase recommended() {
    return newCase()
        .entered(APPLIED)
        .talked(TALKED, organization.member(3), null)
        .recommended(RECOMMENDED);
  }

  private RecruitmentCase recommendedInSmallBranch() {
    return newCaseOfSmallBranch()
        .entered(APPLIED)
        .talked(TALKED, organization.fewMember(1), null)
        .recommended(RECOMMENDED);
  }

  private RecruitmentCase inCultivation() {
    return recommended()
        .decided(RecruitmentCase.agreed(DECIDED, organization.committeeMembers()))
        .filed(officer, FILED)
        .contactsAssigned(FILED, organization.member(4), organization.member(5));
  }

  @Test
  void anApplicantBecomesAnActivistAndIsReviewed() {
    RecruitmentCase kase = newCase().applied(APPLIED).received(Receipt.RECEIVED, null);
    assertThat(kase.openItem().getStepKey()).isEqualTo(Elements.HOLD_TALK);
    assertThat(kase.openItem().getDueOn()).isEqualTo("2026-07-01");
    assertThat(standing(kase)).isEqualTo(Standing.APPLICANT);

    kase.talked(TALKED, organization.member(3), null)
        .recommended(RECOMMENDED)
        .decided(RecruitmentCase.agreed(DECIDED, organization.committeeMembers()));
    WorkItem filing = kase.openItem();
    assertThat(filing.getRole()).isEqualTo(Role.OFFICER);
    assertThat(filing.getArticle()).isEqualTo("8");

    kase.filed(officer, FILED);
    assertThat(standing(kase)).isEqualTo(Standing.ACTIVIST);
    assertThat(
            stack
                .get(PersonRepository.class)
                .find(kase.applicant().personId())
                .orElseThrow()
                .getStandingSince())
        .isEqualTo(DECIDED);

    kase.contactsAssigned(FILED, organization.member(4), organization.member(5));
    assertThat(kase.admission().getReviewDueOn()).isEqualTo("2027-01-01");
    assertThat(kase.admission().getCultivationEndsOn()).isEqualTo("2027-07-01");

    stack.clock().set(LocalDate.of(2026, 12, 30).atTime(10, 0));
    kase.timerFired(Elements.REVIEW_DUE);
    assertThat(kase.openItem().getDueOn()).isEqualTo("2027-01-01");
    kase.reviewed(LocalDate.of(2026, 12, 30), null);
    assertThat(kase.admission().getReviewDueOn()).isEqualTo("2027-07-01");

    stack.clock().set(LocalDate.of(2027, 7, 1).atStartOfDay());
    kase.timerFired(Elements.CULTIVATION_YEAR_ENDED);
    assertThat(kase.admission().getCultivationEndedOn()).isEqualTo("2027-07-01");
    assertThat(kase.isRunning()).isTrue();
    assertThat(kase.passed())
        .containsSubsequence(
            "StartEvent_ApplicationRecorded",
            "Task_ReceiveApplication",
            "Task_HoldTalk",
            "Task_RecommendActivist",
            "Task_DecideActivist",
            "Task_FileActivist",
            "ServiceTask_RecordActivist",
            "Task_AssignContacts",
            "SubProcess_Cultivation",
            "TimerEvent_ReviewDue",
            "Task_ReviewActivist",
            "ServiceTask_MarkCultivationYear",
            "EndEvent_CultivationYearMarked");
    assertThat(events(kase))
        .containsSubsequence(
            "recruitment.applied",
            "recruitment.application-received",
            "recruitment.talk-held",
            "recruitment.activist-recommended",
            "recruitment.activist-decided",
            "recruitment.activist-filed",
            "recruitment.contact-assigned",
            "recruitment.activist-reviewed",
            "recruitment.cultivation-year-ended");
  }

  @Test
  void timersRunByThemselvesWhenTheirDayHasCome() {
    RecruitmentCase kase = inCultivation();
    stack.clock().set(LocalDate.of(2026, 12, 17).atTime(23, 59));
    stack.runDueJobs();
    assertThat(kase.passed()).doesNotContain("Task_ReviewActivist");

    stack.clock().set(LocalDate.of(2026, 12, 18).atStartOfDay());
    stack.runDueJobs();
    assertThat(kase.openItem().getStepKey()).isEqualTo(Elements.REVIEW_ACTIVIST);
  }

  @Test
  void aReturnedApplicationComesBackAmended() {
    RecruitmentCase kase = newCase().applied(APPLIED).received(Receipt.RETURNED, "缺少签名");
    assertThat(kase.admission().getReturnReason()).isEqualTo("缺少签名");
    assertThat(kase.openItem().isForPerson()).isTrue();

    kase.amended(LocalDate.of(2026, 6, 5));
    assertThat(kase.openItem().getStepKey()).isEqualTo(Elements.RECEIVE_APPLICATION);
    assertThat(kase.admission().getReturnReason()).isNull();
    assertThat(kase.admission().getAppliedOn()).isEqualTo("2026-06-05");
  }

  @Test
  void aRefusedApplicationEndsTheCase() {
    RecruitmentCase kase = newCase().applied(APPLIED).received(Receipt.REJECTED, "不具备申请条件");
    assertEnded(kase, AdmissionState.REJECTED, "rejected");
    assertThat(kase.passed()).contains("EndEvent_ApplicationRefused");
  }

  @Test
  void aRecommendationMayWaitForAnotherTalk() {
    RecruitmentCase kase =
        newCase()
            .entered(APPLIED)
            .talked(TALKED, organization.member(3), null)
            .returnedToTalk("动机须再了解");
    assertThat(kase.openItem().getStepKey()).isEqualTo(Elements.HOLD_TALK);
    kase.talked(LocalDate.of(2026, 6, 25), organization.member(3), null)
        .recommended(LocalDate.of(2026, 6, 26));
    assertThat(kase.openItem().getStepKey()).isEqualTo(Elements.DECIDE_ACTIVIST);
  }

  @Test
  void whatWasNotCarriedMayBeRecommendedAgain() {
    RecruitmentCase kase =
        recommended()
            .decided(
                RecruitmentCase.notAgreed(DECIDED, organization.committeeMembers()),
                DecisionOutcome.RETURNED,
                "再培养一段时间");
    assertThat(kase.openItem().getStepKey()).isEqualTo(Elements.RECOMMEND_ACTIVIST);
    assertThat(kase.admission().getReturnReason()).isEqualTo("再培养一段时间");
  }

  @Test
  void whatWasNotCarriedMayEndTheCase() {
    RecruitmentCase kase =
        recommended()
            .decided(
                RecruitmentCase.notAgreed(DECIDED, organization.committeeMembers()),
                DecisionOutcome.REJECTED,
                "不具备条件");
    assertEnded(kase, AdmissionState.REJECTED, "rejected");
    assertThat(kase.passed()).contains("EndEvent_ActivistRefused");
  }

  @Test
  void theFilingMayBeReturnedToTheBranchOrRefused() {
    RecruitmentCase kase =
        recommended()
            .decided(RecruitmentCase.agreed(DECIDED, organization.committeeMembers()))
            .filingReturned(officer, "会议记录缺页")
            .decided(RecruitmentCase.agreed(DECIDED, organization.committeeMembers()))
            .filingRefused(officer, "材料不实");
    assertEnded(kase, AdmissionState.REJECTED, "rejected");
    assertThat(kase.passed()).contains("EndEvent_FilingRefused");
  }

  @Test
  void aBranchWithoutACommitteeNeedsASecondPersonFromAbove() {
    RecruitmentCase kase =
        recommendedInSmallBranch()
            .decided(RecruitmentCase.agreed(DECIDED, organization.fewMembers()))
            .decisionReturned(officer, "应到会人数有误")
            .decided(RecruitmentCase.agreed(DECIDED, organization.fewMembers()))
            .cosigned(officer);
    assertThat(kase.openItem().getStepKey()).isEqualTo(Elements.FILE_ACTIVIST);
    kase.filed(otherOfficer, FILED);
    assertThat(kase.openItem().getStepKey()).isEqualTo(Elements.ASSIGN_CONTACTS);
  }

  @Test
  void cultivationMayEndByTheBranchsDecision() {
    RecruitmentCase kase = inCultivation();
    stack.clock().set(LocalDate.of(2026, 12, 30).atTime(10, 0));
    LocalDate today = LocalDate.of(2026, 12, 30);
    kase.timerFired(Elements.REVIEW_DUE)
        .stopped(today, RecruitmentCase.agreed(today, organization.committeeMembers()), "不再符合条件");
    assertEnded(kase, AdmissionState.REJECTED, "rejected");
    assertThat(kase.passed()).contains("EndEvent_CultivationStopped");
    assertThat(standing(kase)).isEqualTo(Standing.NONE);
  }

  @Test
  void anApplicantMayWithdrawAtAnyStep() {
    RecruitmentCase kase = inCultivation().withdrawn();
    assertEnded(kase, AdmissionState.WITHDRAWN, "withdrawn");
    assertThat(kase.passed()).contains("SubProcess_Withdrawal", "EndEvent_Withdrawn");
    assertThat(stack.engine().getManagementService().createJobQuery().list())
        .noneMatch(
            job ->
                stack
                        .engine()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(job.getProcessInstanceId())
                        .processInstanceBusinessKey(kase.id())
                        .count()
                    > 0);
  }

  private void assertEnded(RecruitmentCase kase, AdmissionState state, String outcome) {
    assertThat(kase.isRunning()).isFalse();
    assertThat(kase.admission().getState()).isEqualTo(state);
    assertThat(stack.get(Cases.class).get(kase.id()).getOutcome()).isEqualTo(outcome);
    assertThat(standing(kase)).isEqualTo(Standing.NONE);
  }

  private Standing standing(RecruitmentCase kase) {
    return stack
        .get(PersonRepository.class)
        .find(kase.applicant().personId())
        .orElseThrow()
        .getStanding();
  }

  private java.util.List<String> events(RecruitmentCase kase) {
    return stack.get(History.class).of(Stream.ofCase(kase.id()), 0, 500).stream()
        .map(Entry::getKind)
        .toList();
  }
}
