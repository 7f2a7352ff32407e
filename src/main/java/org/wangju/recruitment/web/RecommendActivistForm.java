package org.wangju.recruitment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.wangju.desk.web.TaskPage;
import org.wangju.platform.web.Page;
import org.wangju.recruitment.Recommendation;
import org.wangju.recruitment.RecommendationOutcome;
import org.wangju.recruitment.Recommender;
import org.wangju.recruitment.process.ApplicationSteps;

/**
 * {@code Task_RecommendActivist}: who recommends the applicant, or that another talk comes first.
 */
@Named
@RequestScoped
public class RecommendActivistForm {
  private final TaskPage taskPage;
  private final ApplicationSteps steps;
  private final Page page;

  private RecommendationOutcome outcome = RecommendationOutcome.RECOMMENDED;
  private LocalDate givenOn;
  private Recommender recommender;
  private String givenBy;
  private String opinion;
  private String reason;

  protected RecommendActivistForm() {
    this(null, null, null);
  }

  @Inject
  public RecommendActivistForm(TaskPage taskPage, ApplicationSteps steps, Page page) {
    this.taskPage = taskPage;
    this.steps = steps;
    this.page = page;
  }

  /** Sends the form; returns where to go on, or null to stay. */
  public String submit() {
    return page.run(this::send) ? taskPage.done("recruitment", "recommendActivist") : null;
  }

  private void send() {
    switch (outcome) {
      case RECOMMENDED ->
          steps.recommend(
              taskPage.getItemId(), new Recommendation(givenOn, recommender, givenBy, opinion));
      case RETURNED -> steps.returnToTalk(taskPage.getItemId(), reason);
    }
  }

  public List<RecommendationOutcome> getRecommendationOutcomes() {
    return List.of(RecommendationOutcome.values());
  }

  public List<Recommender> getRecommenders() {
    return List.of(Recommender.values());
  }

  public RecommendationOutcome getOutcome() {
    return outcome;
  }

  public void setOutcome(RecommendationOutcome outcome) {
    this.outcome = outcome;
  }

  public LocalDate getGivenOn() {
    return givenOn;
  }

  public void setGivenOn(LocalDate givenOn) {
    this.givenOn = givenOn;
  }

  public Recommender getRecommender() {
    return recommender;
  }

  public void setRecommender(Recommender recommender) {
    this.recommender = recommender;
  }

  public String getGivenBy() {
    return givenBy;
  }

  public void setGivenBy(String givenBy) {
    this.givenBy = givenBy;
  }

  public String getOpinion() {
    return opinion;
  }

  public void setOpinion(String opinion) {
    this.opinion = opinion;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
