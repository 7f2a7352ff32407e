package org.wangju.feedback.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.wangju.desk.StepPlan;
import org.wangju.desk.StepPlanner;
import org.wangju.directory.Role;
import org.wangju.feedback.FeedbackRules;
import org.wangju.feedback.Round;
import org.wangju.feedback.RoundRepository;
import org.wangju.rules.Fact;
import org.wangju.rules.Facts;
import org.wangju.rules.RuleCard;
import org.wangju.security.Access;
import org.wangju.security.Action;
import org.wangju.security.Target;

/** Says whose turn each step of a round is: the officers' of the unit that asks. */
@ApplicationScoped
public class RoundPlanner implements StepPlanner {
  private final RoundRepository rounds;
  private final FeedbackRules rules;

  protected RoundPlanner() {
    this(null, null);
  }

  @Inject
  public RoundPlanner(RoundRepository rounds, FeedbackRules rules) {
    this.rounds = rounds;
    this.rules = rules;
  }

  @Override
  public String processKey() {
    return RoundModel.KEY;
  }

  @Override
  public StepPlan plan(String caseId, String elementId) {
    Round round = rounds.get(caseId);
    String unit = round.getUnitId();
    return new StepPlan(null, unit, Role.OFFICER, unit, false, round.getDueOn(), null, null, null)
        .under(rules.edition(caseId), limitsOf(elementId).get(0));
  }

  @Override
  public boolean mayRead(Access access, String caseId, Target target) {
    return access.allows(Action.RUN_ROUNDS, Target.unit(rounds.get(caseId).getUnitId()));
  }

  @Override
  public RuleCard card(String caseId, String elementId) {
    Round round = rounds.get(caseId);
    Facts facts =
        rules.today().with(Fact.SENT, round.getSentOn()).with(Fact.ANSWER_DUE, round.getDueOn());
    return rules.card(caseId, limitsOf(elementId), facts);
  }

  private static List<String> limitsOf(String elementId) {
    return switch (elementId) {
      case RoundModel.COMPOSE_ROUND -> List.of(FeedbackRules.DISCLOSURE);
      case RoundModel.FOLLOW_ROUND ->
          List.of(FeedbackRules.ANSWER, FeedbackRules.REMINDER, FeedbackRules.ESCALATION);
      default -> throw new IllegalArgumentException("no rule binds " + elementId);
    };
  }
}
