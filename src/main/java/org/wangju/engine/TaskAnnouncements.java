package org.wangju.engine;

import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Puts listeners on every user task of every model, so that no model can forget to announce one.
 */
class TaskAnnouncements extends AbstractBpmnParseListener {
  private final List<TaskObserver> observers;

  TaskAnnouncements(Collection<TaskObserver> observers) {
    this.observers = List.copyOf(observers);
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    TaskDefinition task =
        ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, tell(TaskObserver::created));
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, tell(TaskObserver::completed));
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, tell(TaskObserver::cancelled));
  }

  private TaskListener tell(BiConsumer<TaskObserver, OpenTask> what) {
    return task -> observers.forEach(observer -> what.accept(observer, open(task)));
  }

  private static OpenTask open(DelegateTask task) {
    ExecutionEntity execution = (ExecutionEntity) task.getExecution();
    ProcessDefinitionEntity model = execution.getProcessDefinition();
    return new OpenTask(
        task.getId(),
        model.getKey(),
        task.getTaskDefinitionKey(),
        execution.getProcessBusinessKey());
  }
}
