package org.wangju.feedback.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.wangju.desk.CaseReader;
import org.wangju.desk.web.TaskPage;
import org.wangju.directory.Unit;
import org.wangju.directory.UnitRepository;
import org.wangju.feedback.AnsweredQuestions;
import org.wangju.feedback.AnsweredSheet;
import org.wangju.feedback.Disclosure;
import org.wangju.feedback.FeedbackCase;
import org.wangju.feedback.FeedbackKind;
import org.wangju.feedback.FeedbackReading;
import org.wangju.feedback.FeedbackRepository;
import org.wangju.feedback.QuestionnaireRepository;
import org.wangju.feedback.QuestionnaireVersion;
import org.wangju.feedback.SubjectRow;
import org.wangju.feedback.process.FeedbackLetters;
import org.wangju.security.Action;

/**
 * A piece of feedback as a page shows it: to whom it is open, and how much of it. The address holds
 * the item of a step, or the case.
 */
@Named
@RequestScoped
public class FeedbackView {
  private final TaskPage taskPage;
  private final FeedbackRepository feedback;
  private final FeedbackReading reading;
  private final CaseReader cases;
  private final UnitRepository units;
  private final FeedbackLetters letters;
  private final AnsweredQuestions answered;
  private final QuestionnaireRepository questionnaires;
  private final Clock clock;

  private FeedbackCase feedbackCase;
  private List<SubjectRow> rows;
  private List<SubjectRow> earlierRows;
  private Map<String, AnsweredSheet> sheets;
  private Optional<QuestionnaireVersion> questionnaire;

  protected FeedbackView() {
    this(null, null, null, null, null, null, null, null, null);
  }

  @Inject
  public FeedbackView(
      TaskPage taskPage,
      FeedbackRepository feedback,
      FeedbackReading reading,
      CaseReader cases,
      UnitRepository units,
      FeedbackLetters letters,
      AnsweredQuestions answered,
      QuestionnaireRepository questionnaires,
      Clock clock) {
    this.taskPage = taskPage;
    this.feedback = feedback;
    this.reading = reading;
    this.cases = cases;
    this.units = units;
    this.letters = letters;
    this.answered = answered;
    this.questionnaires = questionnaires;
    this.clock = clock;
  }

  /** Whether there is feedback that the reader knows of. */
  public boolean isFound() {
    return feedback() != null;
  }

  /** The feedback; null when there is none, or it is not for the reader. */
  FeedbackCase feedback() {
    if (feedbackCase == null) {
      feedbackCase = find();
    }
    return feedbackCase;
  }

  private FeedbackCase find() {
    if (taskPage.getItemId() != null) {
      return taskPage.isFound() ? feedback.get(taskPage.item().getCaseId()) : null;
    }
    return feedback
        .find(Faces.getRequestParameter("case"))
        .filter(reading::maySeeOutcome)
        .orElse(null);
  }

  public FeedbackCase getFeedback() {
    return feedback();
  }

  /** Whether the reader sees more than the outcome. */
  public boolean isOpen() {
    return reading.maySee(feedback());
  }

  /** Whether the reader sees what the answering side wrote. */
  public boolean isAnswerShown() {
    return reading.maySeeAnswer(feedback());
  }

  /** What is said about people, by name; nobody where the reader sees the outcome alone. */
  public List<SubjectRow> getRows() {
    if (rows == null) {
      rows = isFound() && isOpen() ? rows() : List.of();
    }
    return rows;
  }

  private List<SubjectRow> rows() {
    List<SubjectRow> all = feedback.rows(feedback().getId());
    return isAnswerShown() ? all : all.stream().map(SubjectRow::unsaid).toList();
  }

  /** Whether the reader finds more about anybody than the name. */
  public boolean isAnythingSaid() {
    return getRows().stream().anyMatch(SubjectRow::isSaid);
  }

  /** What was answered to the questions about somebody; null where nothing is to be read. */
  public AnsweredSheet answered(SubjectRow row) {
    if (sheets == null) {
      sheets = answered.shown(feedback(), getRows().stream().map(SubjectRow::personId).toList());
    }
    return sheets.get(row.personId());
  }

