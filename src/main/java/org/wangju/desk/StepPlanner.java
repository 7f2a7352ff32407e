package org.wangju.desk;

import org.wangju.rules.RuleCard;

/**
 * Knows for one process whose turn each step is, and until when; each process has one, and the desk
 * collects them.
 */
public interface StepPlanner {
  /** The process. */
  String processKey();

  /** The plan of a step to which the case has come. */
  StepPlan plan(String caseId, String elementId);

  /** What the rules say about the step, for the facts as they stand today. */
  RuleCard card(String caseId, String elementId);
}
