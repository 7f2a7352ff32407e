package org.wangju.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.RollbackException;
import jakarta.persistence.TransactionRequiredException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wangju.engine.TaskObserver;
import org.wangju.platform.Ids;
import org.wangju.record.Event;
import org.wangju.record.History;
import org.wangju.record.Record;
import org.wangju.record.Stream;

/** The promise that the other tests rest on: entities and engine in one transaction. */
class StackTest {
  private static final String OPENED = "testing.case-opened";

  @RegisterExtension
  static final Stack stack = Stack.at("2026-03-02T09:00").only(TaskObserver.class);

  @BeforeAll
  static void deploy() {
    var model =
        Bpmn.createExecutableProcess("one-task")
            .camundaHistoryTimeToLive(180)
            .startEvent()
            .userTask()
            .endEvent()
            .done();
    stack
        .engine()
        .getRepositoryService()
        .createDeployment()
        .addModelInstance("one-task.bpmn", model)
        .deploy();
  }

  @Test
  void entityAndEngineAreCommittedTogether() {
    String caseId = Ids.next();
    stack.inTransaction(() -> recordAndStart(caseId));

    assertThat(recorded(caseId)).isOne();
    assertThat(started(caseId)).isOne();
  }

  @Test
  void entityAndEngineAreUndoneTogether() {
    String caseId = Ids.next();
    assertThatThrownBy(
            () ->
                stack.inTransaction(
                    () -> {
                      recordAndStart(caseId);
                      throw new IllegalArgumentException("after the engine's command");
                    }))
        .hasMessage("after the engine's command");

    assertThat(recorded(caseId)).isZero();
    assertThat(started(caseId)).isZero();
  }

  @Test
  void aFailedEngineCommandUndoesTheTransactionEvenWhenItIsCaught() {
    String caseId = Ids.next();
    assertThatThrownBy(
            () ->
                stack.inTransaction(
                    () -> {
                      recordAndStart(caseId);
                      assertThatThrownBy(() -> runtime().startProcessInstanceByKey("unknown"))
                          .isInstanceOf(ProcessEngineException.class);
                    }))
        .isInstanceOf(RollbackException.class);

    assertThat(recorded(caseId)).isZero();
    assertThat(started(caseId)).isZero();
  }

  @Test
  void nothingIsWrittenOutsideOfATransaction() {
    assertThatThrownBy(() -> stack.entityManager().persist(new Object()))
        .isInstanceOf(TransactionRequiredException.class);
  }

  @Test
  void statementsAreCounted() {
    String caseId = Ids.next();
    stack.inTransaction(() -> recordAndStart(caseId));

    assertThat(stack.statements(() -> recorded(caseId)))
        .singleElement()
        .asString()
        .containsIgnoringCase("record_event");
  }

  private static void recordAndStart(String caseId) {
    stack.get(Record.class).append(Event.of(OPENED, Stream.ofCase(caseId)));
    runtime().startProcessInstanceByKey("one-task", caseId);
  }

  private static long recorded(String caseId) {
    return stack.get(History.class).of(Stream.ofCase(caseId), 0, 10).stream()
        .filter(e -> e.getKind().equals(OPENED))
        .count();
  }

  private static long started(String caseId) {
    return runtime().createProcessInstanceQuery().processInstanceBusinessKey(caseId).count();
  }

  private static RuntimeService runtime() {
    return stack.get(RuntimeService.class);
  }
}
