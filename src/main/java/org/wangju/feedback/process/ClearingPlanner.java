package org.wangju.feedback.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.wangju.desk.StepPlan;
import org.wangju.desk.StepPlanner;
import org.wangju.directory.KeepingUnits;
import org.wangju.directory.Role;
import org.wangju.directory.Unit;
import org.wangju.feedback.ClearingRepository;
import org.wangju.feedback.FeedbackRules;
import org.wangju.feedback.NameClearing;
import org.wangju.feedback.process.ClearingModel.Elements;
import org.wangju.platform.Refusal;
import org.wangju.rules.RuleCard;

/**
 * Says whose turn each step of a name clearing is: an officer of the committee above the person's
 * branch, or whoever asked.
 */
@ApplicationScoped
public class ClearingPlanner implements StepPlanner {
  private final ClearingRepository clearings;
  private final KeepingUnits units;
  private final FeedbackRules rules;

  protected ClearingPlanner() {
    this(null, null, null);
  }

  @Inject
  public ClearingPlanner(ClearingRepository clearings, KeepingUnits units, FeedbackRules rules) {
    this.clearings = clearings;
    this.units = units;
    this.rules = rules;
  }

  @Override
  public String processKey() {
    return ClearingModel.KEY;
  }

  @Override
  public StepPlan plan(String caseId, String elementId) {
    return turn(clearings.get(caseId), elementId).under(rules.edition(caseId), limitOf(elementId));
  }

  private StepPlan turn(NameClearing clearing, String elementId) {
    if (!elementId.equals(Elements.AMEND_CLEARING)) {
      return officer(clearing);
    }
    return switch (clearing.getAsker()) {
      case PERSON -> step(clearing, null, null);
      case BRANCH -> step(clearing, Role.BRANCH_SECRETARY, clearing.getBranchId());
      case OFFICER -> officer(clearing);
    };
  }

  private StepPlan officer(NameClearing clearing) {
    String above =
        units
            .approvingAbove(clearing.getBranchId())
            .map(Unit::getId)
            .orElseThrow(() -> new Refusal(ClearingModel.KEY, "refusal.nobodyAbove"));
    return step(clearing, Role.OFFICER, above);
  }

  /**
   * @param role null when the step is the person's own
   */
  private static StepPlan step(NameClearing clearing, Role role, String roleUnitId) {
    return new StepPlan(
        clearing.getPersonId(),
        clearing.getBranchId(),
        role,
        roleUnitId,
        role == null,
        null,
        null,
        null,
        null);
  }

  @Override
  public RuleCard card(String caseId, String elementId) {
    return rules.card(caseId, List.of(limitOf(elementId)), rules.today());
  }

  private static String limitOf(String elementId) {
    return switch (elementId) {
      case Elements.AMEND_CLEARING -> FeedbackRules.CLEARING_REQUEST;
      case Elements.CHECK_CLEARING -> FeedbackRules.CLEARING_FACTS;
      case Elements.DECIDE_CLEARING -> FeedbackRules.CLEARING_DECISION;
      case Elements.ISSUE_CLEARING -> FeedbackRules.CLEARING_LETTER;
      case Elements.DELIVER_CLEARING -> FeedbackRules.CLEARING_DELIVERY;
      default -> throw new IllegalArgumentException("no rule binds " + elementId);
    };
  }
}
