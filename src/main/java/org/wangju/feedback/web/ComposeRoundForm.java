package org.wangju.feedback.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wangju.desk.web.TaskPage;
import org.wangju.directory.GroupRepository;
import org.wangju.directory.Industry;
import org.wangju.directory.Oversight;
import org.wangju.directory.Unit;
import org.wangju.directory.UnitRepository;
import org.wangju.feedback.FeedbackTerms;
import org.wangju.feedback.NameColumn;
import org.wangju.feedback.QuestionnaireRepository;
import org.wangju.feedback.QuestionnaireVersion;
import org.wangju.feedback.RoundPreview;
import org.wangju.feedback.RoundScope;
import org.wangju.feedback.RoundText;
import org.wangju.feedback.process.RoundProcess;
import org.wangju.platform.web.Page;

/**
 * {@code Task_ComposeRound}: what is asked, and which department about whom. What each is told is
 * shown before it goes out.
 */
@Named
@RequestScoped
public class ComposeRoundForm {
  private static final String BUNDLE = "feedback-round";
  private static final int MOST_QUESTIONNAIRES = 200;

  private final TaskPage taskPage;
  private final RoundProcess process;
  private final QuestionnaireRepository questionnaires;
  private final GroupRepository groups;
  private final UnitRepository units;
  private final FeedbackTerms terms;
  private final Page page;

  private List<RoundField> lines = List.of();
  private String titleLine;
  private String text;
  private String purpose;
  private String ground;
  private LocalDate dueOn;
  private String questionnaireId;
  private String seen;
  private RoundPreview preview;

  protected ComposeRoundForm() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  public ComposeRoundForm(
      TaskPage taskPage,
      RoundProcess process,
      QuestionnaireRepository questionnaires,
      GroupRepository groups,
      UnitRepository units,
      FeedbackTerms terms,
      Page page) {
    this.taskPage = taskPage;
    this.process = process;
    this.questionnaires = questionnaires;
    this.groups = groups;
    this.units = units;
    this.terms = terms;
    this.page = page;
  }

  /** A line for each department that oversees an industry today. */
  @PostConstruct
  void open() {
    Map<String, List<String>> overseen =
        groups.oversights(terms.today()).stream()
            .collect(
                Collectors.groupingBy(
                    Oversight::getDepartmentId,
                    Collectors.mapping(Oversight::getIndustryId, Collectors.toList())));
    List<Industry> industries = groups.industries();
    lines =
        units.byIds(overseen.keySet()).stream()
            .sorted(Comparator.comparing(Unit::getCode))
            .map(unit -> new RoundField(unit, of(industries, overseen.get(unit.getId()))))
            .toList();
  }

  private static List<Industry> of(List<Industry> industries, List<String> ids) {
    return industries.stream().filter(industry -> ids.contains(industry.getId())).toList();
  }

  /**
   * Shows what is disclosed; when that was shown already and nothing of it changed, sends it.
   *
   * @return where to go on, or null to stay
   */
  public String submit() {
    List<RoundScope> scopes = scopes().orElse(null);
    if (scopes == null) {
      return null;
    }
    preview =
        page.call(() -> process.preview(taskPage.getItemId(), written(), scopes)).orElse(null);
    if (preview == null) {
      return null;
    }
    if (!preview.key().equals(seen)) {
      seen = preview.key();
      return null;
    }
    return page.run(() -> process.send(taskPage.getItemId(), written(), scopes))
        ? taskPage.done(BUNDLE, "composeRound")
        : null;
  }

  /** It is not to go out at all. */
  public String drop() {
    return page.run(() -> process.drop(taskPage.getItemId()))
        ? taskPage.done(BUNDLE, "dropRound")
        : null;
  }

  private RoundText written() {
    return new RoundText(titleLine, text, purpose, ground, dueOn, questionnaireId);
  }

  /**
   * Whom each department is asked about; empty when names of some were not found, which is said.
   */
  private Optional<List<RoundScope>> scopes() {
    List<RoundField> asked = lines.stream().filter(RoundField::isAsked).toList();
    return page.call(() -> process.overseen(taskPage.getItemId(), byName(asked)))
        .flatMap(overseen -> scopes(asked, overseen));
  }

  private static List<String> byName(List<RoundField> asked) {
    return asked.stream().filter(RoundField::isByName).map(RoundField::getDepartmentId).toList();
  }

  private Optional<List<RoundScope>> scopes(
      List<RoundField> asked, Map<String, List<NameColumn.Named>> overseen) {
    List<RoundScope> scopes = new ArrayList<>();
    asked.forEach(
        line ->
            page.runFor(
                line.getName(),
                () ->
                    scopes.add(
                        line.scope(overseen.getOrDefault(line.getDepartmentId(), List.of())))));
    return scopes.size() == asked.size() ? Optional.of(scopes) : Optional.empty();
  }

  public List<RoundField> getLines() {
    return lines;
  }

  /** What it discloses, once it is to be shown. */
  public RoundPreview getPreview() {
    return preview;
  }

  /** The first day that can be the last for answers. */
  public LocalDate getTomorrow() {
    return terms.today().plusDays(1);
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

  /** What can be asked along: the latest version of each questionnaire. */
  public List<QuestionnaireVersion> getQuestionnaires() {
    return questionnaires.latest(MOST_QUESTIONNAIRES);
  }

  public String getQuestionnaireId() {
    return questionnaireId;
  }

  public void setQuestionnaireId(String questionnaireId) {
    this.questionnaireId = "".equals(questionnaireId) ? null : questionnaireId;
  }

  public String getSeen() {
    return seen;
  }

  public void setSeen(String seen) {
    this.seen = seen;
  }
}
