package org.wangju.feedback.web;

import org.wangju.feedback.Answer;
import org.wangju.feedback.Opinion;
import org.wangju.feedback.SubjectRow;

/** The line in which an answer about one person is entered; it bears the person's key. */
public class AnswerField {
  private final String name;
  private String personId;
  private Opinion opinion;
  private String text;
  private String evidence;
  private String exception;

  AnswerField(SubjectRow row) {
    this.name = row.name();
    this.personId = row.personId();
    this.opinion = row.opinion();
    this.text = row.text();
    this.evidence = row.evidence();
  }

  Answer.Line line() {
    return new Answer.Line(opinion, text, evidence);
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

  public Opinion getOpinion() {
    return opinion;
  }

  public void setOpinion(Opinion opinion) {
    this.opinion = opinion;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public String getEvidence() {
    return evidence;
  }

  public void setEvidence(String evidence) {
    this.evidence = evidence;
  }

  public String getException() {
    return exception;
  }

  public void setException(String exception) {
    this.exception = exception;
  }
}
