package org.wangju.directory.web;

import java.io.Serializable;

/** Something chosen by typing a part of its name: a unit or a person. */
public record Choice(String id, String label) implements Serializable {
  private static final char BETWEEN = '|';

  /** As it travels with the form. */
  String written() {
    return id + BETWEEN + label;
  }

  /** What {@link #written()} wrote; null for anything else. */
  static Choice read(String text) {
    int end = text == null ? -1 : text.indexOf(BETWEEN);
    return end < 0 ? null : new Choice(text.substring(0, end), text.substring(end + 1));
  }

  /** The label, for pages. */
  public String getLabel() {
    return label;
  }
}
