package org.wangju.feedback.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.wangju.desk.TaskDesk;
import org.wangju.desk.WorkItem;
import org.wangju.documents.Documents;
import org.wangju.feedback.Answer;
import org.wangju.feedback.AnswerFile;
import org.wangju.feedback.AnswerSheets;
import org.wangju.feedback.AnswerSheets.Owner;
import org.wangju.feedback.FeedbackCase;
import org.wangju.feedback.FeedbackKind;
import org.wangju.feedback.FeedbackRepository;
import org.wangju.feedback.Opinion;
import org.wangju.feedback.Paper;
import org.wangju.feedback.SheetEntry;
import org.wangju.feedback.SheetOutcome;
import org.wangju.feedback.SubjectRow;
import org.wangju.feedback.process.FeedbackModel.Elements;
import org.wangju.platform.Refusal;
import org.wangju.platform.Retried;
import org.wangju.security.AccessDenied;
import org.wangju.security.Action;

/**
 * {@code Task_AnswerFeedback}, person by person and by several clerks, until it is sent; and in the
 * same form what the sender copies from an answer on paper.
 */
@Retried
@Transactional
@ApplicationScoped
public class FillingIn {
  private final Turn turn;
  private final TaskDesk desk;
  private final AnswerSheets sheets;
  private final FeedbackRepository feedback;
  private final AnsweringSteps steps;
  private final Documents documents;

  protected FillingIn() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public FillingIn(
      Turn turn,
      TaskDesk desk,
      AnswerSheets sheets,
      FeedbackRepository feedback,
      AnsweringSteps steps,
      Documents documents) {
    this.turn = turn;
    this.desk = desk;
    this.sheets = sheets;
    this.feedback = feedback;
    this.steps = steps;
    this.documents = documents;
  }

  /**
   * Keeps what a clerk wrote about one person.
   *
   * @param version of the sheet that the page showed; 0 where there was none
   * @return a clash when somebody else wrote something else meanwhile
   * @throws Refusal when a text is too long
   */
  public SheetOutcome write(String workItemId, String personId, int version, SheetEntry entry) {
    FeedbackCase request = begin(workItemId);
    return write(request, Owner.of(request), personId, version, entry);
  }

  /** As {@link #write}, by whoever asked and holds the answer on paper. */
  public SheetOutcome writeOnPaper(String caseId, String personId, int version, SheetEntry entry) {
    FeedbackCase request = beginOnPaper(caseId);
    return write(request, Owner.onPaper(request), personId, version, entry);
  }

  private SheetOutcome write(
      FeedbackCase request, Owner owner, String personId, int version, SheetEntry entry) {
    if (asked(request).stream().noneMatch(row -> row.personId().equals(personId))) {
      throw new AccessDenied();
    }
    return sheets.write(owner, personId, version, entry, turn.signatory().name());
  }

  /**
   * Says one word of all these people of whom nobody has said any.
   *
   * @return of whom it was said
   */
  public List<String> say(String workItemId, Collection<String> personIds, Opinion word) {
    FeedbackCase request = begin(workItemId);
    return say(request, Owner.of(request), personIds, word);
  }

  /** As {@link #say}, by whoever asked and holds the answer on paper. */
  public List<String> sayOnPaper(String caseId, Collection<String> personIds, Opinion word) {
    FeedbackCase request = beginOnPaper(caseId);
    return say(request, Owner.onPaper(request), personIds, word);
  }

  private List<String> say(
      FeedbackCase request, Owner owner, Collection<String> personIds, Opinion word) {
    List<String> asked =
        asked(request).stream().map(SubjectRow::personId).filter(personIds::contains).toList();
    return sheets.say(owner, asked, word, turn.signatory().name());
  }

