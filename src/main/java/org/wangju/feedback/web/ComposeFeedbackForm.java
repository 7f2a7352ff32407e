package org.wangju.feedback.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wangju.desk.web.TaskPage;
import org.wangju.directory.GroupRepository;
import org.wangju.directory.Industry;
import org.wangju.directory.Oversight;
import org.wangju.feedback.Composition;
import org.wangju.feedback.ConductList;
import org.wangju.feedback.Disclosed;
import org.wangju.feedback.FeedbackCase;
import org.wangju.feedback.FeedbackKind;
import org.wangju.feedback.FeedbackRepository;
import org.wangju.feedback.FeedbackRow;
import org.wangju.feedback.ListEdition;
import org.wangju.feedback.ListItem;
import org.wangju.feedback.ListRepository;
import org.wangju.feedback.Opinion;
import org.wangju.feedback.QuestionnaireRepository;
import org.wangju.feedback.QuestionnaireVersion;
import org.wangju.feedback.Scope;
import org.wangju.feedback.SubjectRow;
import org.wangju.feedback.process.SendingSteps;
import org.wangju.platform.web.Page;

/**
 * {@code Task_ComposeFeedback}: what is asked or told. What it discloses is shown before it goes
 * out.
 */
@Named
@RequestScoped
public class ComposeFeedbackForm {
  private static final int MOST_EDITIONS = 5;
  private static final int MOST_QUESTIONNAIRES = 200;

  private final TaskPage taskPage;
  private final FeedbackView view;
  private final FeedbackRepository feedback;
  private final ListRepository lists;
  private final QuestionnaireRepository questionnaires;
  private final GroupRepository groups;
  private final SendingSteps steps;
  private final Page page;
  private final Clock clock;

  private String titleLine;
  private String text;
  private String purpose;
  private String ground;
  private LocalDate dueOn;
  private Scope scope;
  private String names;
  private String industryId;
  private String replacesId;
  private LocalDate factOn;
  private Opinion opinion;
  private String listItemId;
  private String evidence;
  private String withholdReason;
  private String questionnaireId;
  private String seen;
  private Disclosed preview;

  protected ComposeFeedbackForm() {
    this(null, null, null, null, null, null, null, null, null);
  }

  @Inject
  public ComposeFeedbackForm(
      TaskPage taskPage,
      FeedbackView view,
      FeedbackRepository feedback,
      ListRepository lists,
      QuestionnaireRepository questionnaires,
      GroupRepository groups,
      SendingSteps steps,
      Page page,
      Clock clock) {
    this.taskPage = taskPage;
    this.view = view;
    this.feedback = feedback;
    this.lists = lists;
    this.questionnaires = questionnaires;
    this.groups = groups;
    this.steps = steps;
    this.page = page;
    this.clock = clock;
  }

  /** What was written before. */
  @PostConstruct
  void open() {
    if (!view.isFound()) {
      return;
    }
    FeedbackCase draft = view.feedback();
    titleLine = draft.getTitle();
    text = draft.getText();
    purpose = draft.getPurpose();
    ground = draft.getGround();
    dueOn = draft.getDueOn();
    scope = draft.getScope();
    industryId = draft.getIndustryId();
    replacesId = draft.getReplacesId();
    factOn = draft.getFactOn();
    listItemId = draft.getListItemId();
    evidence = draft.getEvidence();
    names = view.getRows().stream().map(SubjectRow::name).collect(Collectors.joining("\n"));
  }

  /**
   * Shows what is disclosed; when that was shown already and nothing of it changed, sends it.
   *
   * @return where to go on, or null to stay
   */
  public String submit() {
    preview = page.call(() -> steps.preview(taskPage.getItemId(), written())).orElse(null);
    if (preview == null) {
      return null;
    }
    if (!preview.key().equals(seen)) {
      seen = preview.key();
      return null;
    }
    return page.run(() -> steps.compose(taskPage.getItemId(), written()))
        ? taskPage.done("feedback", "composeFeedback")
        : null;
  }

  /** It may concern discipline. */
  public String handOver() {
    return page.run(() -> steps.handOver(taskPage.getItemId()))
        ? taskPage.done("feedback", "composeFeedback")
        : null;
  }

  private Composition written() {
    return new Composition(
        titleLine,
        text,
        purpose,
        ground,
        isAnswerExpected() ? dueOn : null,
        scope,
        scope == Scope.PEOPLE ? named() : List.of(),
        industryId,
        isCorrection() ? replacesId : null,
        isStatement() ? factOn : null,
        opinion,
        isBreach() ? listItemId : null,
        evidence,
        withholdReason,
        isAnswerExpected() && questionnaireId != null && !questionnaireId.isEmpty()
            ? questionnaireId
            : null);
  }

  private List<String> named() {
    return isCorrection()
        ? steps.namedIn(replacesId, names)
        : steps.named(view.feedback().unitOf(FeedbackKind.Side.INDUSTRY), names);
  }

