package org.wangju.feedback.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.wangju.feedback.Reply;
import org.wangju.feedback.process.HearingSteps;
import org.wangju.platform.web.Page;

/** The person answers after the term, or without having been asked. */
@Named
@RequestScoped
public class LateReplyForm {
  private final HearingSteps steps;
  private final Page page;

  private String text;
  private String witness;
  private String caseId;

  protected LateReplyForm() {
    this(null, null);
  }

  @Inject
  public LateReplyForm(HearingSteps steps, Page page) {
    this.steps = steps;
    this.page = page;
  }

  /** The page is rebuilt from its address, also before a posted form is read. */
  @PostConstruct
  void readAddress() {
    caseId = Faces.getRequestParameter("case");
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
