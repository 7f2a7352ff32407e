package org.wangju.feedback.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.wangju.documents.Slot;
import org.wangju.documents.VersionRow;
import org.wangju.feedback.Given;
import org.wangju.feedback.Question;
import org.wangju.feedback.QuestionKind;

/** A question and what is typed or chosen for it, as a page's fields hold it. */
public class GivenField {
  private final Question question;
  private String text;
  private List<String> chosen = new ArrayList<>();
  private String evidence;
  private Slot slot;
  private List<VersionRow> files = List.of();
  private List<String> errors = List.of();

  /** An empty one. */
  public GivenField(Question question) {
    this.question = question;
  }

  /** One that wants files, which are sent to their place by themselves. */
  GivenField(Question question, Slot slot, List<VersionRow> files) {
    this(question);
    this.slot = slot;
    this.files = files;
  }

  /** One that shows what was given. */
  public GivenField(Question question, Given given) {
    this(question);
    this.chosen = new ArrayList<>(given.values());
    this.text = given.values().isEmpty() ? null : given.values().get(0);
    this.evidence = given.evidence();
  }

  /** What was typed or chosen. */
  public Given given() {
    List<String> values =
        switch (question.kind()) {
          case MULTIPLE_CHOICE -> chosen;
          case FILE -> files.stream().map(VersionRow::fileName).toList();
          case SINGLE_CHOICE, NUMBER, DATE, TEXT, STATEMENT ->
              Stream.ofNullable(text).map(String::strip).filter(each -> !each.isEmpty()).toList();
        };
    return new Given(values, evidence == null ? "" : evidence.strip());
  }

  public Question getQuestion() {
    return question;
  }

  /** Whether it wants files. */
  public boolean isFile() {
    return question.kind() == QuestionKind.FILE;
  }

  /** What was sent there, each in its newest version. */
  public List<VersionRow> getFiles() {
    return files;
  }

  /** The address to which files are sent; null where nothing can be, as in a preview. */
  public String getUploadAddress() {
    return slot == null ? null : slot.uploadAddress();
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public List<String> getChosen() {
    return chosen;
  }

  public void setChosen(List<String> chosen) {
    this.chosen = chosen;
  }

  public String getEvidence() {
    return evidence;
  }

  public void setEvidence(String evidence) {
    this.evidence = evidence;
  }

  /** What is wrong with it, in the reader's language. */
  public List<String> getErrors() {
    return errors;
  }

  void setErrors(List<String> errors) {
    this.errors = errors;
  }
}
