package org.wangju.documents;

import java.util.List;
import java.util.Locale;
import org.wangju.documents.print.Sheet;

/** Knows the papers of one process: which each step asks for, and how they look. */
public interface CasePapers {
  /** The process. */
  String processKey();

  /** The steps to which papers can be filed, in their order. */
  List<String> steps();

  /** What the step asks for. */
  List<Material> materials(String stepKey);

  /**
   * Whether the caller may read what was filed there.
   *
   * @param byUnit what follows from the unit that has the case
   */
  default boolean mayRead(Slot slot, boolean byUnit) {
    return byUnit;
  }

  /**
   * Whether the caller may file there.
   *
   * @param byUnit what follows from the unit that has the case
   */
  default boolean mayFile(Slot slot, boolean byUnit) {
    return byUnit;
  }

  /** The name of a step in the reader's language. */
  String stepName(String stepKey, Locale locale);

  /** The form of a material with nothing filled in. */
  Sheet blank(String stepKey, String material, Locale locale);

  /** The form of a material with what the case already knows. */
  Sheet filled(Slot slot, Locale locale);
}
