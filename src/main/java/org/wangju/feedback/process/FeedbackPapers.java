package org.wangju.feedback.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wangju.desk.Step;
import org.wangju.documents.CasePapers;
import org.wangju.documents.Material;
import org.wangju.documents.Slot;
import org.wangju.documents.print.Sheet;
import org.wangju.feedback.AnswerFile;
import org.wangju.feedback.FeedbackCase;
import org.wangju.feedback.FeedbackKind;
import org.wangju.feedback.FeedbackKind.Side;
import org.wangju.feedback.FeedbackReading;
import org.wangju.feedback.FeedbackRepository;
import org.wangju.feedback.FeedbackState;
import org.wangju.feedback.FeedbackSubject;
import org.wangju.feedback.PersonPaper;
import org.wangju.feedback.process.FeedbackModel.Elements;
import org.wangju.security.Action;
import org.wangju.security.Caller;

/**
 * What is filed to feedback, evidence and stamped letters: each side and the person concerned file
 * to their own step while they are at it, and read what the feedback itself is open to them for. An
 * answer's files are no more the sender's before it is signed than its words are.
 */
@ApplicationScoped
public class FeedbackPapers implements CasePapers {
  static final String ANSWER_LETTER = "answer-letter";

  /** The material that is the scan of an answer that came by post. */
  public static final String PAPER_ANSWER = "paper-answer";

  private final FeedbackRepository feedback;
  private final FeedbackReading reading;
  private final Caller caller;
  private final FeedbackLetters letters;
  private final HearingPapers hearings;
  private final OwnPapers own;
  private final long fileBytes;

  protected FeedbackPapers() {
    this(null, null, null, null, null, null, 0);
  }

  /**
   * @param fileBytes how large a file may be that answers a question, in bytes
   */
  @Inject
  public FeedbackPapers(
      FeedbackRepository feedback,
      FeedbackReading reading,
      Caller caller,
      FeedbackLetters letters,
      HearingPapers hearings,
      OwnPapers own,
      @ConfigProperty(name = "wangju.feedback.file-bytes", defaultValue = "20000000")
          long fileBytes) {
    this.feedback = feedback;
    this.reading = reading;
    this.caller = caller;
    this.letters = letters;
    this.hearings = hearings;
    this.own = own;
    this.fileBytes = fileBytes;
  }

  /**
   * The step to which the files are filed that answer questions: on paper they come by the sender.
   */
  public static String stepOfAnswers(boolean onPaper) {
    return onPaper ? Elements.COUNTERSIGN_ANSWER : Elements.ANSWER_FEEDBACK;
  }

  /** How large a file may be that answers a question, in bytes. */
  public long fileBytes() {
    return fileBytes;
  }

  @Override
  public String processKey() {
    return FeedbackModel.KEY;
  }

  @Override
  public List<String> steps() {
    return List.of(
        Elements.COMPOSE_FEEDBACK,
        Elements.ANSWER_FEEDBACK,
        Elements.COUNTERSIGN_ANSWER,
        Elements.READ_FEEDBACK,
        Elements.REPLY_TO_FEEDBACK);
  }

  /** Evidence is of any kind; an answer on paper is what it is, whoever registers it. */
  @Override
  public List<Material> materials(String stepKey) {
    return stepKey.equals(Elements.COUNTERSIGN_ANSWER)
        ? List.of(
            new Material(ANSWER_LETTER, Material.Provider.ANYONE, true),
            new Material(PAPER_ANSWER, Material.Provider.ANYONE, true))
        : List.of();
  }

  /** Besides what the step asks for, there are papers of the case's own. */
  @Override
  public Optional<Material> material(Slot slot) {
    return isOwn(slot) ? own.of(slot.caseId()).material(slot) : CasePapers.super.material(slot);
  }

  private static boolean isOwn(Slot slot) {
    return PersonPaper.of(slot.material()).isPresent()
        || AnswerFile.of(slot.material()).isPresent();
  }

  private Optional<PersonPaper> personPaper(Slot slot) {
    return HearingPapers.at(slot)
        .filter(each -> feedback.subject(slot.caseId(), each.personId()).isPresent());
  }

  @Override
  public String materialName(Slot slot, Locale locale) {
    return isOwn(slot)
        ? own.of(slot.caseId()).name(slot, locale).orElse("")
        : CasePapers.super.materialName(slot, locale);
  }

  @Override
  public Map<Slot, String> ownNames(String caseId, List<Slot> slots, Locale locale) {
    OwnPapers.OfCase papers = own.of(caseId);
    Map<Slot, String> names = new LinkedHashMap<>();
    slots.forEach(slot -> papers.name(slot, locale).ifPresent(name -> names.put(slot, name)));
    return names;
  }

  @Override
  public long mostBytes(Slot slot) {
    return AnswerFile.of(slot.material()).isPresent() ? fileBytes : Long.MAX_VALUE;
  }

