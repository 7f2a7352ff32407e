package org.wangju.feedback.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;
import org.wangju.desk.web.TaskPage;
import org.wangju.documents.Slot;
import org.wangju.feedback.AnswerCheck;
import org.wangju.feedback.AnswerFile;
import org.wangju.feedback.AnswerSheet;
import org.wangju.feedback.AnswerSheets.Owner;
import org.wangju.feedback.Given;
import org.wangju.feedback.NameColumn;
import org.wangju.feedback.NameColumn.Row;
import org.wangju.feedback.Opinion;
import org.wangju.feedback.Question;
import org.wangju.feedback.QuestionKind;
import org.wangju.feedback.Questionnaire;
import org.wangju.feedback.QuestionnaireRepository;
import org.wangju.feedback.QuestionnaireVersion;
import org.wangju.feedback.SheetEntry;
import org.wangju.feedback.SheetOutcome;
import org.wangju.feedback.SheetOutcome.Clash;
import org.wangju.feedback.SheetOutcome.Kept;
import org.wangju.feedback.SheetRepository;
import org.wangju.feedback.process.FeedbackPapers;
import org.wangju.feedback.process.FillingIn;
import org.wangju.platform.web.Page;
import org.wangju.platform.web.Paging;
import org.wangju.security.Caller;

/**
 * What several clerks write about the people of a request, line by line, or what who asked copies
 * from an answer on paper. A line is kept as soon as it is left; the page of the table and the
 * person whose questions are open stand in the address, with the step's item or the case.
 */
@Named
@RequestScoped
public class AnswerTable {
  private static final int SIZE = 20;

  private final TaskPage taskPage;
  private final FeedbackView view;
  private final FillingIn filling;
  private final QuestionnaireRepository questionnaires;
  private final SheetRepository sheets;
  private final AnsweredFiles files;
  private final Page page;
  private final Caller caller;
  private final Clock clock;

  private List<NameColumn.Named> people = List.of();
  private Paging paging = new Paging(1, SIZE, 0);
  private List<SheetLine> lines = List.of();
  private SheetLine chosen;
  private QuestionnaireVersion questionnaire;
  private List<GivenField> fields = List.of();
  private long open;

  private String pasted;
  private Opinion pastedWord = Opinion.NO_OBJECTION;
  private Opinion others = Opinion.NO_OBJECTION;
  private String sought;
  private final List<String> findings = new ArrayList<>();

  protected AnswerTable() {
    this(null, null, null, null, null, null, null, null, null);
  }

  @Inject
  public AnswerTable(
      TaskPage taskPage,
      FeedbackView view,
      FillingIn filling,
      QuestionnaireRepository questionnaires,
      SheetRepository sheets,
      AnsweredFiles files,
      Page page,
      Caller caller,
      Clock clock) {
    this.taskPage = taskPage;
    this.view = view;
    this.filling = filling;
    this.questionnaires = questionnaires;
    this.sheets = sheets;
    this.files = files;
    this.page = page;
    this.caller = caller;
    this.clock = clock;
  }

  @PostConstruct
  void open() {
    if (view.isFound() && view.isOpen() && (!isOnPaper() || view.isPaperAnswerable())) {
      people =
          view.getRows().stream()
              .filter(row -> !row.leftIndustry())
              .map(row -> new NameColumn.Named(row.personId(), row.name()))
              .toList();
      read();
    }
  }

  private void read() {
    paging = new Paging(number(), SIZE, people.size());
    int first = paging.offset();
    List<NameColumn.Named> onPage = people.subList(first, Math.min(people.size(), first + SIZE));
    Map<String, AnswerSheet> begun =
        sheets.of(owner().id()).stream()
            .collect(Collectors.toMap(AnswerSheet::getPersonId, Function.identity()));
    lines = onPage.stream().map(each -> line(each, begun)).toList();
    open =
        people.stream()
            .map(each -> begun.get(each.personId()))
            .filter(sheet -> sheet == null || sheet.entry().opinion() == null)
            .count();
    String asked = people.size() == 1 ? people.get(0).personId() : parameter("person");
    chosen =
        people.stream()
            .filter(each -> each.personId().equals(asked))
            .findFirst()
            .map(each -> line(each, begun))
            .orElse(null);
    fields = chosen == null ? List.of() : fields(begun.get(asked));
  }

  private static SheetLine line(NameColumn.Named person, Map<String, AnswerSheet> begun) {
    return new SheetLine(person, begun.get(person.personId()));
  }

  private List<GivenField> fields(AnswerSheet sheet) {
    String version =
        sheet == null ? owner().questionnaireVersionId() : sheet.getQuestionnaireVersionId();
    questionnaire = questionnaires.version(version).orElse(null);
    Map<String, Given> given = chosen.getKept().given();
    return questionnaires.questions(version).stream()
        .map(question -> field(question, given.getOrDefault(question.key(), Given.NOTHING)))
        .toList();
  }

