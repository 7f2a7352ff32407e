package org.wangju.recruitment.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wangju.desk.web.TaskPage;
import org.wangju.platform.web.Page;
import org.wangju.recruitment.AdmissionRepository;
import org.wangju.recruitment.Resolution;
import org.wangju.recruitment.ReviewOutcome;
import org.wangju.recruitment.ReviewResult;
import org.wangju.recruitment.Reviewing.Review;
import org.wangju.recruitment.process.CultivationSteps;

/**
 * {@code Task_ReviewActivist}: the half-yearly review, after which cultivation goes on or the
 * branch has ended it.
 */
@Named
@RequestScoped
public class ReviewActivistForm {
  private final TaskPage taskPage;
  private final RecruitmentTask task;
  private final MeetingFields meeting;
  private final CultivationSteps steps;
  private final AdmissionRepository admissions;
  private final Page page;

  private List<OpinionField> opinions = List.of();
  private LocalDate heldOn;
  private ReviewResult result;
  private String opinion;
  private String lateReason;
  private ReviewOutcome outcome = ReviewOutcome.CONTINUE;
  private String reason;

  protected ReviewActivistForm() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public ReviewActivistForm(
      TaskPage taskPage,
      RecruitmentTask task,
      MeetingFields meeting,
      CultivationSteps steps,
      AdmissionRepository admissions,
      Page page) {
    this.taskPage = taskPage;
    this.task = task;
    this.meeting = meeting;
    this.steps = steps;
    this.admissions = admissions;
    this.page = page;
  }

  /** Reads whose opinions are asked for. */
  @PostConstruct
  void open() {
    if (taskPage.isFound()) {
      opinions =
          admissions.contactLines(task.admission().getId()).stream()
              .filter(contact -> contact.until() == null)
              .map(OpinionField::new)
              .toList();
    }
  }

  /** Sends the form; returns where to go on, or null to stay. */
  public String submit() {
    return page.run(this::send) ? taskPage.done("recruitment", "reviewActivist") : null;
  }

  private void send() {
    switch (outcome) {
      case CONTINUE -> steps.review(taskPage.getItemId(), review());
      case STOP ->
          steps.stop(taskPage.getItemId(), review(), meeting.entered(Resolution.AGREED), reason);
    }
  }

  private Review review() {
    Map<String, String> said =
        opinions.stream()
            .filter(field -> field.getOpinion() != null)
            .collect(Collectors.toMap(OpinionField::getContactId, OpinionField::getOpinion));
    return new Review(heldOn, result, opinion, said, lateReason);
  }

  public List<OpinionField> getOpinions() {
    return opinions;
  }

  public List<ReviewResult> getReviewResults() {
    return List.of(ReviewResult.values());
  }

  public List<ReviewOutcome> getReviewOutcomes() {
    return List.of(ReviewOutcome.values());
  }

  public LocalDate getHeldOn() {
    return heldOn;
  }

  public void setHeldOn(LocalDate heldOn) {
    this.heldOn = heldOn;
  }

  public ReviewResult getResult() {
    return result;
  }

  public void setResult(ReviewResult result) {
    this.result = result;
  }

  public String getOpinion() {
    return opinion;
  }

  public void setOpinion(String opinion) {
    this.opinion = opinion;
  }

  public String getLateReason() {
    return lateReason;
  }

  public void setLateReason(String lateReason) {
    this.lateReason = lateReason;
  }

  public ReviewOutcome getOutcome() {
    return outcome;
  }

  public void setOutcome(ReviewOutcome outcome) {
    this.outcome = outcome;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
