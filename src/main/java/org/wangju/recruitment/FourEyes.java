package org.wangju.recruitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wangju.platform.Refusal;

/** Whether somebody may act from above on what a branch decided. */
@ApplicationScoped
public class FourEyes {
  private final AdmissionRepository admissions;

  protected FourEyes() {
    this(null);
  }

  @Inject
  public FourEyes(AdmissionRepository admissions) {
    this.admissions = admissions;
  }

  /**
   * @throws Refusal when it is their own case, or they belong to the body that decided: whatever
   *     roles somebody holds, nobody is the second person to themselves
   */
  void require(Admission admission, Signatory signer) {
    if (admission.getPersonId().equals(signer.personId())) {
      throw new Refusal("recruitment", "refusal.ownCase");
    }
    if (admissions.isOnRoll(admission.getMeetingId(), signer.personId())) {
      throw new Refusal("recruitment", "refusal.ownDecision");
    }
  }
}
