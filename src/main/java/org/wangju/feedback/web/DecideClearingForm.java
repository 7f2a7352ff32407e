package org.wangju.feedback.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.wangju.desk.web.TaskPage;
import org.wangju.feedback.ClearingMeeting;
import org.wangju.feedback.ClearingOutcome;
import org.wangju.feedback.ClearingRuling;
import org.wangju.feedback.ClearingScope;
import org.wangju.feedback.process.ClearingModel;
import org.wangju.feedback.process.ClearingSteps;
import org.wangju.platform.web.Page;

/** {@code Task_DecideClearing}: an officer decides, or enters what a meeting decided. */
@Named
@RequestScoped
public class DecideClearingForm {
  private final TaskPage taskPage;
  private final ClearingSteps steps;
  private final Page page;
  private final ClearingPlaceFields places = new ClearingPlaceFields();

  private ClearingOutcome outcome = ClearingOutcome.CLEARED;
  private ClearingScope scope;
  private String reasons;
  private boolean collective;
  private String body;
  private LocalDate heldOn;
  private Integer shouldAttend;
  private Integer present;
  private Integer votesFor;
  private Integer votesAgainst;
  private Integer abstentions;

  protected DecideClearingForm() {
    this(null, null, null);
  }

  @Inject
  public DecideClearingForm(TaskPage taskPage, ClearingSteps steps, Page page) {
    this.taskPage = taskPage;
    this.steps = steps;
    this.page = page;
  }

  /** Sends the form; returns where to go on, or null to stay. */
  public String submit() {
    return page.run(this::send) ? taskPage.done(ClearingModel.KEY, "decideClearing") : null;
  }

  private void send() {
    switch (outcome) {
      case CLEARED, PARTLY_CLEARED, NOT_CLEARED -> steps.decide(taskPage.getItemId(), ruling());
      case RETURNED -> steps.returnToCheck(taskPage.getItemId(), reasons);
      case HANDED_OVER -> steps.handOverAtDecision(taskPage.getItemId());
    }
  }

  private ClearingRuling ruling() {
    ClearingMeeting meeting =
        new ClearingMeeting(
            body, heldOn, shouldAttend, present, votesFor, votesAgainst, abstentions);
    return new ClearingRuling(
        outcome, scope, reasons, places.entered(), collective ? meeting : null);
  }

  public List<ClearingOutcome> getOutcomes() {
    return List.of(ClearingOutcome.values());
  }

  public List<ClearingScope> getScopes() {
    return List.of(ClearingScope.values());
  }

  public ClearingPlaceFields getPlaces() {
    return places;
  }

  public ClearingOutcome getOutcome() {
    return outcome;
  }

  public void setOutcome(ClearingOutcome outcome) {
    this.outcome = outcome;
  }

  public ClearingScope getScope() {
    return scope;
  }

  public void setScope(ClearingScope scope) {
    this.scope = scope;
  }

  public String getReasons() {
    return reasons;
  }

  public void setReasons(String reasons) {
    this.reasons = reasons;
  }

  public boolean isCollective() {
    return collective;
  }

  public void setCollective(boolean collective) {
    this.collective = collective;
  }

  public String getBody() {
    return body;
  }

  public void setBody(String body) {
    this.body = body;
  }

  public LocalDate getHeldOn() {
    return heldOn;
  }

  public void setHeldOn(LocalDate heldOn) {
    this.heldOn = heldOn;
  }

  public Integer getShouldAttend() {
    return shouldAttend;
  }

  public void setShouldAttend(Integer shouldAttend) {
    this.shouldAttend = shouldAttend;
  }

  public Integer getPresent() {
    return present;
  }

  public void setPresent(Integer present) {
    this.present = present;
  }

  public Integer getVotesFor() {
    return votesFor;
  }

  public void setVotesFor(Integer votesFor) {
    this.votesFor = votesFor;
  }

  public Integer getVotesAgainst() {
    return votesAgainst;
  }

  public void setVotesAgainst(Integer votesAgainst) {
    this.votesAgainst = votesAgainst;
  }

  public Integer getAbstentions() {
    return abstentions;
  }

  public void setAbstentions(Integer abstentions) {
    this.abstentions = abstentions;
  }
}
