package org.wangju.feedback.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import org.omnifaces.util.Faces;
import org.wangju.directory.Person;
import org.wangju.directory.PersonRepository;
import org.wangju.feedback.process.ClearingProcess;
import org.wangju.platform.Ids;
import org.wangju.platform.web.Page;
import org.wangju.security.Access;
import org.wangju.security.AccessDenied;
import org.wangju.security.Action;
import org.wangju.security.Caller;
import org.wangju.security.Target;

/**
 * Somebody asks that their name be cleared, or their branch or an officer asks for them. The
 * address names the person, or nobody: oneself.
 */
@Named
@RequestScoped
public class AskClearingForm {
  private final ClearingProcess process;
  private final PersonRepository people;
  private final Access access;
  private final Caller caller;
  private final Page page;
  private final Clock clock;
  private final ClearingRequestFields fields = new ClearingRequestFields();

  private String submissionId;
  private Person person;
  private String feedbackNumber;

  protected AskClearingForm() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public AskClearingForm(
      ClearingProcess process,
      PersonRepository people,
      Access access,
      Caller caller,
      Page page,
      Clock clock) {
    this.process = process;
    this.people = people;
    this.access = access;
    this.caller = caller;
    this.page = page;
    this.clock = clock;
  }

  @PostConstruct
  void open() {
    submissionId = Ids.next();
    String asked = Faces.getRequestParameter("person");
    String personId = asked == null ? caller.personId() : asked;
    person = people.find(personId).orElseThrow(AccessDenied::new);
    access.require(Action.ASK_CLEARING, Target.person(person.getId()));
  }

  /** Sends the form; returns where to go on, or null to stay. */
  public String submit() {
    return page.call(
            () -> process.ask(submissionId, person.getId(), fields.entered(feedbackNumber)))
        .map(
            caseId ->
                "/desk/case.xhtml?faces-redirect=true&done=name-clearing.askClearing&case="
                    + caseId)
        .orElse(null);
  }

  /** Whether the caller asks for themselves. */
  public boolean isOwn() {
    return person.getId().equals(caller.personId());
  }

  public String getPersonName() {
    return person.getName();
  }

  /** The last day that the allegation may bear. */
  public LocalDate getToday() {
    return LocalDate.now(clock);
  }

  public ClearingRequestFields getFields() {
    return fields;
  }

  public String getSubmissionId() {
    return submissionId;
  }

  public void setSubmissionId(String submissionId) {
    this.submissionId = submissionId;
  }

  public String getFeedbackNumber() {
    return feedbackNumber;
  }

  public void setFeedbackNumber(String feedbackNumber) {
    this.feedbackNumber = feedbackNumber;
  }
}
