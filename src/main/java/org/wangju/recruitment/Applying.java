package org.wangju.recruitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Set;
import org.wangju.desk.Cases;
import org.wangju.directory.KeepingPeople;
import org.wangju.directory.Person;
import org.wangju.directory.PersonRepository;
import org.wangju.directory.Standing;
import org.wangju.platform.Refusal;
import org.wangju.record.Record;
import org.wangju.record.Stream;

/**
 * Opens a case from an application, and settles with the applicant what it must say (admission
 * rules art. 5 and 6).
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Applying {
  /** Who has come no further than an application. */
  public static final Set<Standing> MAY_APPLY =
      Set.of(Standing.NONE, Standing.APPLICANT, Standing.FORMER_MEMBER);

  /** The process, and the word that opens its bundle and its case numbers. */
  public static final String PROCESS = "recruitment";

  private final AdmissionRepository admissions;
  private final AdmissionRules rules;
  private final Cases cases;
  private final PersonRepository people;
  private final KeepingPeople keepingPeople;
  private final Record record;

  protected Applying() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public Applying(
      AdmissionRepository admissions,
      AdmissionRules rules,
      Cases cases,
      PersonRepository people,
      KeepingPeople keepingPeople,
      Record record) {
    this.admissions = admissions;
    this.rules = rules;
    this.cases = cases;
    this.people = people;
    this.keepingPeople = keepingPeople;
    this.record = record;
  }

  /**
   * Somebody applies for themselves to the branch where they belong.
   *
   * @throws Refusal when the application is incomplete or too early, or the person is a member or
   *     has an open case
   */
  public Admission apply(String personId, Application application) {
    Person person = applicant(personId, application);
    String edition = edition(person, application);
    String caseId = cases.open(PROCESS, personId, person.getBranchId(), edition).getId();
    return begin(
        Admission.applied(caseId, personId, person.getBranchId(), edition, application), "applied");
  }

  /**
   * The branch enters an application that it received on paper.
   *
   * @throws Refusal as {@link #apply}, and when nobody saw the original
   */
  public Admission enter(String personId, Application application) {
    Person person = applicant(personId, application);
    requireSeen(application.paper());
    String edition = edition(person, application);
    String caseId = cases.open(PROCESS, personId, person.getBranchId(), edition).getId();
    return begin(
        Admission.entered(caseId, personId, person.getBranchId(), edition, application), "entered");
  }

  private Person applicant(String personId, Application application) {
    Person person =
        people.find(personId).orElseThrow(() -> new Refusal("recruitment", "refusal.noPerson"));
    if (!MAY_APPLY.contains(person.getStanding())) {
      throw new Refusal("recruitment", "refusal.standing", person.getName());
    }
    if (person.getBranchId() == null) {
      throw new Refusal("recruitment", "refusal.noBranch", person.getName());
    }
    if (admissions.openOf(personId).isPresent()) {
      throw new Refusal("recruitment", "refusal.openCase", person.getName());
    }
    requireComplete(application);
    return person;
  }

  private void requireComplete(Application application) {
    rules.requireOrder(application.appliedOn(), null, "refusal.date");
    if (application.route() == null) {
      throw new Refusal("recruitment", "refusal.route");
    }
  }

  private String edition(Person person, Application application) {
    String edition = rules.beginning(application.appliedOn());
    rules.cardOfApplication(edition, person, application.appliedOn()).requireUnblocked();
    return edition;
  }

  private Admission begin(Admission admission, String happened) {
    admissions.add(admission);
    record.append(
        rules
            .event(admission, happened, AdmissionRules.MINIMUM_AGE)
            .with("appliedOn", admission.getAppliedOn())
            .with("route", admission.getRoute()));
    Person person = people.find(admission.getPersonId()).orElseThrow();
    if (person.getStanding() != Standing.APPLICANT) {
      keepingPeople.become(
          person.getId(),
          Standing.APPLICANT,
          admission.getAppliedOn(),
          Stream.ofCase(admission.getId()));
    }
    return admission;
  }

  /**
   * The branch receives the application, returns it or refuses it.
   *
   * @param seen the original that the branch now holds; needed when it receives
   * @param reason needed when it does not receive
   */
  public void receive(Admission admission, Receipt outcome, Paper seen, String reason) {
    switch (outcome) {
      case RECEIVED -> {
        requireSeen(seen);
        admission.receive(seen);
        append(admission, "application-received", null);
      }
      case RETURNED -> {
        admission.returnToApplicant(reason);
        append(admission, "application-returned", reason);
      }
      case REJECTED -> {
        admission.reject(AdmissionState.AWAITING_RECEIPT, reason, rules.today());
        append(admission, "application-rejected", reason);
      }
    }
  }

  /** The applicant amends what was returned. */
  public void amend(Admission admission, Application application) {
    requireComplete(application);
    Person person = people.find(admission.getPersonId()).orElseThrow();
    rules
        .cardOfApplication(admission.getEditionId(), person, application.appliedOn())
        .requireUnblocked();
    admission.amend(application);
    record.append(
        rules
            .event(admission, "application-amended", AdmissionRules.MINIMUM_AGE)
            .with("appliedOn", application.appliedOn()));
  }

  private void append(Admission admission, String happened, String reason) {
    record.append(
        rules.event(admission, happened, AdmissionRules.MINIMUM_AGE).with("reason", reason));
  }

  private static void requireSeen(Paper paper) {
    if (paper == null || !paper.isComplete()) {
      throw new Refusal("recruitment", "refusal.paper");
    }
  }
}
