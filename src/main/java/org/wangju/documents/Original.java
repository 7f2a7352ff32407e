package org.wangju.documents;

/**
 * An original on paper.
 *
 * @param place where it is kept
 * @param pages how many it has
 * @param seenBy the name of who saw it
 */
public record Original(String place, Integer pages, String seenBy) {
  boolean isComplete() {
    return isWritten(place) && pages != null && pages > 0 && isWritten(seenBy);
  }

  private static boolean isWritten(String text) {
    return text != null && !text.isBlank();
  }
}
