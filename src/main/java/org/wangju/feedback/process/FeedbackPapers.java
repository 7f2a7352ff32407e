package org.wangju.feedback.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.wangju.desk.Step;
import org.wangju.documents.CasePapers;
import org.wangju.documents.Material;
import org.wangju.documents.Slot;
import org.wangju.documents.print.Sheet;
import org.wangju.feedback.FeedbackCase;
import org.wangju.feedback.FeedbackReading;
import org.wangju.feedback.FeedbackRepository;
import org.wangju.feedback.FeedbackState;
import org.wangju.feedback.FeedbackSubject;
import org.wangju.feedback.process.FeedbackModel.Elements;
import org.wangju.security.Access;
import org.wangju.security.Action;
import org.wangju.security.Caller;
import org.wangju.security.Purpose;
import org.wangju.security.Target;

/**
 * The evidence that is filed to feedback: each side and the person concerned files to their own
 * step while they are at it, and reads what the feedback itself is open to them for. An answer's
 * files are no more the sender's before it is signed than its words are.
 */
@ApplicationScoped
public class FeedbackPapers implements CasePapers {
  private final FeedbackRepository feedback;
  private final FeedbackReading reading;
  private final Access access;
  private final Caller caller;

  protected FeedbackPapers() {
    this(null, null, null, null);
  }

  @Inject
  public FeedbackPapers(
      FeedbackRepository feedback, FeedbackReading reading, Access access, Caller caller) {
    this.feedback = feedback;
    this.reading = reading;
    this.access = access;
    this.caller = caller;
  }

  @Override
  public String processKey() {
    return FeedbackModel.KEY;
  }

  @Override
  public List<String> steps() {
    return List.of(Elements.COMPOSE_FEEDBACK, Elements.ANSWER_FEEDBACK, Elements.REPLY_TO_FEEDBACK);
  }

  /** Evidence is of any kind. */
  @Override
  public List<Material> materials(String stepKey) {
    return List.of();
  }

  @Override
  public boolean mayFile(Slot slot, boolean byUnit) {
    FeedbackCase about = feedback.get(slot.caseId());
    return switch (slot.stepKey()) {
      case Elements.COMPOSE_FEEDBACK ->
          about.getState() == FeedbackState.DRAFT
              && reading.may(Action.COMPOSE_FEEDBACK, about, about.getKind().sender());
      case Elements.ANSWER_FEEDBACK ->
          about.getState() == FeedbackState.AWAITING_ANSWER
              && reading.may(Action.ANSWER_FEEDBACK, about, about.getKind().sender().other());
      case Elements.REPLY_TO_FEEDBACK -> about.getEndedOn() == null && isOpenToCaller(about);
      default -> false;
    };
  }

  @Override
  public boolean mayRead(Slot slot, boolean byUnit) {
    FeedbackCase about = feedback.get(slot.caseId());
    boolean audits =
        byUnit
            && access.allows(
                Action.SEE_DOCUMENTS,
                Target.unit(about.unitOf(about.getKind().sender())),
                Purpose.AUDIT);
    return audits
        || switch (slot.stepKey()) {
          case Elements.COMPOSE_FEEDBACK -> reading.maySee(about) || isOfCallerAlone(about);
          case Elements.ANSWER_FEEDBACK ->
              reading.maySeeAnswer(about)
                  || (!about.getState().isWithAnswerer() && isOfCallerAlone(about));
          default -> reading.maySee(about);
        };
  }

  /** What shows something about several people is shown to none of them. */
  private boolean isOfCallerAlone(FeedbackCase about) {
    return isOpenToCaller(about) && feedback.subjects(about.getId()).size() == 1;
  }

  private boolean isOpenToCaller(FeedbackCase about) {
    return caller.personId() != null
        && feedback
            .subject(about.getId(), caller.personId())
            .map(FeedbackSubject::getOpenSince)
            .isPresent();
  }

  @Override
  public String stepName(String stepKey, Locale locale) {
    return new Step(FeedbackModel.KEY, stepKey).title(locale);
  }

  @Override
  public Sheet blank(String stepKey, String material, Locale locale) {
    throw new IllegalArgumentException("no form is printed for " + material);
  }

  @Override
  public Sheet filled(Slot slot, Locale locale) {
    throw new IllegalArgumentException("no form is printed for " + slot.material());
  }
}
