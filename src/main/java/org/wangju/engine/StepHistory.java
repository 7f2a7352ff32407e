package org.wangju.engine;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.wangju.record.Event;
import org.wangju.record.Record;
import org.wangju.record.Stream;

/**
 * Writes every step of every process into the record, in the engine's transaction: activity
 * started, ended or cancelled, with the model's version. The first of them takes the case's lock,
 * before the engine writes its own rows.
 */
class StepHistory implements HistoryEventHandler {
  private static final Set<String> NOT_A_STEP = Set.of(ActivityTypes.MULTI_INSTANCE_BODY);

  private final Record record;

  StepHistory(Record record) {
    this.record = record;
  }

  @Override
  public void handleEvents(List<HistoryEvent> events) {
    events.forEach(this::handleEvent);
  }

  @Override
  public void handleEvent(HistoryEvent event) {
    if (event instanceof HistoricActivityInstanceEventEntity activity
        && !NOT_A_STEP.contains(activity.getActivityType())) {
      if (event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_START)) {
        write("engine.step-started", activity);
      } else if (event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_END)) {
        write(activity.isCanceled() ? "engine.step-cancelled" : "engine.step-ended", activity);
      }
    }
  }

  private void write(String kind, HistoricActivityInstanceEventEntity activity) {
    ExecutionEntity process =
        Context.getCommandContext()
            .getExecutionManager()
            .findExecutionById(activity.getProcessInstanceId());
    ProcessDefinitionEntity model = process.getProcessDefinition();
    record.append(
        Event.of(kind, Stream.ofCase(process.getProcessBusinessKey()))
            .with("element", activity.getActivityId())
            .with("type", activity.getActivityType())
            .with("instance", activity.getActivityInstanceId())
            .with("process", model.getKey())
            .with("model", model.getVersion()));
  }
}