  /**
   * Sends what stands on the sheets.
   *
   * @throws Refusal that names who is left out, or what is still wrong with an answer
   */
  public void send(String workItemId, String text, String withholdReason, Locale locale) {
    FeedbackCase request = begin(workItemId);
    Owner owner = Owner.of(request);
    Answer answer = answer(request, owner, Elements.ANSWER_FEEDBACK, text, withholdReason, locale);
    steps.answer(workItemId, answer);
    sheets.forgetHandedOver(owner);
  }

  /**
   * Registers what stands on the sheets of an answer on paper.
   *
   * @throws Refusal as {@link #send} does, and when nobody saw the original
   */
  public void register(
      String caseId, String text, String withholdReason, Paper paper, Locale locale) {
    FeedbackCase request = beginOnPaper(caseId);
    Owner owner = Owner.onPaper(request);
    Answer answer =
        answer(request, owner, Elements.COUNTERSIGN_ANSWER, text, withholdReason, locale);
    steps.registerPaperAnswer(caseId, answer, paper);
    sheets.forgetHandedOver(owner);
  }

  private Answer answer(
      FeedbackCase request,
      Owner owner,
      String filedTo,
      String text,
      String withholdReason,
      Locale locale) {
    List<SubjectRow> asked = asked(request);
    List<String> people = asked.stream().map(SubjectRow::personId).toList();
    Map<String, SheetEntry> entries = sheets.entries(owner, people);
    requireSaid(asked, entries);
    Set<AnswerFile> filed = filed(request.getId(), filedTo);
    requireSound(asked, sheets.flaws(owner, people, filed, locale));
    Map<String, Answer.Line> lines =
        entries.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> line(each.getValue())));
    return new Answer(text, null, lines, withholdReason);
  }

  private Set<AnswerFile> filed(String caseId, String step) {
    return documents.list(caseId).stream()
        .filter(row -> row.slot().stepKey().equals(step))
        .flatMap(row -> AnswerFile.of(row.slot().material()).stream())
        .collect(Collectors.toSet());
  }

  private static Answer.Line line(SheetEntry entry) {
    return new Answer.Line(entry.opinion(), entry.text(), entry.evidence());
  }

  private static void requireSaid(List<SubjectRow> asked, Map<String, SheetEntry> entries) {
    List<String> open =
        asked.stream()
            .filter(row -> entries.get(row.personId()).opinion() == null)
            .map(SubjectRow::name)
            .toList();
    if (!open.isEmpty()) {
      String names = open.stream().limit(5).collect(Collectors.joining("、"));
      throw new Refusal("feedback", "refusal.notSaid", open.size(), names);
    }
  }

  private static void requireSound(List<SubjectRow> asked, Map<String, List<String>> flaws) {
    for (SubjectRow row : asked) {
      List<String> found = flaws.getOrDefault(row.personId(), List.of());
      if (!found.isEmpty()) {
        throw new Refusal("feedback", "refusal.flaws", row.name(), String.join(" ", found));
      }
    }
  }

  // Without a claim: the sheets are for all clerks of the department until somebody sends them.
  private FeedbackCase begin(String workItemId) {
    WorkItem item = desk.read(workItemId);
    FeedbackCase request =
        turn.lock(item.getCaseId(), Action.ANSWER_FEEDBACK, kind -> kind.sender().other());
    desk.requireForCaller(workItemId);
    if (!item.getStepKey().equals(Elements.ANSWER_FEEDBACK)) {
      throw new Refusal("feedback", "refusal.step");
    }
    return request;
  }

  private FeedbackCase beginOnPaper(String caseId) {
    FeedbackCase request = turn.lock(caseId, Action.COMPOSE_FEEDBACK, FeedbackKind::sender);
    boolean awaited =
        request.getKind().path() == FeedbackKind.Path.REQUEST
            && request.getState().isWithAnswerer();
    if (!awaited) {
      throw new Refusal("feedback", "refusal.step");
    }
    return request;
  }

  private List<SubjectRow> asked(FeedbackCase request) {
    return feedback.rows(request.getId()).stream().filter(row -> !row.leftIndustry()).toList();
  }
}
