package org.wangju.feedback.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.wangju.feedback.process.ClearingProcess;
import org.wangju.platform.web.Dates;
import org.wangju.platform.web.Page;

/** The person concerned acknowledges how their clearing ended, or says what is still missing. */
@Named
@RequestScoped
public class AcknowledgeClearingForm {
  private final ClearingProcess process;
  private final ClearingProgress progress;
  private final Dates dates;
  private final Page page;

  private Boolean complete;
  private String missing;

  protected AcknowledgeClearingForm() {
    this(null, null, null, null);
  }

  @Inject
  public AcknowledgeClearingForm(
      ClearingProcess process, ClearingProgress progress, Dates dates, Page page) {
    this.process = process;
    this.progress = progress;
    this.dates = dates;
    this.page = page;
  }

  /** Why there is nothing to acknowledge; null where the form is open. */
  public String getClosed() {
    if (progress.isAcknowledgeable()) {
      return null;
    }
    LocalDate acknowledged = progress.getClearing().getAcknowledgedOn();
    return acknowledged == null
        ? page.text("name-clearing", "refusal.acknowledge")
        : page.text("name-clearing", "clearings.acknowledged", dates.date(acknowledged));
  }

  /** Sends the form; returns where to go on, or null to stay. */
  public String submit() {
    String caseId = progress.getCaseId();
    return page.run(() -> process.acknowledge(caseId, complete, missing))
        ? "/desk/case.xhtml?faces-redirect=true&done=name-clearing.acknowledgeClearing&case="
            + caseId
        : null;
  }

  public Boolean getComplete() {
    return complete;
  }

  public void setComplete(Boolean complete) {
    this.complete = complete;
  }

  public String getMissing() {
    return missing;
  }

  public void setMissing(String missing) {
    this.missing = missing;
  }
}
