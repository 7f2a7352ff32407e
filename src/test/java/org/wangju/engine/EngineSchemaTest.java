package org.wangju.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wangju.testing.Stack;

/** The engine on the tables that the migrations make, with its own schema update off. */
class EngineSchemaTest {
  /**
   * Characters outside the Basic Multilingual Plane: two of personal names, and one that people
   * type.
   */
  private static final String RARE = "𠮷𬭎😀";

  // Removal is tried here although the application refuses it: the engine's own statements must fit
  // our tables.
  @RegisterExtension
  static final Stack stack =
      Stack.at("2026-03-02T09:00:00.123")
          .only(TaskObserver.class)
          .withEngine(
              engine ->
                  engine
                      .getCustomPreCommandInterceptorsTxRequired()
                      .removeIf(HistoryGuard.class::isInstance));

  @BeforeAll
  static void deploy() {
    BpmnModelInstance model =
        Bpmn.createExecutableProcess("greeting")
            .camundaHistoryTimeToLive(180)
            .startEvent()
            .userTask("Task_Greet")
            .name("问候" + RARE)
            .intermediateCatchEvent("Timer_Wait")
            .timerWithDuration("P1M")
            .endEvent()
            .done();
    repository().createDeployment().addModelInstance("greeting.bpmn", model).deploy();
  }

  @Test
  void keepsRareCharactersInKeyVariableTaskAndComment() {
    ProcessInstance instance = start("case-" + RARE);
    Task task = tasks().createTaskQuery().processInstanceBusinessKey("case-" + RARE).singleResult();
    assertThat(task.getName()).isEqualTo("问候" + RARE);

    stack.inTransaction(() -> runtime().setVariable(instance.getId(), "name", RARE));
    tasks().createComment(task.getId(), instance.getId(), "评语" + RARE);

    assertThat(runtime().getVariable(instance.getId(), "name")).isEqualTo(RARE);
    assertThat(runtime().createProcessInstanceQuery().variableValueEquals("name", RARE).count())
        .isOne();
    assertThat(tasks().getTaskComments(task.getId()).get(0).getFullMessage())
        .isEqualTo("评语" + RARE);
    assertThat(
            history()
                .createHistoricVariableInstanceQuery()
                .variableValueEquals("name", RARE)
                .count())
        .isOne();
  }

  @Test
  void tellsCharactersApartThatOtherCollationsTakeForOne() {
    start("吉");
    start("𠮷");
    start("Ａ");

    assertThat(runtime().createProcessInstanceQuery().processInstanceBusinessKey("吉").count())
        .isOne();
    assertThat(runtime().createProcessInstanceQuery().processInstanceBusinessKey("A").count())
        .isZero();
  }

  @Test
  void keepsMilliseconds() {
    ProcessInstance instance = start("milliseconds");

    HistoricTaskInstance task =
        history()
            .createHistoricTaskInstanceQuery()
            .processInstanceId(instance.getId())
            .singleResult();
    assertThat(task.getStartTime()).isEqualTo(Date.from(stack.clock().instant()));
  }

  @Test
  void runsToTheEndAndCanBeRemovedWithoutTheTablesLeftOut() {
    ProcessInstance instance = start("whole");
    tasks()
        .complete(
            tasks().createTaskQuery().processInstanceId(instance.getId()).singleResult().getId());
    stack.fireTimer(instance.getId(), "Timer_Wait");
    assertThat(
            history()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(instance.getId())
                .finished()
                .count())
        .isOne();

    history().deleteHistoricProcessInstance(instance.getId());
    assertThat(
            history().createHistoricTaskInstanceQuery().processInstanceId(instance.getId()).count())
        .isZero();

    stack.inTransaction(
        () -> {
          String deployment =
              repository()
                  .createDeployment()
                  .addModelInstance("other.bpmn", other())
                  .deploy()
                  .getId();
          runtime().startProcessInstanceByKey("other", "other");
          repository().deleteDeployment(deployment, true);
        });
    assertThat(repository().createProcessDefinitionQuery().processDefinitionKey("other").count())
        .isZero();
  }

  @Test
  void findsTheHistoryLevelItRunsWith() {
    ManagementService management = stack.engine().getManagementService();
    assertThat(management.getProperties())
        .containsEntry("historyLevel", "3")
        .containsEntry("schema.version", "fox");
  }

  private static BpmnModelInstance other() {
    return Bpmn.createExecutableProcess("other")
        .camundaHistoryTimeToLive(180)
        .startEvent()
        .userTask()
        .endEvent()
        .done();
  }

  private static ProcessInstance start(String businessKey) {
    return runtime().startProcessInstanceByKey("greeting", businessKey);
  }

  private static RepositoryService repository() {
    return stack.engine().getRepositoryService();
  }

  private static RuntimeService runtime() {
    return stack.get(RuntimeService.class);
  }

  private static TaskService tasks() {
    return stack.get(TaskService.class);
  }

  private static HistoryService history() {
    return stack.engine().getHistoryService();
  }
}
