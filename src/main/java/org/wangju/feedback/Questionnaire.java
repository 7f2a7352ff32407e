package org.wangju.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.wangju.platform.Ids;

/**
 * A questionnaire as its officers write on it. What others answer are its published versions, which
 * never change; what is written here since then is nobody else's concern until the next one.
 */
@Entity
@Table(name = "questionnaire")
public class Questionnaire {
  @Id private String id;
  @Version private int version;

  @Column(name = "unit_id")
  private String unitId;

  private String title;
  private String introduction;
  @Lob private String questions;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Column(name = "changed_by")
  private String changedBy;

  @Column(name = "latest_number")
  private int latestNumber;

  // Whether anything was written since the latest version.
  private boolean changed;

  protected Questionnaire() {}

  Questionnaire(String unitId) {
    this.id = Ids.next();
    this.unitId = unitId;
  }

  void write(
      String newTitle, String newIntroduction, List<Question> written, Instant at, String by) {
    title = newTitle;
    introduction = newIntroduction;
    questions = Questions.write(written);
    changed = true;
    changedAt = at;
    changedBy = by;
  }

  QuestionnaireVersion publish(Instant at, String by) {
    latestNumber++;
    changed = false;
    return new QuestionnaireVersion(this, at, by);
  }

  /** Goes back to what was published. */
  void restore(QuestionnaireVersion latest) {
    title = latest.getTitle();
    introduction = latest.getIntroduction();
    questions = Questions.write(latest.getQuestions());
    changed = false;
  }

  public String getId() {
    return id;
  }

  public int getVersion() {
    return version;
  }

  /** Whose officers write it. */
  public String getUnitId() {
    return unitId;
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

  public Instant getChangedAt() {
    return changedAt;
  }

  /** The name of the officer who last wrote on it. */
  public String getChangedBy() {
    return changedBy;
  }

  /** The number of its latest version; 0 before the first. */
  public int getLatestNumber() {
    return latestNumber;
  }

  /** Whether it says something that no version says yet. */
  public boolean isChanged() {
    return changed;
  }
}
