package org.wangju.desk;

import java.util.Locale;
import org.wangju.platform.Messages;

/** Processes and the ends of their cases, in words of their own bundles. */
public final class ProcessWords {
  private ProcessWords() {}

  /** A process's name. */
  public static String name(String processKey, Locale locale) {
    return Messages.text(locale, processKey, "process");
  }

  /**
   * What a case is headed with: the person concerned, or its process where it has no single one.
   */
  public static String title(CaseSummary file, Locale locale) {
    return file.personName() == null ? name(file.processKey(), locale) : file.personName();
  }

  /** How a case ended; empty while it is open. */
  public static String outcome(CaseSummary file, Locale locale) {
    return file.outcome() == null
        ? ""
        : Messages.text(locale, file.processKey(), "outcome." + file.outcome());
  }
}