  private GivenField field(Question question, Given given) {
    if (question.kind() != QuestionKind.FILE) {
      return new GivenField(question, given);
    }
    AnswerFile file = new AnswerFile(chosen.getPersonId(), question.key());
    Slot slot =
        new Slot(
            view.feedback().getId(), FeedbackPapers.stepOfAnswers(isOnPaper()), file.material());
    return new GivenField(question, slot, files.of(slot));
  }

  private static int number() {
    String asked = parameter("page");
    return asked != null && asked.matches("[1-9]\\d{0,3}") ? Integer.parseInt(asked) : 1;
  }

  private static String parameter(String name) {
    return Faces.getRequestParameter(name);
  }

  private Owner owner() {
    return isOnPaper() ? Owner.onPaper(view.feedback()) : Owner.of(view.feedback());
  }

  /** Whether an answer on paper is copied: the address names the case and no step. */
  private boolean isOnPaper() {
    return taskPage.getItemId() == null;
  }

  /** The page on which the table stands. */
  public String getOutcome() {
    return isOnPaper() ? "/feedback/paper-answer.xhtml" : "/feedback/answer-feedback.xhtml";
  }

  /** The parameter of its address that says what is answered. */
  public String getKeyName() {
    return isOnPaper() ? "case" : "item";
  }

  /** That parameter's value. */
  public String getKey() {
    return isOnPaper() ? view.feedback().getId() : taskPage.getItemId();
  }

  /**
   * Keeps what was typed into a line; where two clerks' words clash, only {@link #insist} decides
   * for one's own: what is pressed before a clash is shown decides nothing.
   */
  public void keep(SheetLine line) {
    if (line.isUndecided()) {
      line.clashesAgain();
    } else {
      insist(line);
    }
  }

  /** Keeps what was typed into a line over what somebody else wrote. */
  public void insist(SheetLine line) {
    if (line.isTouched()) {
      keep(line, line.typed());
    }
  }

  private boolean keep(SheetLine line, SheetEntry entry) {
    SheetOutcome outcome = page.call(() -> write(line, entry)).orElse(null);
    if (outcome instanceof Kept done) {
      line.kept(done.version(), caller.displayName(), clock.instant());
    } else if (outcome instanceof Clash with) {
      line.clashes(with);
    }
    return outcome instanceof Kept;
  }

  private SheetOutcome write(SheetLine line, SheetEntry entry) {
    return isOnPaper()
        ? filling.writeOnPaper(getKey(), line.getPersonId(), line.getVersion(), entry)
        : filling.write(getKey(), line.getPersonId(), line.getVersion(), entry);
  }

  private List<String> say(Set<String> personIds, Opinion word) {
    return isOnPaper()
        ? filling.sayOnPaper(getKey(), personIds, word)
        : filling.say(getKey(), personIds, word);
  }

  /** Leaves the line as the other clerk wrote it. */
  public void takeTheirs(SheetLine line) {
    line.takeTheirs();
  }

  /** Keeps the lines of this page. */
  public boolean keepAll() {
    lines.forEach(this::keep);
    boolean clashed = lines.stream().anyMatch(line -> line.getClash() != null);
    if (clashed) {
      page.warn("feedback", "answerTable.clashes");
    }
    return !clashed;
  }

  /** Says the word of those whose names were pasted. */
  public void paste() {
    List<Row> rows = NameColumn.read(pasted == null ? "" : pasted, people);
    if (!keepAll() || rows.isEmpty()) {
      return;
    }
    Set<String> found =
        rows.stream()
            .filter(Row::isFound)
            .map(row -> row.people().get(0).personId())
            .collect(Collectors.toSet());
    page.call(() -> say(found, pastedWord)).ifPresent(said -> report(rows, Set.copyOf(said)));
  }

  private void report(List<Row> rows, Set<String> said) {
    page.done("feedback", "answerTable.pasted", said.size(), word(pastedWord));
    rows.forEach(row -> finding(row, said));
    pasted = rows.stream().allMatch(Row::isFound) ? null : pasted;
    read();
  }

  private void finding(Row row, Set<String> said) {
    if (row.people().isEmpty()) {
      find("answerTable.unknown", row.row(), row.written());
    } else if (row.repeats() > 0) {
      find("answerTable.repeats", row.row(), row.written(), row.repeats());
    } else if (row.people().size() > 1) {
      find("answerTable.ambiguous", row.row(), row.written(), row.people().size());
    } else if (!said.contains(row.people().get(0).personId())) {
      find("answerTable.saidBefore", row.row(), row.written());
    }
  }

  private void find(String key, Object... arguments) {
    findings.add(page.text("feedback", key, arguments));
  }

