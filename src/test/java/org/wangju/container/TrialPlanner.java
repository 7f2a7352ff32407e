package org.wangju.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.wangju.desk.Cases;
import org.wangju.desk.StepPlan;
import org.wangju.desk.StepPlanner;
import org.wangju.directory.Role;
import org.wangju.rules.RuleCard;

/** Every step of the trial process is the turn of the branch secretary of the case's unit. */
@ApplicationScoped
public class TrialPlanner implements StepPlanner {
  private final Cases cases;

  protected TrialPlanner() {
    this(null);
  }

  @Inject
  TrialPlanner(Cases cases) {
    this.cases = cases;
  }

  @Override
  public String processKey() {
    return "trial";
  }

  @Override
  public StepPlan plan(String caseId, String elementId) {
    String unit = cases.get(caseId).getUnitId();
    return new StepPlan(
        cases.get(caseId).getPersonId(),
        unit,
        Role.BRANCH_SECRETARY,
        unit,
        false,
        null,
        null,
        null,
        null);
  }

  @Override
  public RuleCard card(String caseId, String elementId) {
    return new RuleCard(List.of());
  }
}
