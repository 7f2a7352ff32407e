package org.wangju.rules;

import java.util.Locale;
import java.util.Map;
import org.wangju.platform.Messages;

/**
 * One limit of an edition as it holds here.
 *
 * @param article its number in the layer's text
 * @param switchable whether a setting may switch it off, as only a newer edition has it
 * @param off what follows the remaining acts when it is switched off; null where the limit then
 *     falls away
 * @param note a remark of whoever keeps the file, or null
 * @param verified whether the entry was held against the official text
 * @param sentences an overlay's own wording by language tag; empty where the product's holds
 */
public record Limit(
    String id,
    String article,
    Bound bound,
    boolean switchable,
    Fact off,
    String note,
    boolean verified,
    Layer layer,
    Map<String, String> sentences) {
  public Limit {
    sentences = Map.copyOf(sentences);
  }

  /** The rule in one sentence, with the values that hold here. */
  public String sentence(Locale locale) {
    String own = sentences.get(locale.getLanguage());
    return own == null ? Wording.sentence(locale, key(), bound.values()) : own;
  }

  boolean hasSentence() {
    return sentences.containsKey("zh") || Messages.has("rules", key());
  }

  /** What is left of a limit with a fallback once it is switched off. */
  Limit fallenBack() {
    Bound rest = ((Bound.Requires) bound).fallingBackTo(off);
    return new Limit(id, article, rest, switchable, off, note, verified, layer, sentences);
  }

  private String key() {
    return "rule." + id + variant();
  }

  private String variant() {
    if (bound instanceof Bound.Untimed) {
      return ".untimed";
    }
    return off != null && bound instanceof Bound.Requires requires && requires.then() == off
        ? ".off"
        : "";
  }
}
