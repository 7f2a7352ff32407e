package org.wangju.feedback.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wangju.desk.web.TaskPage;
import org.wangju.feedback.FeedbackRepository;
import org.wangju.feedback.FeedbackSubject;
import org.wangju.feedback.process.HearingSteps;
import org.wangju.platform.web.Dates;
import org.wangju.platform.web.Page;

/** {@code Task_ResumeReply}: the time runs again. */
@Named
@RequestScoped
public class ResumeReplyForm {
  private final TaskPage taskPage;
  private final FeedbackRepository feedback;
  private final Dates dates;
  private final HearingSteps steps;
  private final Page page;

  protected ResumeReplyForm() {
    this(null, null, null, null, null);
  }

  @Inject
  public ResumeReplyForm(
      TaskPage taskPage, FeedbackRepository feedback, Dates dates, HearingSteps steps, Page page) {
    this.taskPage = taskPage;
    this.feedback = feedback;
    this.dates = dates;
    this.steps = steps;
    this.page = page;
  }

  /** Sends the form; returns where to go on, or null to stay. */
  public String submit() {
    return page.run(this::send) ? taskPage.done("feedback", "resumeReply") : null;
  }

  private void send() {
    steps.resume(taskPage.getItemId());
  }

  /** Why the time stands still, until when, and what is left of it. */
  public String getIntro() {
    FeedbackSubject subject =
        feedback.subject(taskPage.item().getCaseId(), taskPage.item().getPersonId()).orElseThrow();
    return page.text(
        "feedback",
        "resumeReply.intro",
        page.text("feedback", "pauseGround." + subject.getPauseGround()),
        dates.date(subject.getPauseEndsOn()),
        subject.getDaysLeft());
  }
}
