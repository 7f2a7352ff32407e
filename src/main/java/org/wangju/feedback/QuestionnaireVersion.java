package org.wangju.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.wangju.platform.Ids;

/** What was published of a questionnaire; answers keep the version that they were given under. */
@Entity
@Table(name = "questionnaire_version")
public class QuestionnaireVersion {
  @Id private String id;

  @Column(name = "questionnaire_id")
  private String questionnaireId;

  @Column(name = "version_number")
  private int number;

  private String title;
  private String introduction;
  @Lob private String questions;

  @Column(name = "published_at")
  private Instant publishedAt;

  @Column(name = "published_by")
  private String publishedBy;

  protected QuestionnaireVersion() {}

  QuestionnaireVersion(Questionnaire written, Instant at, String by) {
    this.id = Ids.next();
    this.questionnaireId = written.getId();
    this.number = written.getLatestNumber();
    this.title = written.getTitle();
    this.introduction = written.getIntroduction();
    this.questions = Questions.write(written.getQuestions());
    this.publishedAt = at;
    this.publishedBy = by;
  }

  public String getId() {
    return id;
  }

  public String getQuestionnaireId() {
    return questionnaireId;
  }

  /** Counted from 1 within the questionnaire. */
  public int getNumber() {
    return number;
  }

  public String getTitle() {
    return title;
  }

  public String getIntroduction() {
    return introduction;
  }

  public List<Question> getQuestions() {
    return Questions.read(questions);
  }

  public Instant getPublishedAt() {
    return publishedAt;
  }

  /** The name of the officer who published it. */
  public String getPublishedBy() {
    return publishedBy;
  }
}
