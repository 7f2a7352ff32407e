package org.wangju.recruitment.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.wangju.recruitment.AdmissionRepository;
import org.wangju.recruitment.FilingActivist;

/** {@code ServiceTask_RecordActivist}: the directory learns of the activist. */
@Named("recordActivist")
@ApplicationScoped
public class RecordActivist implements JavaDelegate {
  private final AdmissionRepository admissions;
  private final FilingActivist filing;

  protected RecordActivist() {
    this(null, null);
  }

  @Inject
  public RecordActivist(AdmissionRepository admissions, FilingActivist filing) {
    this.admissions = admissions;
    this.filing = filing;
  }

  @Override
  public void execute(DelegateExecution execution) {
    filing.recordStanding(admissions.get(execution.getProcessBusinessKey()));
  }
}
