package org.wangju.feedback.web;

import org.wangju.feedback.SubjectRow;

/** The line in which is entered why what is said of one person is not accepted. */
public class AnswerField {
  private final String name;
  private String personId;
  private String exception;

  AnswerField(SubjectRow row) {
    this.name = row.name();
    this.personId = row.personId();
  }

  public String getName() {
    return name;
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
