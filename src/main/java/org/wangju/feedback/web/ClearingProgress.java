package org.wangju.feedback.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.wangju.desk.CaseReader;
import org.wangju.desk.CaseSummary;
import org.wangju.feedback.ClearingPlace;
import org.wangju.feedback.ClearingPlaceKind;
import org.wangju.feedback.ClearingRepository;
import org.wangju.feedback.NameClearing;
import org.wangju.platform.web.Page;
import org.wangju.security.Access;
import org.wangju.security.Action;
import org.wangju.security.Caller;
import org.wangju.security.Target;

/**
 * How far a name clearing has come, and what the reader may do about it besides its steps. The
 * address names the case.
 */
@Named
@RequestScoped
public class ClearingProgress {
  private final CaseReader reader;
  private final ClearingRepository clearings;
  private final Access access;
  private final Caller caller;
  private final Page page;

  private CaseSummary summary;
  private NameClearing clearing;
  private List<ClearingPlace> places = List.of();

  protected ClearingProgress() {
    this(null, null, null, null, null);
  }

  @Inject
  public ClearingProgress(
      CaseReader reader, ClearingRepository clearings, Access access, Caller caller, Page page) {
    this.reader = reader;
    this.clearings = clearings;
    this.access = access;
    this.caller = caller;
    this.page = page;
  }

  /** Reads the case; nothing is shown of one that the reader may not see. */
  @PostConstruct
  void open() {
    String caseId = Faces.getRequestParameter("case");
    page.run(
        () -> {
          summary = reader.see(String.valueOf(caseId));
          clearing = clearings.find(caseId).orElse(null);
          places = clearings.places(caseId);
        });
  }

  /** Whether there is a case to show. */
  public boolean isFound() {
    return clearing != null;
  }

  public CaseSummary summary() {
    return summary;
  }

  public NameClearing getClearing() {
    return clearing;
  }

  public String getCaseId() {
    return clearing.getId();
  }

  /** Where it was said, and where the letter came. */
  public List<ClearingPlace> getPlaces() {
    return places;
  }

  /** The number of the feedback case that it rests on; empty when there is none. */
  public String getFeedbackNumber() {
    return clearing.getFeedbackCaseId() == null
        ? ""
        : reader.summary(clearing.getFeedbackCaseId()).caseNumber();
  }

  /** Whether the reader may take the letter to that place. */
  public boolean mayTakeLetter(ClearingPlace place) {
    return clearing.getLetter() != null
        && ((isOwn() && place.getKind() == ClearingPlaceKind.PERSON)
            || isAllowed(Action.DELIVER_CLEARING));
  }

  /** Whether the reader is the person concerned. */
  public boolean isOwn() {
    return clearing.getPersonId().equals(caller.personId());
  }

  /** Whether the reader is asked to acknowledge how it ended. */
  public boolean isAcknowledgeable() {
    return isOwn() && clearing.isToAcknowledge();
  }

  public boolean isWithdrawable() {
    boolean asker = clearing.getAsked().getAccountId().equals(caller.accountId());
    return !clearing.getState().isEnd() && (isOwn() || asker) && isAllowed(Action.ASK_CLEARING);
  }

  private boolean isAllowed(Action action) {
    return access.allows(action, Target.ofCase(clearing.getPersonId(), clearing.getBranchId()));
  }
}
