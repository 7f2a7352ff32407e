package org.wangju.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Notes on which thread it ran, and fails when the case says so. */
@Named
@ApplicationScoped
public class TrialDelegate implements JavaDelegate {
  private final Map<String, String> threads = new ConcurrentHashMap<>();

  @Override
  public void execute(DelegateExecution execution) {
    if (Boolean.TRUE.equals(execution.getVariable("failing"))) {
      throw new IllegalStateException("the delegate was told to fail");
    }
    threads.put(
        execution.getProcessBusinessKey() + ":" + execution.getCurrentActivityId(),
        Thread.currentThread().getName());
  }

  String threadOf(String caseId, String element) {
    return threads.get(caseId + ":" + element);
  }
}
