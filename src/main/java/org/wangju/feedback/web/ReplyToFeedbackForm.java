package org.wangju.feedback.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.wangju.desk.web.TaskPage;
import org.wangju.feedback.FeedbackRepository;
import org.wangju.feedback.OwnRow;
import org.wangju.feedback.PauseGround;
import org.wangju.feedback.Reply;
import org.wangju.feedback.process.HearingSteps;
import org.wangju.platform.web.Page;

/** {@code Task_ReplyToFeedback}: the person answers what is said about them, or stops the time. */
@Named
@RequestScoped
public class ReplyToFeedbackForm {
  private final TaskPage taskPage;
  private final FeedbackRepository feedback;
  private final HearingSteps steps;
  private final Page page;

  private String text;
  private String witness;
  private PauseGround pauseGround;
  private LocalDate pauseUntil;
  private boolean pausing;

  protected ReplyToFeedbackForm() {
    this(null, null, null, null);
  }

  @Inject
  public ReplyToFeedbackForm(
      TaskPage taskPage, FeedbackRepository feedback, HearingSteps steps, Page page) {
    this.taskPage = taskPage;
    this.feedback = feedback;
    this.steps = steps;
    this.page = page;
  }

  /** Sends the form; returns where to go on, or null to stay. */
  public String submit() {
    return page.run(this::send) ? taskPage.done("feedback", "replyToFeedback") : null;
  }

  private void send() {
    steps.reply(taskPage.getItemId(), new Reply(text, witness));
  }

  /** The time stands still. */
  public String pause() {
    pausing = true;
    return page.run(() -> steps.pause(taskPage.getItemId(), pauseGround, pauseUntil))
        ? taskPage.done("feedback", "pauseReply")
        : null;
  }

  /** Whether the fields for it are shown: what was refused there is mended there. */
  public boolean isPausing() {
    return pausing || pauseGround != null || pauseUntil != null;
  }

  public List<PauseGround> getPauseGrounds() {
    return List.of(PauseGround.values());
  }

  /** What is said about the reader. */
  public OwnRow getRow() {
    return feedback.own(taskPage.item().getCaseId(), taskPage.item().getPersonId()).orElseThrow();
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public String getWitness() {
    return witness;
  }

  public void setWitness(String witness) {
    this.witness = witness;
  }

  public PauseGround getPauseGround() {
    return pauseGround;
  }

  public void setPauseGround(PauseGround pauseGround) {
    this.pauseGround = pauseGround;
  }

  public LocalDate getPauseUntil() {
    return pauseUntil;
  }

  public void setPauseUntil(LocalDate pauseUntil) {
    this.pauseUntil = pauseUntil;
  }
}