  /** Says the word of everybody of whom nobody has said any. */
  public void sayOfOthers() {
    if (!keepAll()) {
      return;
    }
    long before = open;
    Set<String> all = people.stream().map(NameColumn.Named::personId).collect(Collectors.toSet());
    if (page.run(() -> say(all, others))) {
      page.done("feedback", "answerTable.pasted", before, word(others));
      read();
    }
  }

  private String word(Opinion opinion) {
    return page.text("feedback", "opinion." + opinion);
  }

  /** Goes to the page on which somebody of that name stands. */
  public String seek() {
    List<Row> rows = NameColumn.read(sought == null ? "" : sought, people);
    if (!keepAll() || rows.isEmpty()) {
      return null;
    }
    if (rows.get(0).people().isEmpty()) {
      page.refuse("feedback", "answerTable.notSought", rows.get(0).written());
      return null;
    }
    int at = people.indexOf(rows.get(0).people().get(0));
    return getOutcome()
        + "?faces-redirect=true&"
        + getKeyName()
        + "="
        + getKey()
        + "&page="
        + (at / SIZE + 1)
        + "&person="
        + people.get(at).personId();
  }

  /** Keeps the answers about the person whose questions are open, finished or not. */
  public void keepPerson() {
    tell(keepChosen());
  }

  /** Keeps them as soon as something was changed, without a word about what is missing. */
  public void keepQuietly() {
    keepChosen();
  }

  /** Keeps them over what somebody else wrote. */
  public void insistOnPerson() {
    tell(keepEntry());
  }

  private void tell(boolean kept) {
    if (kept) {
      page.done("feedback", "answerTable.keptPerson", chosen.getName());
    }
    boolean needed = AnswerCheck.isNeeded(chosen.getOpinion(), people.size() == 1);
    fields.forEach(field -> field.setErrors(errors(field, needed)));
  }

  /** As with a line, what clashes is not decided by the way. */
  private boolean keepChosen() {
    if (chosen.isUndecided()) {
      chosen.clashesAgain();
      return false;
    }
    return keepEntry();
  }

  private boolean keepEntry() {
    Map<String, Given> given = new HashMap<>();
    fields.stream()
        .filter(field -> !field.isFile() && !field.given().isNothing())
        .forEach(field -> given.put(field.getQuestion().key(), field.given()));
    SheetEntry typed = chosen.typed();
    return keep(chosen, new SheetEntry(typed.opinion(), typed.text(), typed.evidence(), given));
  }

  private List<String> errors(GivenField field, boolean needed) {
    Question question = field.getQuestion();
    return AnswerCheck.errors(question, field.given(), needed, page.locale());
  }

  /** The one after the person whose questions are open; null after the last. */
  public NameColumn.Named getNext() {
    for (int i = 0; i + 1 < people.size(); i++) {
      if (people.get(i).personId().equals(chosen.getPersonId())) {
        return people.get(i + 1);
      }
    }
    return null;
  }

  /** Whether there are questions to answer besides the word. */
  public boolean isAsking() {
    return view.isFound() && owner().questionnaireVersionId() != null;
  }

  /** Whether there is a table: about one person the form is enough. */
  public boolean isShown() {
    return people.size() > 1;
  }

  public List<SheetLine> getLines() {
    return lines;
  }

  public Paging getPaging() {
    return paging;
  }

  /** How many of all are without a word. */
  public long getOpen() {
    return open;
  }

  public int getTotal() {
    return people.size();
  }

  /** The person whose form is open; null when there is none. */
  public SheetLine getChosen() {
    return chosen;
  }

  /** The version that is answered about the person whose form is open; null where none is. */
  public QuestionnaireVersion getQuestionnaire() {
    return questionnaire;
  }

  /** The version that was published last; the answer under way keeps its own. */
  public int getLatestNumber() {
    return questionnaires
        .find(questionnaire.getQuestionnaireId())
        .map(Questionnaire::getLatestNumber)
        .orElse(questionnaire.getNumber());
  }

  public List<GivenField> getFields() {
    return fields;
  }

  /** What of the pasted column could not be used, row by row. */
  public List<String> getFindings() {
    return findings;
  }

  public List<Opinion> getOpinions() {
    return List.of(Opinion.values());
  }

  /** What may be said of many at once: nothing that needs reasons. */
  public List<Opinion> getPlainOpinions() {
    return List.of(Opinion.NO_OBJECTION, Opinion.NOT_KNOWN);
  }

  public String getPasted() {
    return pasted;
  }

  public void setPasted(String pasted) {
    this.pasted = pasted;
  }

  public Opinion getPastedWord() {
    return pastedWord;
  }

  public void setPastedWord(Opinion pastedWord) {
    this.pastedWord = pastedWord;
  }

  public Opinion getOthers() {
    return others;
  }

  public void setOthers(Opinion others) {
    this.others = others;
  }

  public String getSought() {
    return sought;
  }

  public void setSought(String sought) {
    this.sought = sought;
  }
}
