package org.wangju.feedback.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wangju.feedback.QuestionnaireRepository;
import org.wangju.feedback.QuestionnaireRow;
import org.wangju.platform.web.Paging;
import org.wangju.security.Access;
import org.wangju.security.Action;
import org.wangju.security.Target;

/** All questionnaires, the one that was last written on first. */
@Named
@RequestScoped
public class QuestionnairesPage {
  private static final int SIZE = 20;

  private final QuestionnaireRepository questionnaires;
  private final Access access;

  private int number = 1;
  private Paging paging;
  private List<QuestionnaireRow> rows;

  protected QuestionnairesPage() {
    this(null, null);
  }

  @Inject
  public QuestionnairesPage(QuestionnaireRepository questionnaires, Access access) {
    this.questionnaires = questionnaires;
    this.access = access;
  }

  /** Reads the list before the page is written. */
  public void open() {
    paging = new Paging(Math.max(1, number), SIZE, questionnaires.count());
    rows = questionnaires.page(paging.offset(), SIZE);
  }

  /** Whether the reader may write on it; the others see what was published. */
  public boolean isEditable(QuestionnaireRow row) {
    return access.allows(Action.EDIT_QUESTIONNAIRES, Target.unit(row.unitId()));
  }

  public List<QuestionnaireRow> getRows() {
    return rows;
  }

  public Paging getPaging() {
    return paging;
  }

  public int getNumber() {
    return number;
  }

  public void setNumber(int number) {
    this.number = number;
  }
}
