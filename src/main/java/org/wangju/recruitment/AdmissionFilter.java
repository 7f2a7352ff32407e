package org.wangju.recruitment;

import java.util.List;

/**
 * What a list of cases is narrowed to.
 *
 * @param paths the lines of units beneath which the reader may see cases; empty shows nothing
 * @param name part of the person's name; null or blank for everybody
 * @param state null for all
 * @param openOnly whether ended cases are left out, where no state is asked for
 */
public record AdmissionFilter(
    List<String> paths, String name, AdmissionState state, boolean openOnly) {
  public AdmissionFilter {
    paths = List.copyOf(paths);
  }

  boolean hasName() {
    return name != null && !name.isBlank();
  }
}
