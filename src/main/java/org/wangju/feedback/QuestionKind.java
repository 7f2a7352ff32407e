package org.wangju.feedback;

/** What kind of answer a question takes. The texts are {@code questionKind.<NAME>}. */
public enum QuestionKind {
  SINGLE_CHOICE,
  MULTIPLE_CHOICE,
  NUMBER,
  DATE,
  TEXT,
  /** One file or more, filed to the step. */
  FILE,
  /** A statement about a fact, which needs what shows it. */
  STATEMENT;

  /** Whether it is answered by choosing. */
  public boolean isChoice() {
    return this == SINGLE_CHOICE || this == MULTIPLE_CHOICE;
  }
}
