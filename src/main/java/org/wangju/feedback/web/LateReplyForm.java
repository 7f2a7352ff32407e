package org.wangju.feedback.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.wangju.feedback.FeedbackRepository;
import org.wangju.feedback.OwnRow;
import org.wangju.feedback.Reply;
import org.wangju.feedback.process.HearingSteps;
import org.wangju.platform.web.Dates;
import org.wangju.platform.web.Page;
import org.wangju.security.Caller;

/** The person answers after the term, or without having been asked. */
@Named
@RequestScoped
public class LateReplyForm {
  private final FeedbackRepository feedback;
  private final HearingSteps steps;
  private final Caller caller;
  private final Dates dates;
  private final Page page;

  private String text;
  private String witness;
  private String caseId;
  private OwnRow row;

  protected LateReplyForm() {
    this(null, null, null, null, null);
  }

  @Inject
  public LateReplyForm(
      FeedbackRepository feedback, HearingSteps steps, Caller caller, Dates dates, Page page) {
    this.feedback = feedback;
    this.steps = steps;
    this.caller = caller;
    this.dates = dates;
    this.page = page;
  }

  /** The page is rebuilt from its address, also before a posted form is read. */
  @PostConstruct
  void readAddress() {
    caseId = Faces.getRequestParameter("case");
    row = feedback.own(caseId, caller.personId()).orElse(null);
  }

  /** What is said about the reader; null when nothing is open to them. */
  public OwnRow getRow() {
    return row;
  }

  /** Why there is nothing to write, and where or when it was; null where the form is open. */
  public String getClosed() {
    if (row == null) {
      return page.text("feedback", "refusal.unknown");
    }
    if (row.repliedAt() != null) {
      return page.text("feedback", "lateReply.replied", dates.moment(row.repliedAt()));
    }
    return row.isReplyMissing() ? null : page.text("feedback", "refusal.replyAtStep");
  }

  /** Sends the form; returns where to go on, or null to stay. */
  public String submit() {
    return page.run(() -> steps.replyLate(caseId, new Reply(text, witness)))
        ? "/feedback/about-me.xhtml?faces-redirect=true&done=feedback.lateReply&case=" + caseId
        : null;
  }

  public String getCaseId() {
    return caseId;
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
}
