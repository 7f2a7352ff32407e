package org.wangju.feedback;

/**
 * An original on paper: where it lies, how long it is and who saw it.
 *
 * @param pages one at least
 */
public record Paper(String place, Integer pages, String seenBy) {
  boolean isComplete() {
    return !Texts.isBlank(place) && pages != null && pages > 0 && !Texts.isBlank(seenBy);
  }
}
