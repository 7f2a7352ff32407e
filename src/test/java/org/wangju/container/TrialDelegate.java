package org.wangju.container;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.wangju.container.Trial.Failing;

/** Notes on which thread it ran, and fails where the case says so: at once, or at the commit. */
@Named
@ApplicationScoped
public class TrialDelegate implements JavaDelegate {
  @Resource private TransactionSynchronizationRegistry transaction;

  private final Map<String, String> threads = new ConcurrentHashMap<>();

  @Override
  public void execute(DelegateExecution execution) {
    Object failing = execution.getVariable("failing");
    if (Failing.IN_THE_DELEGATE.name().equals(failing)) {
      throw new IllegalStateException("the delegate was told to fail");
    }
    if (Failing.AT_COMMIT.name().equals(failing)) {
      transaction.registerInterposedSynchronization(new FailingAtCommit());
    }
    threads.put(
        execution.getProcessBusinessKey() + ":" + execution.getCurrentActivityId(),
        Thread.currentThread().getName());
  }

  String threadOf(String caseId, String element) {
    return threads.get(caseId + ":" + element);
  }

  private static final class FailingAtCommit implements Synchronization {
    @Override
    public void beforeCompletion() {
      throw new IllegalStateException("at commit");
    }

    @Override
    public void afterCompletion(int status) {}
  }
}
