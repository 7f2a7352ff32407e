package org.wangju.recruitment.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.wangju.recruitment.AdmissionRepository;
import org.wangju.recruitment.Reviewing;

/**
 * {@code ServiceTask_MarkCultivationYear}: the case notes that the year of cultivation has ended.
 */
@Named("markCultivationYear")
@ApplicationScoped
public class MarkCultivationYear implements JavaDelegate {
  private final AdmissionRepository admissions;
  private final Reviewing reviewing;

  protected MarkCultivationYear() {
    this(null, null);
  }

  @Inject
  public MarkCultivationYear(AdmissionRepository admissions, Reviewing reviewing) {
    this.admissions = admissions;
    this.reviewing = reviewing;
  }

  @Override
  public void execute(DelegateExecution execution) {
    reviewing.endYear(admissions.get(execution.getProcessBusinessKey()));
  }
}
