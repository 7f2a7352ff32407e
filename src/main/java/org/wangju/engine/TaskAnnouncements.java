package org.wangju.engine;

import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
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
  /** The variable that holds the element of a list in each of its instances. */
  private static final String SUBJECT = "subject";

  private final List<TaskObserver> observers;

  TaskAnnouncements(Collection<TaskObserver> observers) {
    this.observers = List.copyOf(observers);
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    TaskDefinition task =
        ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    boolean oneOfMany = isOneOfMany(scope);
    task.addBuiltInTaskListener(
        TaskListener.EVENTNAME_CREATE, tell(TaskObserver::created, oneOfMany));
    task.addBuiltInTaskListener(
        TaskListener.EVENTNAME_COMPLETE, tell(TaskObserver::completed, oneOfMany));
    task.addBuiltInTaskListener(
        TaskListener.EVENTNAME_DELETE, tell(TaskObserver::cancelled, oneOfMany));
  }

  /** Only there is a variable read: elsewhere it would cost a statement for each task. */
  private static boolean isOneOfMany(ScopeImpl scope) {
    for (ScopeImpl each = scope;
        each instanceof ActivityImpl activity;
        each = each.getFlowScope()) {
      if (activity.getActivityBehavior() instanceof MultiInstanceActivityBehavior) {
        return true;
      }
    }
    return false;
  }

  private TaskListener tell(BiConsumer<TaskObserver, OpenTask> what, boolean oneOfMany) {
    return task -> observers.forEach(observer -> what.accept(observer, open(task, oneOfMany)));
  }

  private static OpenTask open(DelegateTask task, boolean oneOfMany) {
    ExecutionEntity execution = (ExecutionEntity) task.getExecution();
    ProcessDefinitionEntity model = execution.getProcessDefinition();
    return new OpenTask(
        task.getId(),
        model.getKey(),
        task.getTaskDefinitionKey(),
        execution.getProcessBusinessKey(),
        oneOfMany ? (String) execution.getVariable(SUBJECT) : null);
  }
}
