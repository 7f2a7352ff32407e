package org.wangju.documents;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.wangju.documents.print.Sheet;
import org.wangju.platform.Messages;

/** Knows the papers of one process: which each step asks for, and how they look. */
public interface CasePapers {
  /** The process. */
  String processKey();

  /** The steps to which papers can be filed, in their order. */
  List<String> steps();

  /** What the step asks for. */
  List<Material> materials(String stepKey);

  /**
   * What can be filed there besides what is none of the step's materials; empty when nothing of
   * that name is. A case may have materials of its own.
   */
  default Optional<Material> material(Slot slot) {
    return materials(slot.stepKey()).stream()
        .filter(each -> each.key().equals(slot.material()))
        .findFirst();
  }

  /** The name of what is filed there in the reader's language. */
  default String materialName(Slot slot, Locale locale) {
    return Messages.text(locale, processKey(), "material." + slot.material());
  }

  /**
   * The names of what was filed at places that this case alone has, in the reader's language; what
   * is no place any more is left out. One look at the case serves all of them.
   */
  default Map<Slot, String> ownNames(String caseId, List<Slot> slots, Locale locale) {
    return Map.of();
  }

  /** How large a file may be there, in bytes; what the store takes at most holds besides. */
  default long mostBytes(Slot slot) {
    return Long.MAX_VALUE;
  }

  /** Whether there is a form of the material to be printed. */
  default boolean isPrinted(String material) {
    return true;
  }

  /**
   * Whether the caller may read what was filed there, at their daily work.
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
