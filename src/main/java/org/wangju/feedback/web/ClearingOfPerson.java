package org.wangju.feedback.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.wangju.desk.CaseReader;
import org.wangju.desk.CaseSummary;
import org.wangju.desk.ProcessWords;
import org.wangju.feedback.process.ClearingModel;
import org.wangju.platform.web.Page;
import org.wangju.security.Access;
import org.wangju.security.Action;
import org.wangju.security.Caller;
import org.wangju.security.Target;

/** What the page of a person, and one's own page, offer of name clearing. */
@Named
@RequestScoped
public class ClearingOfPerson {
  private static final int MOST = 50;

  private final CaseReader reader;
  private final Access access;
  private final Caller caller;
  private final Page page;

  private List<CaseSummary> own;

  protected ClearingOfPerson() {
    this(null, null, null, null);
  }

  @Inject
  public ClearingOfPerson(CaseReader reader, Access access, Caller caller, Page page) {
    this.reader = reader;
    this.access = access;
    this.caller = caller;
    this.page = page;
  }

  /** Whether the reader may ask for the person whom the address names. */
  public boolean isAskable() {
    String personId = Faces.getRequestParameter("id");
    return personId != null && access.allows(Action.ASK_CLEARING, Target.person(personId));
  }

  /** The reader's own, newest first. */
  public List<CaseSummary> getOwn() {
    if (own == null) {
      own =
          reader.ownCases(MOST).stream()
              .filter(file -> file.processKey().equals(ClearingModel.KEY))
              .toList();
    }
    return own;
  }

  /** How it ended; empty while it is open. */
  public String outcome(CaseSummary file) {
    return ProcessWords.outcome(file, page.locale());
  }

  /** The person whom the address names; oneself where it names nobody. */
  public String getPersonId() {
    String personId = Faces.getRequestParameter("id");
    return personId == null ? caller.personId() : personId;
  }
}
