package org.wangju.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.CallerRunsRejectedJobsHandler;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wangju.testing.Stack;

/** The jobs of one database under the executors of two nodes. */
class SharedJobsTest {
  private static final int CASES = 60;
  private static final int SECONDS = 60;
  private static final Collection<String> DONE = new ConcurrentLinkedQueue<>();

  @RegisterExtension
  static final Stack stack = Stack.at("2026-03-02T09:00").only(TaskObserver.class);

  /** What a job does; the thread tells which executor ran it. */
  public static final class Work implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
      DONE.add(execution.getProcessBusinessKey());
    }
  }

  @Test
  void everyJobRunsOnce() throws InterruptedException {
    List<String> cases = begin();
    JobExecutor one = executor();
    JobExecutor other = executor();
    one.start();
    other.start();
    try {
      for (int tenths = 0; tenths < SECONDS * 10 && openJobs() > 0; tenths++) {
        TimeUnit.MILLISECONDS.sleep(100);
      }
    } finally {
      one.shutdown();
      other.shutdown();
    }

    assertThat(openJobs()).isZero();
    assertThat(DONE).containsExactlyInAnyOrderElementsOf(cases);
  }

  @Test
  void theJobsOfADeadNodeAreFreeWithinAMinute() {
    JobExecutor jobs = executor();
    assertThat(jobs.getLockTimeInMillis()).isLessThanOrEqualTo(60_000);
    assertThat(jobs.getLockOwner()).isNotEqualTo(executor().getLockOwner());
  }

  private static List<String> begin() {
    var model =
        Bpmn.createExecutableProcess("shared-work")
            .camundaHistoryTimeToLive(180)
            .startEvent()
            .serviceTask("Service_Work")
            .camundaAsyncBefore()
            .camundaClass(Work.class.getName())
            .endEvent()
            .done();
    stack
        .engine()
        .getRepositoryService()
        .createDeployment()
        .addModelInstance("work.bpmn", model)
        .deploy();
    List<String> cases = new ArrayList<>();
    for (int i = 0; i < CASES; i++) {
      cases.add("case-" + i);
      stack.get(RuntimeService.class).startProcessInstanceByKey("shared-work", cases.get(i));
    }
    return cases;
  }

  private static JobExecutor executor() {
    JobExecutor executor = new DefaultJobExecutor();
    EngineSettings.share(executor);
    // As the engine gives it to its own executor: what finds no place in the queue runs at once.
    executor.setRejectedJobsHandler(new CallerRunsRejectedJobsHandler());
    executor.registerProcessEngine((ProcessEngineImpl) stack.engine());
    return executor;
  }

  private static long openJobs() {
    return stack.engine().getManagementService().createJobQuery().count();
  }
}
