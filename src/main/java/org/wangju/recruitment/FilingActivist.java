package org.wangju.recruitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import org.wangju.directory.KeepingPeople;
import org.wangju.directory.Standing;
import org.wangju.platform.Refusal;
import org.wangju.record.Record;
import org.wangju.record.Stream;

/** Files an activist with the committee above 备案 (admission rules art. 8). */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class FilingActivist {
  private final AdmissionRules rules;
  private final FourEyes fourEyes;
  private final KeepingPeople people;
  private final Record record;

  protected FilingActivist() {
    this(null, null, null, null);
  }

  @Inject
  public FilingActivist(
      AdmissionRules rules, FourEyes fourEyes, KeepingPeople people, Record record) {
    this.rules = rules;
    this.fourEyes = fourEyes;
    this.people = people;
    this.record = record;
  }

  /**
   * Files what the branch decided.
   *
   * @throws Refusal when the number is missing, the day precedes the decision, or the filer took
   *     part in the decision or signed it as second person
   */
  public void file(Admission admission, String number, LocalDate filedOn, Signatory filer) {
    requireFourEyes(admission, filer);
    rules.requireOrder(filedOn, admission.getDecidedOn(), "refusal.filingBeforeDecision");
    String given = Texts.required(number, "refusal.filingNumber");
    admission.file(new Filing(given, filedOn, filer.accountId()));
    rules
        .card(admission, List.of(AdmissionRules.ACTIVIST_FILING), rules.facts(admission, filedOn))
        .requireUnblocked();
    record.append(
        rules
            .event(admission, "activist-filed", AdmissionRules.ACTIVIST_FILING)
            .with("number", given)
            .with("filedOn", filedOn));
  }

  /** Returns the decision to the branch. */
  public void returnToBranch(Admission admission, String reason, Signatory filer) {
    requireFourEyes(admission, filer);
    admission.returnFiling(reason);
    record.append(
        rules
            .event(admission, "filing-returned", AdmissionRules.ACTIVIST_FILING)
            .with("reason", reason.strip()));
  }

  /** Refuses the filing, which ends the case. */
  public void refuse(Admission admission, String reason, Signatory filer) {
    requireFourEyes(admission, filer);
    admission.reject(AdmissionState.AWAITING_FILING, reason, rules.today());
    record.append(
        rules
            .event(admission, "filing-refused", AdmissionRules.ACTIVIST_FILING)
            .with("reason", reason.strip()));
  }

  private void requireFourEyes(Admission admission, Signatory filer) {
    fourEyes.require(admission, filer);
    Cosignature cosignature = admission.getCosignature();
    if (cosignature != null && filer.accountId().equals(cosignature.getSignerAccountId())) {
      throw new Refusal("recruitment", "refusal.fourEyes");
    }
  }

  /** Lets the directory know the activist, from the day of the branch's decision. */
  public void recordStanding(Admission admission) {
    people.become(
        admission.getPersonId(),
        Standing.ACTIVIST,
        admission.getDecidedOn(),
        Stream.ofCase(admission.getId()));
  }
}
