package org.wangju.recruitment.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.wangju.desk.StepPlan;
import org.wangju.desk.StepPlanner;
import org.wangju.directory.KeepingUnits;
import org.wangju.directory.Role;
import org.wangju.directory.Unit;
import org.wangju.platform.Refusal;
import org.wangju.recruitment.Admission;
import org.wangju.recruitment.AdmissionRepository;
import org.wangju.recruitment.AdmissionRules;
import org.wangju.recruitment.process.RecruitmentModel.Elements;
import org.wangju.rules.Edition;
import org.wangju.rules.Limit;
import org.wangju.rules.RuleCard;

/** Says whose turn each step of the recruitment is, until when and by which rule. */
@ApplicationScoped
public class RecruitmentPlanner implements StepPlanner {
  private final AdmissionRepository admissions;
  private final AdmissionRules rules;
  private final KeepingUnits units;

  protected RecruitmentPlanner() {
    this(null, null, null);
  }

  @Inject
  public RecruitmentPlanner(
      AdmissionRepository admissions, AdmissionRules rules, KeepingUnits units) {
    this.admissions = admissions;
    this.rules = rules;
    this.units = units;
  }

  @Override
  public String processKey() {
    return RecruitmentModel.KEY;
  }

  @Override
  public StepPlan plan(String caseId, String elementId) {
    Admission admission = admissions.get(caseId);
    return switch (elementId) {
      case Elements.AMEND_APPLICATION -> plan(admission, null, null, elementId);
      case Elements.COSIGN_DECISION, Elements.FILE_ACTIVIST ->
          plan(admission, Role.OFFICER, committeeAbove(admission), elementId);
      default -> plan(admission, Role.BRANCH_SECRETARY, admission.getBranchId(), elementId);
    };
  }

  /**
   * @param role null when the step is the applicant's own
   */
  private StepPlan plan(Admission admission, Role role, String roleUnitId, String elementId) {
    String limitId = mainLimitOf(elementId);
    Edition edition = rules.edition(admission);
    LocalDate due =
        isAnotherTalk(admission, elementId)
            ? null
            : rules.card(admission, List.of(limitId)).latest().orElse(null);
    String article = edition.limit(limitId).map(Limit::article).orElse(null);
    return new StepPlan(
        admission.getPersonId(),
        admission.getBranchId(),
        role,
        roleUnitId,
        role == null,
        due,
        edition.id(),
        limitId,
        article);
  }

  /** The term binds the first talk alone. */
  private static boolean isAnotherTalk(Admission admission, String elementId) {
    return elementId.equals(Elements.HOLD_TALK) && admission.getTalk() != null;
  }

  private String committeeAbove(Admission admission) {
    return units
        .approvingAbove(admission.getBranchId())
        .map(Unit::getId)
        .orElseThrow(() -> new Refusal("recruitment", "refusal.nobodyAbove"));
  }

  @Override
  public RuleCard card(String caseId, String elementId) {
    return rules.card(admissions.get(caseId), limitsOf(elementId));
  }

  private static List<String> limitsOf(String elementId) {
    return switch (elementId) {
      case Elements.RECEIVE_APPLICATION, Elements.AMEND_APPLICATION, Elements.HOLD_TALK ->
          List.of(AdmissionRules.MINIMUM_AGE, AdmissionRules.FIRST_TALK);
      default -> List.of(mainLimitOf(elementId));
    };
  }

  /** The limit that sets the step's last day, or that the step fulfils. */
  private static String mainLimitOf(String elementId) {
    return switch (elementId) {
      case Elements.RECEIVE_APPLICATION, Elements.AMEND_APPLICATION, Elements.HOLD_TALK ->
          AdmissionRules.FIRST_TALK;
      case Elements.ASSIGN_CONTACTS -> AdmissionRules.CONTACTS;
      case Elements.REVIEW_ACTIVIST -> AdmissionRules.HALF_YEARLY_REVIEW;
      default -> AdmissionRules.ACTIVIST_FILING;
    };
  }
}
