package org.wangju.recruitment.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.wangju.recruitment.AdmissionRepository;
import org.wangju.recruitment.Closing;

/** Whenever the flow ends, whichever way it took, the case is closed with it. */
@Named("closeCase")
@ApplicationScoped
public class CloseCase implements ExecutionListener {
  private final AdmissionRepository admissions;
  private final Closing closing;

  protected CloseCase() {
    this(null, null);
  }

  @Inject
  public CloseCase(AdmissionRepository admissions, Closing closing) {
    this.admissions = admissions;
    this.closing = closing;
  }

  @Override
  public void notify(DelegateExecution execution) {
    closing.close(admissions.get(execution.getProcessBusinessKey()));
  }
}
