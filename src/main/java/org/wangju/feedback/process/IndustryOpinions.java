package org.wangju.feedback.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.wangju.desk.CaseMessages;
import org.wangju.desk.MessageReceiver;
import org.wangju.desk.WaitingFlows;
import org.wangju.feedback.Composed;
import org.wangju.feedback.Composing;
import org.wangju.feedback.Composition;
import org.wangju.feedback.FeedbackCase;
import org.wangju.feedback.FeedbackKind;
import org.wangju.feedback.Scope;
import org.wangju.feedback.Signatory;
import org.wangju.feedback.process.FeedbackModel.Variables;
import org.wangju.record.ActingAccount;

/**
 * Another process asks an industry department for its opinion on people, and waits. It sends to
 * {@link #NAME} with {@code message}, the BPMN message for which its flow waits; {@code fromUnit}
 * and {@code department}; {@code people}, their keys with commas between; {@code title}, {@code
 * text}, {@code purpose}, {@code ground} and {@code dueOn} of the request; and {@code accountId}
 * and {@code name} of whoever asks, on whose desk the decision comes. Its flow is told {@code
 * opinion}, the word of how the feedback ended, and {@code feedbackCase}.
 */
@ApplicationScoped
public class IndustryOpinions implements MessageReceiver {
  /** The receiver's name. */
  public static final String NAME = "feedback.opinion-asked";

  private final Composing composing;
  private final CaseMessages messages;
  private final RuntimeService runtime;
  private final TaskService tasks;

  protected IndustryOpinions() {
    this(null, null, null, null);
  }

  @Inject
  public IndustryOpinions(
      Composing composing, CaseMessages messages, RuntimeService runtime, TaskService tasks) {
    this.composing = composing;
    this.messages = messages;
    this.runtime = runtime;
    this.tasks = tasks;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void receive(String fromCaseId, String toCaseId, Map<String, String> asked) {
    ActingAccount asker = new ActingAccount(asked.get("accountId"), asked.get("name"));
    asker.during(
        () -> {
          ask(fromCaseId, asked);
          return null;
        });
  }

  private void ask(String fromCaseId, Map<String, String> asked) {
    Signatory by = new Signatory(asked.get("accountId"), null, asked.get("name"));
    FeedbackCase request =
        composing.open(FeedbackKind.REQUEST, asked.get("fromUnit"), asked.get("department"), by);
    request.askedFor(fromCaseId, asked.get(WaitingFlows.MESSAGE));
    runtime.startProcessInstanceByKey(
        FeedbackModel.KEY, request.getId(), FeedbackProcess.variables(FeedbackKind.REQUEST));
    composing.compose(request, composition(asked), by);
    composing.send(request);
    String task =
        tasks.createTaskQuery().processInstanceBusinessKey(request.getId()).singleResult().getId();
    tasks.complete(task, Map.of(Variables.COMPOSED, Composed.SENT.name()));
  }

  private static Composition composition(Map<String, String> asked) {
    return new Composition(
        asked.get("title"),
        asked.get("text"),
        asked.get("purpose"),
        asked.get("ground"),
        LocalDate.parse(asked.get("dueOn")),
        Scope.PEOPLE,
        List.of(asked.get("people").split(",")),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** Tells the flow that waits how the feedback ended; nothing where none asked. */
  void tell(FeedbackCase ended) {
    if (ended.getAskedByCaseId() != null) {
      messages.send(
          "opinion:" + ended.getId(),
          WaitingFlows.NAME,
          ended.getId(),
          ended.getAskedByCaseId(),
          Map.of(
              WaitingFlows.MESSAGE,
              ended.getAskedByMessage(),
              "opinion",
              ended.getState().name(),
              "feedbackCase",
              ended.getId()));
    }
  }
}