  /** What can be asked along with a request: the latest version of each questionnaire. */
  public List<QuestionnaireVersion> getQuestionnaires() {
    return questionnaires.latest(MOST_QUESTIONNAIRES);
  }

  public String getQuestionnaireId() {
    return questionnaireId;
  }

  public void setQuestionnaireId(String questionnaireId) {
    this.questionnaireId = questionnaireId;
  }

  /** What it discloses, once it is to be shown. */
  public Disclosed getPreview() {
    return preview;
  }

  public boolean isAnswerExpected() {
    return view.feedback().getKind().path() == FeedbackKind.Path.REQUEST;
  }

  public boolean isStatement() {
    return view.feedback().getKind().path() == FeedbackKind.Path.STATEMENT;
  }

  public boolean isBreach() {
    return view.feedback().getKind() == FeedbackKind.BREACH;
  }

  public boolean isCorrection() {
    return view.feedback().getKind().isCorrection();
  }

  /** About whom this kind may be. */
  public List<Scope> getScopes() {
    FeedbackKind kind = view.feedback().getKind();
    return Stream.of(Scope.values())
        .filter(each -> each != Scope.INDUSTRY || kind == FeedbackKind.REQUEST)
        .filter(each -> each != Scope.NOBODY || !kind.needsPeople())
        .toList();
  }

  /** What a correction may say. */
  public List<Opinion> getOpinions() {
    return Stream.of(Opinion.values()).filter(each -> each != Opinion.HANDED_OVER).toList();
  }

  /** The industries that the other side oversees. */
  public List<Industry> getIndustries() {
    String department = view.feedback().unitOf(FeedbackKind.Side.INDUSTRY);
    List<String> overseen =
        groups.oversightsOf(department, LocalDate.now(clock)).stream()
            .map(Oversight::getIndustryId)
            .toList();
    return groups.industries().stream()
        .filter(industry -> overseen.contains(industry.getId()))
        .toList();
  }

  /**
   * The items of the lists' editions, the newest first; which one binds, the day of the fact says.
   */
  public List<ItemChoice> getItems() {
    return Stream.of(ConductList.values())
        .flatMap(
            list ->
                lists.published(list, MOST_EDITIONS).stream()
                    .flatMap(
                        edition ->
                            lists.items(edition.getId()).stream()
                                .map(item -> ItemChoice.of(list, edition, item))))
        .toList();
  }

  /** An item of a list as a choice: its key, its list, and its words by edition and number. */
  public record ItemChoice(String id, ConductList list, String words) {
    static ItemChoice of(ConductList list, ListEdition edition, ListItem item) {
      String number = edition.getNumber() + "." + item.getNumber() + " ";
      return new ItemChoice(item.getId(), list, number + item.getWording());
    }
  }

  /** The closed feedback of the unit that a correction may replace. */
  public List<FeedbackRow> getReplaceable() {
    return feedback.replaceable(view.feedback().getSenderUnitId(), 100);
  }

  public String getTitleLine() {
    return titleLine;
  }

  public void setTitleLine(String titleLine) {
    this.titleLine = titleLine;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public String getPurpose() {
    return purpose;
  }

  public void setPurpose(String purpose) {
    this.purpose = purpose;
  }

  public String getGround() {
    return ground;
  }

  public void setGround(String ground) {
    this.ground = ground;
  }

  public LocalDate getDueOn() {
    return dueOn;
  }

  public void setDueOn(LocalDate dueOn) {
    this.dueOn = dueOn;
  }

  public Scope getScope() {
    return scope;
  }

  public void setScope(Scope scope) {
    this.scope = scope;
  }

  public String getNames() {
    return names;
  }

  public void setNames(String names) {
    this.names = names;
  }

  public String getIndustryId() {
    return industryId;
  }

  public void setIndustryId(String industryId) {
    this.industryId = industryId;
  }

  public String getReplacesId() {
    return replacesId;
  }

  public void setReplacesId(String replacesId) {
    this.replacesId = replacesId;
  }

  public LocalDate getFactOn() {
    return factOn;
  }

  public void setFactOn(LocalDate factOn) {
    this.factOn = factOn;
  }

  public Opinion getOpinion() {
    return opinion;
  }

  public void setOpinion(Opinion opinion) {
    this.opinion = opinion;
  }

  public String getListItemId() {
    return listItemId;
  }

  public void setListItemId(String listItemId) {
    this.listItemId = listItemId;
  }

  public String getEvidence() {
    return evidence;
  }

  public void setEvidence(String evidence) {
    this.evidence = evidence;
  }

  public String getWithholdReason() {
    return withholdReason;
  }

  public void setWithholdReason(String withholdReason) {
    this.withholdReason = withholdReason;
  }

  public String getSeen() {
    return seen;
  }

  public void setSeen(String seen) {
    this.seen = seen;
  }
}
