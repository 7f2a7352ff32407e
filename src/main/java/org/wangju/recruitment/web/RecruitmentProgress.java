package org.wangju.recruitment.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.util.Faces;
import org.wangju.desk.CaseReader;
import org.wangju.desk.CaseSummary;
import org.wangju.directory.PersonRepository;
import org.wangju.directory.PersonRow;
import org.wangju.platform.web.Page;
import org.wangju.recruitment.Admission;
import org.wangju.recruitment.AdmissionRepository;
import org.wangju.recruitment.AdmissionRules;
import org.wangju.recruitment.AdmissionState;
import org.wangju.recruitment.ContactLine;
import org.wangju.rules.RuleCard;
import org.wangju.security.Access;
import org.wangju.security.Action;
import org.wangju.security.Caller;
import org.wangju.security.Target;

/**
 * How far a case has come, and what the reader may do about it besides its steps. The address names
 * the case.
 */
@Named
@RequestScoped
public class RecruitmentProgress {
  private final CaseReader reader;
  private final AdmissionRepository admissions;
  private final AdmissionRules rules;
  private final PersonRepository people;
  private final Access access;
  private final Caller caller;
  private final Page page;
  private final Clock clock;

  private CaseSummary summary;
  private Admission admission;

  protected RecruitmentProgress() {
    this(null, null, null, null, null, null, null, null);
  }

  @Inject
  public RecruitmentProgress(
      CaseReader reader,
      AdmissionRepository admissions,
      AdmissionRules rules,
      PersonRepository people,
      Access access,
      Caller caller,
      Page page,
      Clock clock) {
    this.reader = reader;
    this.admissions = admissions;
    this.rules = rules;
    this.people = people;
    this.access = access;
    this.caller = caller;
    this.page = page;
    this.clock = clock;
  }

  /** Reads the case; nothing is shown of one that the reader may not see. */
  @PostConstruct
  void open() {
    String caseId = Faces.getRequestParameter("case");
    page.run(
        () -> {
          summary = reader.see(String.valueOf(caseId));
          admission = admissions.find(caseId).orElse(null);
        });
  }

  /** Whether there is a case to show. */
  public boolean isFound() {
    return admission != null;
  }

  public CaseSummary summary() {
    return summary;
  }

  public Admission getAdmission() {
    return admission;
  }

  public String getCaseId() {
    return admission.getId();
  }

  /** What the rules say today. */
  public RuleCard card() {
    return rules.card(admission);
  }

  public String getEditionTitle() {
    return rules.edition(admission).title();
  }

  public List<ContactLine> getContacts() {
    return admissions.contactLines(admission.getId());
  }

  /** The contacts who have not been replaced. */
  public List<ContactLine> getPresentContacts() {
    return getContacts().stream().filter(contact -> contact.until() == null).toList();
  }

  /** Whether the reader is the applicant. */
  public boolean isOwn() {
    return admission.getPersonId().equals(caller.personId());
  }

  /** The full members of the branch, by name. */
  public List<PersonRow> getMembers() {
    return people.fullMembers(admission.getBranchId());
  }

  public LocalDate getToday() {
    return LocalDate.now(clock);
  }

  /** Whether cultivation goes on, so that contacts can be replaced. */
  public boolean isCultivated() {
    return admission.getState() == AdmissionState.IN_CULTIVATION;
  }

  public boolean isContactReplaceable() {
    return isCultivated() && isAllowed(Action.RUN_BRANCH_STEP);
  }

  public boolean isWithdrawable() {
    return !admission.getState().isEnd() && isAllowed(Action.WITHDRAW_CASE);
  }

  public boolean isEditionMovable() {
    return !admission.getState().isEnd() && isAllowed(Action.MOVE_EDITION);
  }

  private boolean isAllowed(Action action) {
    return access.allows(action, Target.ofCase(admission.getPersonId(), admission.getBranchId()));
  }
}
