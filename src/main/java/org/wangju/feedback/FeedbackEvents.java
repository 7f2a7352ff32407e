package org.wangju.feedback;

import org.wangju.record.Event;
import org.wangju.record.Stream;

/** Events of feedback. What is said about people stands in none before it is signed. */
public final class FeedbackEvents {
  /** The kind that says to which unit data about people were given. */
  public static final String DISCLOSED = "feedback.people-disclosed";

  /** The kind that holds what is said about somebody. */
  public static final String SAID = "feedback.said";

  /** The kind that holds what was answered to the questions about somebody. */
  public static final String QUESTIONS_ANSWERED = "feedback.questions-answered";

  private FeedbackEvents() {}

  /** An event of the case as a whole. */
  static Event event(FeedbackCase feedback, String happened) {
    return Event.of("feedback." + happened, Stream.ofCase(feedback.getId()));
  }

  /**
   * That it was told to a unit, about so many people: whoever they are reads that of themselves as
   * well.
   */
  static Event disclosed(FeedbackCase feedback, String unitName, int people) {
    return event(feedback, "people-disclosed")
        .with("toUnit", unitName)
        .with("people", people)
        .with("purpose", feedback.getPurpose())
        .with("ground", feedback.getGround());
  }

  /** That the answers to a request, or to a round, follow a version of a questionnaire. */
  static Event attached(String caseId, QuestionnaireVersion version) {
    return Event.of("feedback.questionnaire-attached", Stream.ofCase(caseId))
        .with("questionnaire", version.getTitle())
        .with("edition", version.getNumber());
  }

  /** An event of a round as a whole. */
  static Event event(Round round, String happened) {
    return Event.of("feedback." + happened, Stream.ofCase(round.getId()));
  }

  /** An event that concerns one of its people. */
  static Event event(FeedbackSubject subject, String happened) {
    return Event.of("feedback." + happened, Stream.ofCase(subject.getCaseId()))
        .about(subject.getPersonId());
  }
}
