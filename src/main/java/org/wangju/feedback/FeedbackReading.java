package org.wangju.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wangju.feedback.FeedbackKind.Side;
import org.wangju.security.Access;
import org.wangju.security.Action;
import org.wangju.security.Purpose;
import org.wangju.security.Target;

/**
 * Who may read feedback none of whose open steps is theirs. The organization's side reads what it
 * sent and what reached it, never a department's draft; a department reads while a request is open
 * with it or its own statement is a draft, and afterwards only what became of it.
 */
@ApplicationScoped
public class FeedbackReading {
  private final Access access;

  protected FeedbackReading() {
    this(null);
  }

  @Inject
  public FeedbackReading(Access access) {
    this.access = access;
  }

  /** Whether the caller may read the case as it stands now, with the people it is about. */
  public boolean maySee(FeedbackCase feedback) {
    return maySee(feedback, Side.ORGANIZATION) || maySee(feedback, Side.INDUSTRY);
  }

  private boolean maySee(FeedbackCase feedback, Side side) {
    boolean sender = feedback.getKind().sender() == side;
    boolean open =
        switch (side) {
          case ORGANIZATION -> sender || !feedback.getState().isUnsent();
          case INDUSTRY ->
              sender
                  ? feedback.getState().isUnsent() || feedback.getKind() == FeedbackKind.HELP
                  : feedback.getState().isWithAnswerer();
        };
    return open && isOf(feedback, side);
  }

  private boolean isOf(FeedbackCase feedback, Side side) {
    return may(Action.SEE_FEEDBACK, feedback, side);
  }

  /**
   * Whether the caller may do this for a side. By the purpose that a side has: an officer above a
   * department is not of the department.
   */
  public boolean may(Action action, FeedbackCase feedback, Side side) {
    return access.allows(action, Target.unit(feedback.unitOf(side)), purposeOf(side));
  }

  /** What a side reads and writes for. */
  public static Purpose purposeOf(Side side) {
    return side == Side.ORGANIZATION ? Purpose.MEMBERSHIP : Purpose.OVERSIGHT;
  }

  /**
   * Whether the caller may read what the answering side has written: only that side, until it is
   * signed.
   */
  public boolean maySeeAnswer(FeedbackCase feedback) {
    boolean unsigned =
        feedback.getKind().path() == FeedbackKind.Path.REQUEST
            && feedback.getState().isWithAnswerer();
    Side side = unsigned ? feedback.getKind().sender().other() : Side.ORGANIZATION;
    return maySee(feedback) && (!unsigned || isOf(feedback, side));
  }

  /** Whether the caller is of a side and may read that the case exists, and what became of it. */
  public boolean maySeeOutcome(FeedbackCase feedback) {
    boolean department =
        isOf(feedback, Side.INDUSTRY)
            && (feedback.getKind().sender() == Side.INDUSTRY || feedback.getSentOn() != null);
    return department || maySee(feedback);
  }
}