  /**
   * The questionnaire with which it was sent, in the version that is answered; null without one.
   */
  public QuestionnaireVersion getQuestionnaire() {
    if (questionnaire == null) {
      questionnaire = questionnaires.version(feedback().getQuestionnaireVersionId());
    }
    return questionnaire.orElse(null);
  }

  /**
   * What a correction is to replace, of the same people; nothing where that is not the reader's.
   */
  public List<SubjectRow> getEarlierRows() {
    if (earlierRows == null) {
      earlierRows = earlierRows();
    }
    return earlierRows;
  }

  private List<SubjectRow> earlierRows() {
    FeedbackCase earlier = feedback.find(feedback().getReplacesId()).orElse(null);
    if (earlier == null || !reading.maySee(earlier)) {
      return List.of();
    }
    Set<String> people = getRows().stream().map(SubjectRow::personId).collect(Collectors.toSet());
    return feedback.rows(earlier.getId()).stream()
        .filter(row -> people.contains(row.personId()))
        .toList();
  }

  /** What was told to whom. */
  public List<Disclosure> getDisclosures() {
    return isOpen() ? feedback.disclosures(feedback().getId()) : List.of();
  }

  public String getCaseNumber() {
    return cases.summary(feedback().getId()).caseNumber();
  }

  /** What a page about it says beside its own title; empty when there is none for the reader. */
  public String getSubtitle() {
    return isFound()
        ? Stream.of(feedback().getTitle(), getCaseNumber())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" · "))
        : "";
  }

  public String getSender() {
    return unitName(feedback().getSenderUnitId());
  }

  public String getReceiver() {
    return unitName(feedback().getReceiverUnitId());
  }

  /** The name of a unit. */
  public String unitName(String unitId) {
    return units.find(unitId).map(Unit::getName).orElse("");
  }

  /** The first day that a form may name for what is to come. */
  public LocalDate getTomorrow() {
    return getToday().plusDays(1);
  }

  public LocalDate getToday() {
    return LocalDate.now(clock);
  }

  /** Why it is to be withheld from people, with their names. */
  public List<String> getWithholdings() {
    return feedback.withholdings(feedback().getId());
  }

  /** Whether there is a letter with which it was sent, for the reader. */
  public boolean isLetterShown() {
    return letters.isSentShown(feedback());
  }

  /** Whether there is a letter of the answer, for the reader. */
  public boolean isAnswerLetterShown() {
    return letters.isAnswerShown(feedback());
  }

  /** Whether the reader may ask for more time. */
  public boolean isExtensible() {
    FeedbackCase request = feedback();
    return isRequest()
        && request.getState().isWithAnswerer()
        && request.getExtensionUntil() == null
        && reading.may(Action.ANSWER_FEEDBACK, request, request.getKind().sender().other());
  }

  /** Whether the reader may register an answer on paper. */
  public boolean isPaperAnswerable() {
    return isRequest() && feedback().getState().isWithAnswerer() && isOfSender();
  }

  /** Whether the reader may register what was delivered and answered on paper. */
  public boolean isDeliverable() {
    return feedback().getEndedOn() == null && isOfOrganization() && !getToHear().isEmpty();
  }

  /** Those who may still answer what is said about them, in time or late. */
  public List<SubjectRow> getToHear() {
    return getRows().stream().filter(SubjectRow::isToHear).toList();
  }

  /** Whether the reader may propose a longer withholding. */
  public boolean isRenewable() {
    return isWithheld() && getWithholdings().isEmpty();
  }

  /** Whether it is withheld from somebody, as those who withhold it see. */
  boolean isWithheld() {
    return feedback().getEndedOn() == null
        && isOfOrganization()
        && getRows().stream().anyMatch(row -> row.withheldUntil() != null);
  }

  /** Whether the reader may take it back. */
  public boolean isWithdrawable() {
    return !feedback().getState().isEnd() && isOfSender();
  }

  private boolean isRequest() {
    return feedback().getKind().path() == FeedbackKind.Path.REQUEST;
  }

  private boolean isOfSender() {
    return reading.may(Action.COMPOSE_FEEDBACK, feedback(), feedback().getKind().sender());
  }

  private boolean isOfOrganization() {
    return reading.may(Action.CONSENT_TO_WITHHOLD, feedback(), FeedbackKind.Side.ORGANIZATION);
  }
}
