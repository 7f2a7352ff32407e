package org.wangju.feedback.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wangju.desk.web.TaskPage;
import org.wangju.feedback.RoundRow;
import org.wangju.feedback.process.RoundProcess;
import org.wangju.platform.web.Page;

/**
 * {@code Task_FollowRound}: how far every department is; reminding them, and ending the round
 * before all have answered.
 */
@Named
@RequestScoped
public class FollowRoundForm {
  private static final String BUNDLE = "feedback-round";

  private final TaskPage taskPage;
  private final RoundView view;
  private final RoundProcess process;
  private final Page page;

  private final Map<String, Boolean> chosen = new HashMap<>();
  private String reason;

  protected FollowRoundForm() {
    this(null, null, null, null);
  }

  @Inject
  public FollowRoundForm(TaskPage taskPage, RoundView view, RoundProcess process, Page page) {
    this.taskPage = taskPage;
    this.view = view;
    this.process = process;
    this.page = page;
  }

  /** Reminds the departments that were chosen. */
  public void remindChosen() {
    remind(
        view.getRows().stream()
            .filter(row -> row.caseId() != null && Boolean.TRUE.equals(chosen.get(row.partId())))
            .toList());
  }

  /** Reminds every department that is late. */
  public void remindLate() {
    remind(
        view.getRows().stream().filter(row -> row.isWithDepartment() && view.isLate(row)).toList());
  }

  /** One by one, each whole in itself: what fails is said of each, the rest is done. */
  private void remind(List<RoundRow> rows) {
    if (rows.isEmpty()) {
      page.warn("feedback-round", "followRound.nobodyToRemind");
      return;
    }
    long reminded = rows.stream().filter(this::remind).count();
    if (reminded > 0) {
      page.done("feedback-round", "followRound.reminded", reminded);
    }
    chosen.clear();
    view.refresh();
  }

  private boolean remind(RoundRow row) {
    return page.runFor(row.departmentName(), () -> process.remind(row.caseId()));
  }

  /** Ends the round; returns where to go on, or null to stay. */
  public String close() {
    return page.run(() -> process.closeEarly(taskPage.getItemId(), reason))
        ? taskPage.done(BUNDLE, "followRound")
        : null;
  }

  /** Which parts are to be reminded, by their keys. */
  public Map<String, Boolean> getChosen() {
    return chosen;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
