package org.wangju.recruitment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.wangju.desk.web.TaskPage;
import org.wangju.platform.web.Page;
import org.wangju.recruitment.Talk;
import org.wangju.recruitment.process.ApplicationSteps;

/** {@code Task_HoldTalk}: the talk with the applicant is recorded. */
@Named
@RequestScoped
public class HoldTalkForm {
  private final TaskPage taskPage;
  private final ApplicationSteps steps;
  private final Page page;

  private LocalDate heldOn;
  private String talkerId;
  private String content;
  private String lateReason;

  protected HoldTalkForm() {
    this(null, null, null);
  }

  @Inject
  public HoldTalkForm(TaskPage taskPage, ApplicationSteps steps, Page page) {
    this.taskPage = taskPage;
    this.steps = steps;
    this.page = page;
  }

  /** Sends the form; returns where to go on, or null to stay. */
  public String submit() {
    boolean done =
        page.run(
            () ->
                steps.holdTalk(
                    taskPage.getItemId(), new Talk(heldOn, talkerId, content, lateReason)));
    return done ? taskPage.done("recruitment", "holdTalk") : null;
  }

  public LocalDate getHeldOn() {
    return heldOn;
  }

  public void setHeldOn(LocalDate heldOn) {
    this.heldOn = heldOn;
  }

  public String getTalkerId() {
    return talkerId;
  }

  public void setTalkerId(String talkerId) {
    this.talkerId = talkerId;
  }

  public String getContent() {
    return content;
  }

  public void setContent(String content) {
    this.content = content;
  }

  public String getLateReason() {
    return lateReason;
  }

  public void setLateReason(String lateReason) {
    this.lateReason = lateReason;
  }
}
