package org.wangju.recruitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Locale;
import org.wangju.desk.Cases;
import org.wangju.directory.KeepingPeople;
import org.wangju.directory.Standing;
import org.wangju.platform.Refusal;
import org.wangju.record.Record;
import org.wangju.record.Stream;

/** Ends cases: at the applicant's wish, or after a refusal. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Closing {
  private final AdmissionRules rules;
  private final Cases cases;
  private final KeepingPeople people;
  private final Record record;

  protected Closing() {
    this(null, null, null, null);
  }

  @Inject
  public Closing(AdmissionRules rules, Cases cases, KeepingPeople people, Record record) {
    this.rules = rules;
    this.cases = cases;
    this.people = people;
    this.record = record;
  }

  /** The applicant withdraws the application here. */
  public void withdraw(Admission admission, String reason) {
    withdraw(admission, reason, null);
  }

  /**
   * The branch enters that the applicant withdrew on paper.
   *
   * @throws Refusal when nobody saw the original
   */
  public void enterWithdrawal(Admission admission, String reason, Paper written) {
    if (written == null || !written.isComplete()) {
      throw new Refusal("recruitment", "refusal.paper");
    }
    withdraw(admission, reason, written);
  }

  private void withdraw(Admission admission, String reason, Paper written) {
    admission.withdraw(reason, written, rules.today());
    record.append(
        AdmissionRules.event(admission, "application-withdrawn")
            .with("reason", Texts.plain(reason))
            .with("onPaper", written != null));
  }

  /**
   * Closes the case after its flow ended; whoever applied is no applicant and no activist any more.
   */
  public void close(Admission admission) {
    people.become(
        admission.getPersonId(),
        Standing.NONE,
        admission.getEndedOn(),
        Stream.ofCase(admission.getId()));
    cases.close(admission.getId(), admission.getState().name().toLowerCase(Locale.ROOT));
  }
}
