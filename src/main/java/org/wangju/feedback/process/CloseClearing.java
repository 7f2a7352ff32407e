package org.wangju.feedback.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.wangju.desk.Cases;
import org.wangju.feedback.ClearingRepository;

/** Whenever the flow ends, whichever way it took, the case is closed with it. */
@Named("closeClearing")
@ApplicationScoped
public class CloseClearing implements ExecutionListener {
  private final ClearingRepository clearings;
  private final Cases cases;

  protected CloseClearing() {
    this(null, null);
  }

  @Inject
  public CloseClearing(ClearingRepository clearings, Cases cases) {
    this.clearings = clearings;
    this.cases = cases;
  }

  @Override
  public void notify(DelegateExecution execution) {
    String caseId = execution.getProcessBusinessKey();
    String state = clearings.get(caseId).getState().name();
    cases.close(caseId, state.toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
