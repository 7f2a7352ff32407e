package org.wangju.feedback.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.wangju.desk.StepPlan;
import org.wangju.desk.StepPlanner;
import org.wangju.directory.Role;
import org.wangju.feedback.Round;
import org.wangju.feedback.RoundRepository;
import org.wangju.rules.RuleCard;
import org.wangju.security.Access;
import org.wangju.security.Action;
import org.wangju.security.Target;

/** Says whose turn each step of a round is: the officers' of the unit that asks. */
@ApplicationScoped
public class RoundPlanner implements StepPlanner {
  private final RoundRepository rounds;

  protected RoundPlanner() {
    this(null);
  }

  @Inject
  public RoundPlanner(RoundRepository rounds) {
    this.rounds = rounds;
  }

  @Override
  public String processKey() {
    return RoundModel.KEY;
  }

  @Override
  public StepPlan plan(String caseId, String elementId) {
    Round round = rounds.get(caseId);
    String unit = round.getUnitId();
    return new StepPlan(null, unit, Role.OFFICER, unit, false, round.getDueOn(), null, null, null);
  }

  @Override
  public boolean mayRead(Access access, String caseId, Target target) {
    return access.allows(Action.RUN_ROUNDS, Target.unit(rounds.get(caseId).getUnitId()));
  }

  @Override
  public RuleCard card(String caseId, String elementId) {
    return new RuleCard(List.of());
  }
}
