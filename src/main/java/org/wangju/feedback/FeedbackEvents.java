package org.wangju.feedback;

import org.wangju.record.Event;
import org.wangju.record.Stream;

/** Events of feedback. What is said about people stands in none before it is signed. */
final class FeedbackEvents {
  private FeedbackEvents() {}

  /** An event of the case as a whole. */
  static Event event(FeedbackCase feedback, String happened) {
    return Event.of("feedback." + happened, Stream.ofCase(feedback.getId()));
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
