package org.wangju.recruitment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wangju.desk.web.TaskPage;
import org.wangju.platform.web.Page;
import org.wangju.recruitment.CosignatureOutcome;
import org.wangju.recruitment.process.ActivistSteps;

/** {@code Task_CosignDecision}: the second person from above signs a decision, or returns it. */
@Named
@RequestScoped
public class CosignDecisionForm {
  private final TaskPage taskPage;
  private final ActivistSteps steps;
  private final Page page;

  private CosignatureOutcome outcome = CosignatureOutcome.COSIGNED;
  private String reason;

  protected CosignDecisionForm() {
    this(null, null, null);
  }

  @Inject
  public CosignDecisionForm(TaskPage taskPage, ActivistSteps steps, Page page) {
    this.taskPage = taskPage;
    this.steps = steps;
    this.page = page;
  }

  /** Sends the form; returns where to go on, or null to stay. */
  public String submit() {
    return page.run(this::send) ? taskPage.done("recruitment", "cosignDecision") : null;
  }

  private void send() {
    switch (outcome) {
      case COSIGNED -> steps.cosign(taskPage.getItemId());
      case RETURNED -> steps.returnDecision(taskPage.getItemId(), reason);
    }
  }

  public List<CosignatureOutcome> getCosignatureOutcomes() {
    return List.of(CosignatureOutcome.values());
  }

  public CosignatureOutcome getOutcome() {
    return outcome;
  }

  public void setOutcome(CosignatureOutcome outcome) {
    this.outcome = outcome;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
