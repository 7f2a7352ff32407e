package org.wangju.recruitment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wangju.desk.TaskDesk;
import org.wangju.directory.KeepingPeople;
import org.wangju.directory.KeepingUnits;
import org.wangju.directory.LineChanged;
import org.wangju.directory.MembershipMoved;
import org.wangju.directory.PersonRow;
import org.wangju.directory.Role;
import org.wangju.directory.Unit;
import org.wangju.directory.UnitDetails;
import org.wangju.directory.UnitRepository;
import org.wangju.platform.Refusal;
import org.wangju.record.ActingAccount;
import org.wangju.recruitment.AdmissionState;
import org.wangju.recruitment.BranchBody;
import org.wangju.recruitment.process.Organization.Someone;
import org.wangju.recruitment.process.RecruitmentModel.Elements;
import org.wangju.rules.RuleSeeder;
import org.wangju.security.Caller;
import org.wangju.security.RoleAt;
import org.wangju.testing.Stack;

/** Who decides, who signs, and what happens to a case when people move or a decision comes back. */
class DecidingTogetherTest {
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

  // Each test moves people and roles about: they have an organization of their own.
  private final Organization organization = new Organization(stack, caller);
  private final Someone officer = organization.officer("甲");
  private final Someone otherOfficer = organization.officer("乙");

  @BeforeAll
  static void begin() {
    stack.put(Caller.class, caller);
    stack.inTransaction(() -> stack.get(RuleSeeder.class).seed());
    stack.deploy("bpmn/recruitment.bpmn");
  }

  @AfterEach
  void leave() {
    ActingAccount.leave();
  }

  private RecruitmentCase entered() {
    return new RecruitmentCase(
            stack,
            organization,
            organization.secretaryOfSmallBranch(),
            organization.applicantOfSmallBranch())
        .entered(APPLIED);
  }

  private RecruitmentCase recommended() {
    return entered().talked(TALKED, organization.fewMember(1), null).recommended(RECOMMENDED);
  }

  private RecruitmentCase inCultivation() {
    return recommended()
        .decided(RecruitmentCase.agreed(DECIDED, organization.fewMembers()))
        .cosigned(officer)
        .filed(otherOfficer, FILED)
        .contactsAssigned(FILED, organization.fewMember(1), organization.fewMember(2));
  }

  /** Somebody of the branch who holds the officer's role above it as well. */
  private Someone officerFromTheBranch() {
    RoleAt role =
        new RoleAt(
            Role.OFFICER, organization.committee().getId(), organization.committee().getPath());
    return new Someone(
        "0190a000-0000-7000-8000-00000000000f", organization.fewMember(2), "丙", Set.of(role));
  }

