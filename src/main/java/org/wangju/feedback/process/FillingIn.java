package org.wangju.feedback.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.wangju.desk.TaskDesk;
import org.wangju.desk.WorkItem;
import org.wangju.feedback.Answer;
import org.wangju.feedback.AnswerSheets;
import org.wangju.feedback.AnswerSheets.Owner;
import org.wangju.feedback.FeedbackCase;
import org.wangju.feedback.FeedbackRepository;
import org.wangju.feedback.Opinion;
import org.wangju.feedback.SheetEntry;
import org.wangju.feedback.SheetOutcome;
import org.wangju.feedback.SubjectRow;
import org.wangju.feedback.process.FeedbackModel.Elements;
import org.wangju.platform.Refusal;
import org.wangju.platform.Retried;
import org.wangju.security.AccessDenied;
import org.wangju.security.Action;

/** {@code Task_AnswerFeedback}, person by person and by several clerks, until it is sent. */
@Retried
@Transactional
@ApplicationScoped
public class FillingIn {
  private final Turn turn;
  private final TaskDesk desk;
  private final AnswerSheets sheets;
  private final FeedbackRepository feedback;
  private final AnsweringSteps steps;

  protected FillingIn() {
    this(null, null, null, null, null);
  }

  @Inject
  public FillingIn(
      Turn turn,
      TaskDesk desk,
      AnswerSheets sheets,
      FeedbackRepository feedback,
      AnsweringSteps steps) {
    this.turn = turn;
    this.desk = desk;
    this.sheets = sheets;
    this.feedback = feedback;
    this.steps = steps;
  }

  /** The answer to a request, as sheets know it. */
  public static Owner owner(FeedbackCase request) {
    return new Owner(request.getId(), request.getQuestionnaireVersionId());
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
    if (asked(request).stream().noneMatch(row -> row.personId().equals(personId))) {
      throw new AccessDenied();
    }
    return sheets.write(owner(request), personId, version, entry, turn.signatory().name());
  }

  /**
   * Says one word of all these people of whom nobody has said any.
   *
   * @return of whom it was said
   */
  public List<String> say(String workItemId, Collection<String> personIds, Opinion word) {
    FeedbackCase request = begin(workItemId);
    List<String> asked =
        asked(request).stream().map(SubjectRow::personId).filter(personIds::contains).toList();
    return sheets.say(owner(request), asked, word, turn.signatory().name());
  }

  /**
   * Sends what stands on the sheets.
   *
   * @throws Refusal that names who is left out, or what is still wrong with an answer
   */
  public void send(String workItemId, String text, String withholdReason, Locale locale) {
    FeedbackCase request = begin(workItemId);
    List<SubjectRow> asked = asked(request);
    Map<String, SheetEntry> entries =
        sheets.entries(owner(request), asked.stream().map(SubjectRow::personId).toList());
    requireSaid(asked, entries);
    requireSound(request, asked, locale);
    Map<String, Answer.Line> lines =
        entries.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> line(each.getValue())));
    steps.answer(workItemId, new Answer(text, null, lines, withholdReason));
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

  private void requireSound(FeedbackCase request, List<SubjectRow> asked, Locale locale) {
    Map<String, List<String>> flaws =
        sheets.flaws(owner(request), asked.stream().map(SubjectRow::personId).toList(), locale);
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

  private List<SubjectRow> asked(FeedbackCase request) {
    return feedback.rows(request.getId()).stream().filter(row -> !row.leftIndustry()).toList();
  }
}