  @Override
  public boolean isPrinted(String material) {
    return material.equals(ANSWER_LETTER) || PersonPaper.of(material).isPresent();
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
      case Elements.COUNTERSIGN_ANSWER -> mayFileLetter(slot.material(), about);
      case Elements.READ_FEEDBACK -> mayDeliver(slot, about);
      case Elements.REPLY_TO_FEEDBACK ->
          PersonPaper.of(slot.material()).isPresent()
              ? mayDeliver(slot, about)
              : about.getEndedOn() == null && isOpenToCaller(about);
      default -> false;
    };
  }

  /** The stamped page is the answering side's; who asked registers what came by post. */
  private boolean mayFileLetter(String material, FeedbackCase about) {
    Side sender = about.getKind().sender();
    return switch (material) {
      case ANSWER_LETTER ->
          about.getState() == FeedbackState.AWAITING_COUNTERSIGNATURE
              && (reading.may(Action.SIGN_FEEDBACK, about, sender.other())
                  || reading.may(Action.ANSWER_FEEDBACK, about, sender.other()));
      case PAPER_ANSWER -> mayRegister(about);
      default -> AnswerFile.of(material).isPresent() && mayRegister(about);
    };
  }

  /** What is handed to a person on paper, and what comes back, is the organization's to file. */
  private boolean mayDeliver(Slot slot, FeedbackCase about) {
    return about.getEndedOn() == null
        && personPaper(slot).filter(paper -> isOpen(about, paper.personId())).isPresent()
        && reading.may(Action.DECIDE_FEEDBACK, about, Side.ORGANIZATION);
  }

  private boolean mayRegister(FeedbackCase about) {
    return about.getState().isWithAnswerer()
        && about.getKind().path() == FeedbackKind.Path.REQUEST
        && reading.may(Action.COMPOSE_FEEDBACK, about, about.getKind().sender());
  }

  @Override
  public boolean mayRead(Slot slot, boolean byUnit) {
    FeedbackCase about = feedback.get(slot.caseId());
    return switch (slot.stepKey()) {
      case Elements.COMPOSE_FEEDBACK -> reading.maySee(about) || isOfCallerAlone(about);
      case Elements.ANSWER_FEEDBACK, Elements.COUNTERSIGN_ANSWER -> mayReadAnswer(slot, about);
      default -> reading.maySee(about) || isPaperOfCaller(slot, about);
    };
  }

  /**
   * What was prepared on the way that the answer did not take is nobody's on the other side: a
   * draft when the answer came on paper, a copy of the paper when it came here.
   */
  private boolean mayReadAnswer(Slot slot, FeedbackCase about) {
    boolean onPaper =
        slot.stepKey().equals(Elements.COUNTERSIGN_ANSWER)
            && !slot.material().equals(ANSWER_LETTER);
    if (about.getState().isWithAnswerer()) {
      return onPaper ? mayRegister(about) : reading.maySeeAnswer(about);
    }
    return onPaper == about.isAnsweredOnPaper()
        && (reading.maySeeAnswer(about) || isOfCaller(slot, about));
  }

  private boolean isOfCaller(Slot slot, FeedbackCase about) {
    return AnswerFile.of(slot.material())
        .map(file -> file.personId().equals(caller.personId()) && isOpenToCaller(about))
        .orElseGet(() -> isOfCallerAlone(about));
  }

  private boolean isPaperOfCaller(Slot slot, FeedbackCase about) {
    return personPaper(slot).filter(each -> each.personId().equals(caller.personId())).isPresent()
        && isOpenToCaller(about);
  }

  /** What shows something about several people is shown to none of them. */
  private boolean isOfCallerAlone(FeedbackCase about) {
    return isOpenToCaller(about) && feedback.subjects(about.getId()).size() == 1;
  }

  private boolean isOpenToCaller(FeedbackCase about) {
    return caller.personId() != null
        && feedback
            .subject(about.getId(), caller.personId())
            .filter(FeedbackSubject::isReadByPerson)
            .isPresent();
  }

  private boolean isOpen(FeedbackCase about, String personId) {
    return feedback.subject(about.getId(), personId).map(FeedbackSubject::getOpenSince).isPresent();
  }

  @Override
  public String stepName(String stepKey, Locale locale) {
    return new Step(FeedbackModel.KEY, stepKey).title(locale);
  }

  @Override
  public Sheet blank(String stepKey, String material, Locale locale) {
    return PersonPaper.of(material)
        .map(paper -> hearings.blank(paper.kind(), locale))
        .orElseGet(() -> letters.blankAnswer(locale));
  }

  @Override
  public Sheet filled(Slot slot, Locale locale) {
    return personPaper(slot)
        .map(paper -> hearings.filled(feedback.get(slot.caseId()), paper, locale))
        .orElseGet(() -> letters.answer(slot.caseId(), locale));
  }
}
