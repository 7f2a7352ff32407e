package org.wangju.desk;

import java.util.Locale;
import org.wangju.platform.Messages;

/**
 * A user task of a model, by the names that line up: {@code Task_HoldTalk} of {@code recruitment}
 * is the page {@code /recruitment/hold-talk.xhtml}, and its texts are the keys {@code holdTalk.…}
 * of the bundle {@code recruitment}.
 */
public record Step(String processKey, String elementId) {
  private static final String TASK = "Task_";

  /**
   * @throws IllegalArgumentException when the element is no user task by its name
   */
  public Step {
    if (!elementId.startsWith(TASK)) {
      throw new IllegalArgumentException("not a user task: " + elementId);
    }
  }

  /** The address of the step's form, without the item. */
  public String page() {
    return "/" + processKey + "/" + hyphenated() + ".xhtml";
  }

  /** The step's name in the reader's language. */
  public String title(Locale locale) {
    return Messages.text(locale, processKey, titleKey());
  }

  /** The key of the step's name in its process's bundle. */
  public String titleKey() {
    String name = elementId.substring(TASK.length());
    return Character.toLowerCase(name.charAt(0)) + name.substring(1) + ".title";
  }

  private String hyphenated() {
    return elementId
        .substring(TASK.length())
        .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }
}
