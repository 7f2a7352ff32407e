package org.wangju.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.wangju.platform.Refusal;

/** A case knows at which step it lies and takes no other. */
class AdmissionTest {
  private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
  private static final Application APPLICATION = new Application(Route.RESIDENCE, DAY, null);

  private final Admission admission =
      Admission.applied("case", "person", "branch", "edition", APPLICATION);

  @Test
  void aStepIsTakenOnceAndInItsTurn() {
    assertThatThrownBy(() -> admission.hold(new Talk(DAY, "x", "谈", null)))
        .isInstanceOf(Refusal.class);
    admission.receive(new Paper("柜", 3, "王"));
    assertThatThrownBy(() -> admission.receive(null)).isInstanceOf(Refusal.class);
    assertThat(admission.getPaper().getPages()).isEqualTo(3);
  }

  @Test
  void aReasonStandsUntilTheCaseGoesOn() {
    admission.returnToApplicant(" 缺页 ");
    assertThat(admission.getReturnReason()).isEqualTo("缺页");
    admission.amend(APPLICATION);
    assertThat(admission.getReturnReason()).isNull();
    assertThat(admission.getState()).isEqualTo(AdmissionState.AWAITING_RECEIPT);
  }

  @Test
  void anEndedCaseIsNotEndedAgain() {
    admission.reject(AdmissionState.AWAITING_RECEIPT, "不符合条件", DAY);
    assertThatThrownBy(() -> admission.withdraw(null, null, DAY)).isInstanceOf(Refusal.class);
    assertThat(admission.getOutcomeReason()).isEqualTo("不符合条件");
    assertThat(admission.getEndedOn()).isEqualTo(DAY);
  }

  @Test
  void aWithdrawalNeedsNoReason() {
    admission.withdraw(" ", null, DAY);
    assertThat(admission.getState()).isEqualTo(AdmissionState.WITHDRAWN);
    assertThat(admission.getOutcomeReason()).isNull();
  }
}
