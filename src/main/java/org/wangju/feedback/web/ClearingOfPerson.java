package org.wangju.feedback.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.wangju.feedback.ClearingReach;
import org.wangju.feedback.ClearingRepository;
import org.wangju.feedback.ClearingRow;
import org.wangju.security.Access;
import org.wangju.security.Action;
import org.wangju.security.Caller;
import org.wangju.security.Target;

/** What the page of a person, and one's own page, offer of name clearing. */
@Named
@RequestScoped
public class ClearingOfPerson {
  private static final int MOST = 50;

  private final ClearingRepository clearings;
  private final Access access;
  private final Caller caller;

  private List<ClearingRow> own;

  protected ClearingOfPerson() {
    this(null, null, null);
  }

  @Inject
  public ClearingOfPerson(ClearingRepository clearings, Access access, Caller caller) {
    this.clearings = clearings;
    this.access = access;
    this.caller = caller;
  }

  /** Whether the reader may ask for the person whom the address names. */
  public boolean isAskable() {
    String personId = Faces.getRequestParameter("id");
    return personId != null && access.allows(Action.ASK_CLEARING, Target.person(personId));
  }

  /** The reader's own: those that are open first, then the newest first. */
  public List<ClearingRow> getOwn() {
    if (own == null) {
      own = clearings.list(ClearingReach.own(caller.personId()), 0, MOST);
    }
    return own;
  }

  /** The person whom the address names; oneself where it names nobody. */
  public String getPersonId() {
    String personId = Faces.getRequestParameter("id");
    return personId == null ? caller.personId() : personId;
  }
}
