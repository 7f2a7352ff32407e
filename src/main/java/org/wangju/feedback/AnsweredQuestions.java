package org.wangju.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wangju.feedback.AnswerSheets.Owner;
import org.wangju.feedback.AnsweredSheet.Line;
import org.wangju.security.Caller;

/**
 * Reads what was answered to a questionnaire about people, in the form in which it was asked: for
 * those who read the answer, and for the person whom it concerns.
 */
@ApplicationScoped
public class AnsweredQuestions {
  private final FeedbackRepository feedback;
  private final SheetRepository sheets;
  private final QuestionnaireRepository questionnaires;
  private final FeedbackReading reading;
  private final Caller caller;

  protected AnsweredQuestions() {
    this(null, null, null, null, null);
  }

  @Inject
  public AnsweredQuestions(
      FeedbackRepository feedback,
      SheetRepository sheets,
      QuestionnaireRepository questionnaires,
      FeedbackReading reading,
      Caller caller) {
    this.feedback = feedback;
    this.sheets = sheets;
    this.questionnaires = questionnaires;
    this.reading = reading;
    this.caller = caller;
  }

  /** The answers about these people, by their keys; nothing for who does not read the answer. */
  public Map<String, AnsweredSheet> shown(FeedbackCase request, Collection<String> personIds) {
    return reading.maySeeAnswer(request) ? about(request, personIds) : Map.of();
  }

  /** The answers about the caller, once what is said of them is open to them. */
  public Optional<AnsweredSheet> own(String caseId) {
    return feedback
        .find(caseId)
        .filter(request -> !request.getState().isWithAnswerer())
        .filter(this::isOpenToCaller)
        .map(request -> about(request, List.of(caller.personId())).get(caller.personId()));
  }

  private boolean isOpenToCaller(FeedbackCase request) {
    return caller.personId() != null
        && feedback
            .subject(request.getId(), caller.personId())
            .filter(subject -> subject.isReadByPerson() && !subject.isLeftIndustry())
            .isPresent();
  }

  /** The answers about these people, by their keys; who has none is missing. */
  Map<String, AnsweredSheet> about(FeedbackCase request, Collection<String> personIds) {
    if (request.getQuestionnaireVersionId() == null) {
      return Map.of();
    }
    Owner owner = request.isAnsweredOnPaper() ? Owner.onPaper(request) : Owner.of(request);
    Map<String, Optional<QuestionnaireVersion>> versions = new HashMap<>();
    Map<String, AnsweredSheet> answered = new HashMap<>();
    for (AnswerSheet sheet : sheets.of(owner.id(), personIds)) {
      if (sheet.entry().opinion() == Opinion.HANDED_OVER) {
        continue;
      }
      versions
          .computeIfAbsent(sheet.getQuestionnaireVersionId(), questionnaires::version)
          .ifPresent(version -> answered.put(sheet.getPersonId(), answered(version, sheet)));
    }
    return answered;
  }

  private static AnsweredSheet answered(QuestionnaireVersion version, AnswerSheet sheet) {
    Map<String, Given> given = sheet.entry().given();
    List<Line> lines =
        version.getQuestions().stream()
            .map(each -> new Line(each, given.getOrDefault(each.key(), Given.NOTHING)))
            .toList();
    return new AnsweredSheet(sheet.getPersonId(), version.getTitle(), version.getNumber(), lines);
  }
}
