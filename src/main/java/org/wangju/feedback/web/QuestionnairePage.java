package org.wangju.feedback.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.wangju.feedback.Question;
import org.wangju.feedback.Questionnaire;
import org.wangju.feedback.QuestionnaireRepository;
import org.wangju.feedback.QuestionnaireVersion;
import org.wangju.security.Access;
import org.wangju.security.AccessDenied;
import org.wangju.security.Action;
import org.wangju.security.Target;

/** A questionnaire as those see it who answer: one of its versions, or what is being written. */
@Named
@RequestScoped
public class QuestionnairePage {
  private final QuestionnaireRepository questionnaires;
  private final Access access;

  private Questionnaire questionnaire;
  private List<QuestionnaireVersion> versions;
  private QuestionnaireVersion shown;
  private List<GivenField> fields;

  protected QuestionnairePage() {
    this(null, null);
  }

  @Inject
  public QuestionnairePage(QuestionnaireRepository questionnaires, Access access) {
    this.questionnaires = questionnaires;
    this.access = access;
  }

  @PostConstruct
  void open() {
    questionnaire =
        questionnaires.find(Faces.getRequestParameter("id")).orElseThrow(AccessDenied::new);
    versions = questionnaires.versions(questionnaire.getId());
    String asked = Faces.getRequestParameter("number");
    boolean written = asked == null && isEditable() && questionnaire.isChanged();
    shown =
        written
            ? null
            : versions.stream()
                .filter(each -> asked == null || String.valueOf(each.getNumber()).equals(asked))
                .findFirst()
                .orElseThrow(AccessDenied::new);
    List<Question> questions = written ? questionnaire.getQuestions() : shown.getQuestions();
    fields = questions.stream().map(GivenField::new).toList();
  }

  public boolean isEditable() {
    return access.allows(Action.EDIT_QUESTIONNAIRES, Target.unit(questionnaire.getUnitId()));
  }

  public Questionnaire getQuestionnaire() {
    return questionnaire;
  }

  /** The published ones, the newest first. */
  public List<QuestionnaireVersion> getVersions() {
    return versions;
  }

  /** The version that is shown; null when it is what is being written. */
  public QuestionnaireVersion getShown() {
    return shown;
  }

  public String getTitle() {
    return shown == null ? questionnaire.getTitle() : shown.getTitle();
  }

  public String getIntroduction() {
    return shown == null ? questionnaire.getIntroduction() : shown.getIntroduction();
  }

  public List<GivenField> getFields() {
    return fields;
  }
}
