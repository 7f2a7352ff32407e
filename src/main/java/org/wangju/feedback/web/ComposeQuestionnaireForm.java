package org.wangju.feedback.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.omnifaces.util.Faces;
import org.primefaces.PrimeFaces;
import org.wangju.directory.Unit;
import org.wangju.directory.web.Reach;
import org.wangju.feedback.KeepingQuestionnaires;
import org.wangju.feedback.KeepingQuestionnaires.Draft;
import org.wangju.feedback.QuestionKind;
import org.wangju.feedback.Questionnaire;
import org.wangju.feedback.QuestionnaireRepository;
import org.wangju.platform.Ids;
import org.wangju.platform.web.Page;
import org.wangju.security.Access;
import org.wangju.security.AccessDenied;
import org.wangju.security.Action;
import org.wangju.security.Target;

/**
 * A questionnaire being written. Its questions are rebuilt from the keys that the form carries, in
 * the order in which it showed them, so that no node remembers them.
 */
@Named
@RequestScoped
public class ComposeQuestionnaireForm {
  private static final String KEYS = "form:keys";
  private static final String SELF =
      "/feedback/compose-questionnaire.xhtml?faces-redirect=true&id=";

  private final QuestionnaireRepository questionnaires;
  private final KeepingQuestionnaires keeping;
  private final Reach reach;
  private final Access access;
  private final Page page;

  private Questionnaire questionnaire;
  private String unitId;
  private int version;
  private String title;
  private String introduction;
  private List<QuestionField> fields;

  protected ComposeQuestionnaireForm() {
    this(null, null, null, null, null);
  }

  @Inject
  public ComposeQuestionnaireForm(
      QuestionnaireRepository questionnaires,
      KeepingQuestionnaires keeping,
      Reach reach,
      Access access,
      Page page) {
    this.questionnaires = questionnaires;
    this.keeping = keeping;
    this.reach = reach;
    this.access = access;
    this.page = page;
  }

  @PostConstruct
  void open() {
    String id = Faces.getRequestParameter("id");
    if (id == null) {
      unitId =
          reach
              .chosen(Action.EDIT_QUESTIONNAIRES, null)
              .map(Unit::getId)
              .orElseThrow(AccessDenied::new);
      fields = new ArrayList<>(List.of(new QuestionField(Ids.next())));
    } else {
      read(id);
    }
    String sent = Faces.getRequestParameter(KEYS);
    if (sent != null) {
      fields =
          Arrays.stream(sent.split(","))
              .filter(key -> !key.isEmpty())
              .map(QuestionField::new)
              .collect(Collectors.toCollection(ArrayList::new));
    }
  }

  private void read(String id) {
    questionnaire = questionnaires.find(id).orElseThrow(AccessDenied::new);
    unitId = questionnaire.getUnitId();
    access.require(Action.EDIT_QUESTIONNAIRES, Target.unit(unitId));
    version = questionnaire.getVersion();
    title = questionnaire.getTitle();
    introduction = questionnaire.getIntroduction();
    fields =
        questionnaire.getQuestions().stream()
            .map(QuestionField::new)
            .collect(Collectors.toCollection(ArrayList::new));
  }

  /** Adds an empty question at the end. */
  public void add() {
    fields.add(new QuestionField(Ids.next()));
    focus(fields.size() - 1, "wording");
  }

  /** Moves a question one place up. */
  public void up(int index) {
    Collections.swap(fields, index, Math.max(0, index - 1));
    focus(index - 1, index > 1 ? "up" : "down");
  }

  /** Moves a question one place down. */
  public void down(int index) {
    int next = Math.min(fields.size() - 1, index + 1);
    Collections.swap(fields, index, next);
    focus(next, next < fields.size() - 1 ? "down" : "up");
  }

  /** Takes a question out. */
  public void remove(int index) {
    fields.remove(index);
    if (fields.isEmpty()) {
      add();
    } else {
      focus(Math.min(index, fields.size() - 1), "wording");
    }
  }

  // Whoever works with the keyboard goes on at the question that was moved.
  private static void focus(int index, String field) {
    String id = "form:questions:" + index + ":" + field;
    PrimeFaces.current().executeScript("document.getElementById('" + id + "').focus()");
  }

  /** Keeps what was written. */
  public String save() {
    if (questionnaire == null) {
      return page.call(() -> keeping.begin(unitId, draft()))
          .map(id -> SELF + id + "&done=saved")
          .orElse(null);
    }
    String id = questionnaire.getId();
    return page.run(() -> keeping.write(id, version, draft())) ? SELF + id + "&done=saved" : null;
  }

  /** Keeps what was written and publishes it. */
  public String publish() {
    String id = questionnaire.getId();
    return page.call(() -> keeping.publish(id, version, draft()))
        .map(
            published ->
                "/feedback/questionnaire.xhtml?faces-redirect=true&done=published&id=" + id)
        .orElse(null);
  }

  /** Goes back to what was published. */
  public String discard() {
    return page.run(() -> keeping.discard(questionnaire.getId(), version))
        ? "/feedback/questionnaires.xhtml?faces-redirect=true&done=discarded"
        : null;
  }

  private Draft draft() {
    return new Draft(
        title == null ? "" : title.strip(),
        introduction == null ? "" : introduction.strip(),
        IntStream.range(0, fields.size()).mapToObj(i -> fields.get(i).written(i + 1)).toList());
  }

  public List<QuestionKind> getKinds() {
    return List.of(QuestionKind.values());
  }

  /** The questions' keys in their order, as the form carries them. */
  public String getKeys() {
    return fields.stream().map(QuestionField::getKey).collect(Collectors.joining(","));
  }

  /** Read with the request, before the fields are. */
  public void setKeys(String keys) {
    // The fields were made of them when the bean was.
  }

  /** As it is stored; null before it is. */
  public Questionnaire getQuestionnaire() {
    return questionnaire;
  }

  public List<QuestionField> getFields() {
    return fields;
  }

  public int getVersion() {
    return version;
  }

  public void setVersion(int version) {
    this.version = version;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getIntroduction() {
    return introduction;
  }

  public void setIntroduction(String introduction) {
    this.introduction = introduction;
  }
}