  @Test
  void nobody_is_the_second_person_to_a_decision_that_they_took() {
    RecruitmentCase kase =
        recommended().decided(RecruitmentCase.agreed(DECIDED, organization.fewMembers()));

    assertThatThrownBy(() -> kase.cosigned(officerFromTheBranch()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("refusal.ownDecision");
    assertThatThrownBy(() -> kase.decisionReturned(officerFromTheBranch(), "再议"))
        .hasMessageContaining("refusal.ownDecision");
    kase.cosigned(officer);
    assertThatThrownBy(() -> kase.filed(officerFromTheBranch(), FILED))
        .hasMessageContaining("refusal.ownDecision");
    assertThatThrownBy(() -> kase.filed(officer, FILED)).hasMessageContaining("refusal.fourEyes");
  }

  @Test
  void cultivation_that_was_not_to_end_goes_on_and_its_time_counts_on() {
    RecruitmentCase kase = inCultivation();
    LocalDate today = LocalDate.of(2026, 12, 30);
    stack.clock().set(today.atTime(10, 0));
    kase.timerFired(Elements.REVIEW_DUE)
        .stopped(today, RecruitmentCase.agreed(today, organization.fewMembers()), "不再符合条件")
        .decisionReturned(officer, "理由不足");

    assertThat(kase.admission().getState()).isEqualTo(AdmissionState.IN_CULTIVATION);
    assertThat(kase.admission().getDecidedOn()).isEqualTo(DECIDED);
    assertThat(kase.admission().getReturnReason()).isEqualTo("理由不足");
    assertThat(kase.admission().getReviewDueOn()).isEqualTo("2027-07-01");

    stack.clock().set(LocalDate.of(2027, 7, 1).atStartOfDay());
    kase.timerFired(Elements.CULTIVATION_YEAR_ENDED);
    assertThat(kase.admission().getCultivationEndedOn()).isEqualTo("2027-07-01");
    kase.timerFired(Elements.REVIEW_DUE).reviewed(LocalDate.of(2027, 7, 1), null);
    assertThat(kase.admission().getReturnReason()).isNull();
  }

  @Test
  void the_term_of_a_month_binds_the_first_talk_alone() {
    RecruitmentCase kase =
        entered().talked(TALKED, organization.fewMember(1), null).returnedToTalk("动机须再了解");

    assertThat(kase.openItem().getDueOn()).isNull();
    kase.talked(LocalDate.of(2026, 7, 7), organization.fewMember(1), null);

    assertThat(kase.openItem().getStepKey()).isEqualTo(Elements.RECOMMEND_ACTIVIST);
    assertThat(kase.admission().getTalk().getLateReason()).isNull();
  }

  @Test
  void a_meeting_is_of_those_who_were_members_that_day() {
    RecruitmentCase kase = recommended();
    stack.inTransaction(
        () ->
            stack
                .get(KeepingPeople.class)
                .transfer(
                    organization.fewMember(2), organization.branch().getId(), DECIDED.plusDays(1)));
    stack.inTransaction(
        () ->
            stack
                .get(KeepingPeople.class)
                .transfer(
                    organization.member(7),
                    organization.smallBranch().getId(),
                    DECIDED.plusDays(1)));

    assertThat(body(DECIDED)).isEqualTo(organization.fewMembers());
    assertThat(body(DECIDED.plusDays(1)))
        .containsExactlyInAnyOrder(
            organization.fewMember(0), organization.fewMember(1), organization.member(7));
    kase.decided(RecruitmentCase.agreed(DECIDED, organization.fewMembers()))
        .cosigned(officer)
        .filed(otherOfficer, FILED);
    // Who came later was no member of the branch on the first day.
    assertThatThrownBy(() -> kase.contactsAssigned(DECIDED, organization.member(7)))
        .hasMessageContaining("refusal.contactElsewhere");
    kase.contactsAssigned(FILED, organization.member(7));
  }

  private Set<String> body(LocalDate day) {
    return stack.get(BranchBody.class).members(organization.smallBranch().getId(), day).stream()
        .map(PersonRow::id)
        .collect(Collectors.toSet());
  }

  @Test
  void what_waits_above_goes_to_whoever_is_above_now() {
    RecruitmentCase kase =
        recommended().decided(RecruitmentCase.agreed(DECIDED, organization.fewMembers()));
    organization.act(officer);
    stack.inTransaction(() -> stack.get(TaskDesk.class).claim(kase.openItem().getId()));
    Unit other = organization.otherCommittee();
    Unit branch = organization.smallBranch();
    stack.inTransaction(
        () -> {
          UnitDetails details =
              new UnitDetails(
                  stack.get(UnitRepository.class).find(branch.getId()).orElseThrow().getVersion(),
                  branch.getCode(),
                  branch.getName(),
                  branch.getKind(),
                  other.getId(),
                  false,
                  null,
                  null);
          stack.get(KeepingUnits.class).amend(branch.getId(), details);
          stack.fired(LineChanged.class).forEach(stack.get(FollowingUnits.class)::follow);
        });

    assertThat(kase.openItem().getRoleUnitId()).isEqualTo(other.getId());
    assertThat(kase.openItem().isClaimed()).isFalse();
    assertThat(kase.openItem().getHolder()).isEqualTo("role:OFFICER@" + other.getId());
  }

  @Test
  void a_case_follows_the_applicant_into_another_branch() {
    RecruitmentCase kase = recommended();
    String applicant = kase.applicant().personId();
    stack.inTransaction(
        () -> {
          stack
              .get(KeepingPeople.class)
              .transfer(applicant, organization.branch().getId(), LocalDate.of(2026, 7, 8));
          stack.fired(MembershipMoved.class).forEach(stack.get(FollowingUnits.class)::follow);
        });

    assertThat(kase.admission().getBranchId()).isEqualTo(organization.branch().getId());
    assertThat(kase.openItem().getRoleUnitId()).isEqualTo(organization.branch().getId());
    assertThat(kase.admission().getRecommendation().getGivenOn()).isEqualTo(RECOMMENDED);
  }
}
