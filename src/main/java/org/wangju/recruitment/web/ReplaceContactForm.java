package org.wangju.recruitment.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.omnifaces.util.Faces;
import org.wangju.platform.web.Page;
import org.wangju.recruitment.AssigningContacts.Assignment;
import org.wangju.recruitment.process.CultivationSteps;

/** Another full member takes a contact's place. */
@Named
@RequestScoped
public class ReplaceContactForm {
  private final CultivationSteps steps;
  private final RecruitmentProgress progress;
  private final Page page;

  private String contactId;
  private String successor;
  private LocalDate since;
  private String reason;

  protected ReplaceContactForm() {
    this(null, null, null);
  }

  @Inject
  public ReplaceContactForm(CultivationSteps steps, RecruitmentProgress progress, Page page) {
    this.steps = steps;
    this.progress = progress;
    this.page = page;
  }

  /** Takes over which contact was chosen on the page before. */
  @PostConstruct
  void open() {
    contactId = Faces.getRequestParameter("contact");
  }

  /** Sends the form; returns where to go on, or null to stay. */
  public String submit() {
    String caseId = progress.getCaseId();
    boolean done =
        page.run(
            () ->
                steps.replaceContact(caseId, contactId, new Assignment(successor, since), reason));
    return done
        ? "/desk/case.xhtml?faces-redirect=true&done=recruitment.replaceContact&case=" + caseId
        : null;
  }

  public String getContactId() {
    return contactId;
  }

  public void setContactId(String contactId) {
    this.contactId = contactId;
  }

  public String getSuccessor() {
    return successor;
  }

  public void setSuccessor(String successor) {
    this.successor = successor;
  }

  public LocalDate getSince() {
    return since;
  }

  public void setSince(LocalDate since) {
    this.since = since;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
