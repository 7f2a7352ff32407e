package org.wangju.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.wangju.platform.Refusal;
import org.wangju.record.Event;
import org.wangju.record.Record;
import org.wangju.record.Stream;
import org.wangju.security.Access;
import org.wangju.security.Action;
import org.wangju.security.Caller;
import org.wangju.security.Target;

/**
 * The one query by which feedback serves a decision: accepted and not replaced, never anything
 * else. Each reading says what for, and is recorded; the person reads who read it.
 */
@ApplicationScoped
public class AcceptedFeedback {
  /** More pieces of feedback than are kept about one person. */
  private static final int MOST = 200;

  private final FeedbackRepository feedback;
  private final FeedbackTerms terms;
  private final Record record;
  private final Access access;
  private final Caller caller;

  protected AcceptedFeedback() {
    this(null, null, null, null, null);
  }

  @Inject
  public AcceptedFeedback(
      FeedbackRepository feedback,
      FeedbackTerms terms,
      Record record,
      Access access,
      Caller caller) {
    this.feedback = feedback;
    this.terms = terms;
    this.record = record;
    this.access = access;
    this.caller = caller;
  }

  /**
   * The accepted feedback about a person.
   *
   * @param unitId the unit that decides on it, which hears of every correction
   * @param matter what it is read for, in words
   * @throws Refusal when no purpose or matter is stated
   */
  @Transactional
  public List<AcceptedRow> read(String personId, String unitId, UsePurpose purpose, String matter) {
    access.require(Action.USE_FEEDBACK, Target.ofCase(personId, unitId));
    if (purpose == null) {
      throw new Refusal("feedback", "refusal.usePurpose");
    }
    String written = Texts.required(matter, "refusal.matter");
    feedback.holdAccepted(personId);
    List<AcceptedRow> rows = feedback.accepted(personId, MOST);
    for (AcceptedRow row : rows) {
      feedback.add(
          new FeedbackUse(row, unitId, purpose, written, caller.displayName(), terms.now()));
    }
    record.append(
        Event.of("feedback.used", Stream.ofPerson(personId))
            .with("usePurpose", purpose)
            .with("matter", written)
            .with("count", rows.size()));
    return rows;
  }
}
