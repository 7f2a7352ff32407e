package org.wangju.desk;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.wangju.directory.Role;
import org.wangju.rules.RuleCard;

/**
 * A process of two steps to try the desk with: a person asks for a file, the secretary of the
 * case's branch hands it out.
 */
class Lending implements StepPlanner {
  static final String KEY = "lending";
  static final String ASK = "Task_AskForFile";
  static final String HAND_OUT = "Task_HandOut";

  private final Cases cases;
  private LocalDate dueOn;

  Lending(Cases cases) {
    this.cases = cases;
  }

  static BpmnModelInstance model() {
    return Bpmn.createExecutableProcess(KEY)
        .camundaHistoryTimeToLive(180)
        .startEvent("Start_Asked")
        .userTask(ASK)
        .userTask(HAND_OUT)
        .endEvent("End_HandedOut")
        .done();
  }

  /** The last day of steps planned from now on; null for none. */
  void dueOn(LocalDate day) {
    dueOn = day;
  }

  @Override
  public String processKey() {
    return KEY;
  }

  @Override
  public StepPlan plan(String caseId, String elementId) {
    CaseFile file = cases.get(caseId);
    boolean own = elementId.equals(ASK);
    Role role = own ? null : Role.BRANCH_SECRETARY;
    return new StepPlan(
        file.getPersonId(),
        file.getUnitId(),
        role,
        file.getUnitId(),
        own,
        dueOn,
        "2026",
        "lending",
        "7");
  }

  @Override
  public RuleCard card(String caseId, String elementId) {
    return new RuleCard(List.of());
  }
}
