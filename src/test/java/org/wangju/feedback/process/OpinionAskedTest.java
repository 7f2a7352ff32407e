package org.wangju.feedback.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wangju.desk.CaseMessages;
import org.wangju.desk.Cases;
import org.wangju.desk.WaitingFlows;
import org.wangju.feedback.FeedbackState;
import org.wangju.feedback.Opinion;
import org.wangju.feedback.process.TwoSides.Someone;
import org.wangju.record.ActingAccount;
import org.wangju.security.Caller;
import org.wangju.testing.Stack;

/** Another process asks a department for its opinion, and waits for it by message. */
class OpinionAskedTest {
  private static final String MESSAGE = "asking.opinion-given";

  @RegisterExtension
  static final Stack stack =
      Stack.at("2026-07-08T09:00")
          .withProperty("wangju.secret", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");

  private static final Caller caller = new Caller();
  private static TwoSides sides;

  private final Someone officer = sides.officer("甲");
  private final Someone clerk = sides.clerk("经办");
  private final Someone streamer = sides.streamer();

  @BeforeAll
  static void begin() {
    sides = TwoSides.begin(stack, caller, "bpmn/feedback.bpmn");
    var asking =
        Bpmn.createExecutableProcess("asking")
            .camundaHistoryTimeToLive(180)
            .startEvent()
            .intermediateCatchEvent("MessageEvent_OpinionGiven")
            .message(MESSAGE)
            .endEvent()
            .done();
    stack
        .engine()
        .getRepositoryService()
        .createDeployment()
        .addModelInstance("asking.bpmn", asking)
        .deploy();
  }

  @AfterEach
  void leave() {
    ActingAccount.leave();
  }

  private String asked() {
    sides.act(officer);
    return stack.inTransaction(
        () -> {
          String unit = sides.organization().getId();
          String caseId =
              stack.get(Cases.class).open("recruitment", streamer.personId(), unit, null).getId();
          stack.engine().getRuntimeService().startProcessInstanceByKey("asking", caseId);
          stack
              .get(CaseMessages.class)
              .send(
                  "review:" + caseId,
                  IndustryOpinions.NAME,
                  caseId,
                  null,
                  Map.ofEntries(
                      Map.entry(WaitingFlows.MESSAGE, MESSAGE),
                      Map.entry("fromUnit", unit),
                      Map.entry("department", sides.department().getId()),
                      Map.entry("people", streamer.personId()),
                      Map.entry("title", "政治审查征求意见"),
                      Map.entry("text", "请提供行业意见。"),
                      Map.entry("purpose", "政治审查"),
                      Map.entry("ground", "细则第十六条"),
                      Map.entry("dueOn", "2026-07-20"),
                      Map.entry("accountId", officer.accountId()),
                      Map.entry("name", officer.name())));
          return caseId;
        });
  }

  private void deliver() {
    ActingAccount.leave();
    CaseMessages messages = stack.get(CaseMessages.class);
    for (List<String> waiting = stack.inTransaction(messages::waiting);
        !waiting.isEmpty();
        waiting = stack.inTransaction(messages::waiting)) {
      waiting.forEach(id -> stack.inTransaction(() -> messages.deliver(id)));
    }
  }

  private boolean waits(String caseId) {
    return stack
            .engine()
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(caseId)
            .count()
        == 1;
  }

  private FeedbackRun request(String askedBy) {
    String id =
        stack
            .entityManager()
            .createQuery(
                "select f.id from FeedbackCase f where f.askedByCaseId = :case", String.class)
            .setParameter("case", askedBy)
            .getSingleResult();
    return new FeedbackRun(stack, sides).at(id);
  }

  @Test
  void theOpinionIsAskedAndTheFlowGoesOnWhenItIsGiven() {
    String caseId = asked();
    deliver();
    FeedbackRun run = request(caseId);
    assertThat(run.feedback().getState()).isEqualTo(FeedbackState.AWAITING_RECEIPT);
    assertThat(run.openItem().getDueOn()).isEqualTo("2026-07-20");

    run.received(clerk, null)
        .answered(clerk, FeedbackRun.allSay(Opinion.NO_OBJECTION))
        .countersigned(sides.head());
    deliver();
    assertThat(waits(caseId)).as("until somebody has decided").isTrue();
    run.accepted(officer);
    deliver();
    assertThat(waits(caseId)).isFalse();
    assertThat(
            stack
                .engine()
                .getHistoryService()
                .createHistoricVariableInstanceQuery()
                .variableName("opinion")
                .variableValueEquals("opinion", "ACCEPTED")
                .count())
        .isOne();
  }

  @Test
  void whoeverAskedAndWaitsNoMoreHearsNothing() {
    String caseId = asked();
    deliver();
    stack.inTransaction(
        () ->
            stack
                .engine()
                .getRuntimeService()
                .deleteProcessInstances(
                    List.of(
                        stack
                            .engine()
                            .getRuntimeService()
                            .createProcessInstanceQuery()
                            .processInstanceBusinessKey(caseId)
                            .singleResult()
                            .getId()),
                    "withdrawn",
                    true,
                    false));
    request(caseId).withdrawn(officer);
    deliver();
    assertThat(request(caseId).feedback().getState()).isEqualTo(FeedbackState.WITHDRAWN);
  }
}
