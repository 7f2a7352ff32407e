package org.wangju.feedback.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.wangju.desk.CaseReader;
import org.wangju.desk.web.TaskPage;
import org.wangju.feedback.FeedbackRepository;
import org.wangju.feedback.process.HearingSteps;
import org.wangju.platform.web.Dates;
import org.wangju.platform.web.Page;

/** {@code Task_ReadFeedback}: the person opens what is said about them, which proves delivery. */
@Named
@RequestScoped
public class ReadFeedbackForm {
  private final TaskPage taskPage;
  private final FeedbackRepository feedback;
  private final Dates dates;
  private final CaseReader cases;
  private final HearingSteps steps;
  private final Page page;

  protected ReadFeedbackForm() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public ReadFeedbackForm(
      TaskPage taskPage,
      FeedbackRepository feedback,
      Dates dates,
      CaseReader cases,
      HearingSteps steps,
      Page page) {
    this.taskPage = taskPage;
    this.feedback = feedback;
    this.dates = dates;
    this.cases = cases;
    this.steps = steps;
    this.page = page;
  }

  /** Opens it; goes on to where it can be answered. */
  public String submit() {
    String caseId = taskPage.item().getCaseId();
    String personId = taskPage.item().getPersonId();
    if (!page.run(() -> steps.read(taskPage.getItemId()))) {
      return null;
    }
    return cases.openItems(caseId).stream()
        .filter(item -> personId.equals(item.getSubject()))
        .map(item -> "/feedback/reply-to-feedback.xhtml?faces-redirect=true&item=" + item.getId())
        .findFirst()
        .orElseGet(() -> taskPage.done("feedback", "readFeedback"));
  }

  /** Who said it, and how long there is to answer. */
  public String getIntro() {
    String saidBy =
        feedback
            .own(taskPage.item().getCaseId(), taskPage.item().getPersonId())
            .orElseThrow()
            .saidBy();
    LocalDate replyEndsOn = taskPage.card().latest().orElseThrow();
    return page.text("feedback", "readFeedback.intro", saidBy, dates.date(replyEndsOn));
  }
}
