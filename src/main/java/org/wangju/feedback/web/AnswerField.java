package org.wangju.feedback.web;

import org.wangju.feedback.Opinion;
import org.wangju.feedback.SubjectRow;

/** The line in which is entered why what is said of one person is not accepted. */
public class AnswerField {
  private final String name;
  private final Opinion opinion;
  private String personId;
  private String exception;

  AnswerField(SubjectRow row) {
    this.name = row.name();
    this.opinion = row.opinion();
    this.personId = row.personId();
  }

  public String getName() {
    return name;
  }

  /** What is said of the person; null where nothing is. */
  public Opinion getOpinion() {
    return opinion;
  }

  public String getPersonId() {
    return personId;
  }

  public void setPersonId(String personId) {
    this.personId = personId;
  }

  public String getException() {
    return exception;
  }

  public void setException(String exception) {
    this.exception = exception;
  }
}
