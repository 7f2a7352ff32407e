package org.wangju.feedback.process;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.wangju.documents.Material;
import org.wangju.documents.Slot;
import org.wangju.feedback.AnswerFile;
import org.wangju.feedback.AnswerSheet;
import org.wangju.feedback.AnswerSheets.Owner;
import org.wangju.feedback.FeedbackCase;
import org.wangju.feedback.FeedbackRepository;
import org.wangju.feedback.PersonPaper;
import org.wangju.feedback.Question;
import org.wangju.feedback.QuestionKind;
import org.wangju.feedback.QuestionnaireRepository;
import org.wangju.feedback.SheetRepository;
import org.wangju.feedback.SubjectRow;
import org.wangju.feedback.process.FeedbackModel.Elements;
import org.wangju.platform.Messages;

/**
 * The papers that a feedback case has of its own, for each person whom it is about: files that
 * answer questions, and the papers by which people are heard.
 */
@ApplicationScoped
public class OwnPapers {
  private final FeedbackRepository feedback;
  private final SheetRepository sheets;
  private final QuestionnaireRepository questionnaires;

  protected OwnPapers() {
    this(null, null, null);
  }

  @Inject
  public OwnPapers(
      FeedbackRepository feedback, SheetRepository sheets, QuestionnaireRepository questionnaires) {
    this.feedback = feedback;
    this.sheets = sheets;
    this.questionnaires = questionnaires;
  }

  /** Those of one case, read once for all of them. */
  OfCase of(String caseId) {
    FeedbackCase about = feedback.get(caseId);
    return new OfCase(
        feedback.rows(caseId).stream().collect(toMap(SubjectRow::personId, SubjectRow::name)),
        new Versions(Owner.of(about)),
        new Versions(Owner.onPaper(about)));
  }

  /** Finds what is a paper of the case's own, and what it is called. */
  final class OfCase {
    private final Map<String, String> people;
    private final Versions given;
    private final Versions onPaper;
    private final Map<String, List<Question>> questions = new HashMap<>();

    private OfCase(Map<String, String> people, Versions given, Versions onPaper) {
      this.people = people;
      this.given = given;
      this.onPaper = onPaper;
    }

    /** What it is; empty when the case has no such paper. */
    Optional<Material> material(Slot slot) {
      return personPaper(slot)
          .map(paper -> new Material(slot.material(), Material.Provider.ANYONE, true))
          .or(
              () ->
                  file(slot).flatMap(file -> question(slot, file)).map(each -> asked(slot, each)));
    }

    /** Its name: whose it is and what; empty when the case has no such paper. */
    Optional<String> name(Slot slot, Locale locale) {
      return personPaper(slot)
          .map(paper -> named(paper.personId(), text(locale, paper.kind().key())))
          .or(
              () ->
                  file(slot)
                      .flatMap(
                          file ->
                              question(slot, file)
                                  .map(each -> named(file.personId(), each.wording()))));
    }

    private Optional<PersonPaper> personPaper(Slot slot) {
      return HearingPapers.at(slot).filter(each -> people.containsKey(each.personId()));
    }

    private Optional<AnswerFile> file(Slot slot) {
      return AnswerFile.of(slot.material()).filter(file -> people.containsKey(file.personId()));
    }

    private Optional<Question> question(Slot slot, AnswerFile file) {
      return question(versionsAt(slot).of(file.personId()), file.questionKey());
    }

    private Optional<Question> question(String versionId, String key) {
      return questions.computeIfAbsent(versionId, questionnaires::questions).stream()
          .filter(each -> each.kind() == QuestionKind.FILE && each.key().equals(key))
          .findFirst();
    }

    private Versions versionsAt(Slot slot) {
      return slot.stepKey().equals(Elements.COUNTERSIGN_ANSWER) ? onPaper : given;
    }

    private String named(String personId, String what) {
      return people.get(personId) + " · " + what;
    }
  }

  private static Material asked(Slot slot, Question question) {
    return new Material(slot.material(), Material.Provider.ANYONE, !question.required());
  }

  private static String text(Locale locale, String kind) {
    return Messages.text(locale, FeedbackModel.KEY, "material." + kind);
  }

  /** Which version of the questionnaire was answered about whom, by one side. */
  private final class Versions {
    private final Owner owner;
    private Map<String, String> ofPeople;

    private Versions(Owner owner) {
      this.owner = owner;
    }

    private String of(String personId) {
      if (ofPeople == null) {
        ofPeople =
            sheets.of(owner.id()).stream()
                .filter(sheet -> sheet.getQuestionnaireVersionId() != null)
                .collect(toMap(AnswerSheet::getPersonId, AnswerSheet::getQuestionnaireVersionId));
      }
      return ofPeople.getOrDefault(personId, owner.questionnaireVersionId());
    }
  }
}
