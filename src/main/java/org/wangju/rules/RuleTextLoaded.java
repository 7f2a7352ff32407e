package org.wangju.rules;

/**
 * Told when a revision of the rules or of a calendar year was loaded, in the transaction that did
 * it.
 *
 * @param what an edition, an overlay, what both make together, the rules of another process, or a
 *     year
 * @param code the edition's or overlay's code, or the year
 * @param revision counted from 1 under that code
 * @param hash SHA-256 of its text in UTF-8, in lower-case hexadecimal digits
 */
public record RuleTextLoaded(What what, String code, int revision, String hash) {
  /** What can be loaded. */
  public enum What {
    EDITION,
    OVERLAY,
    PROCEDURE,
    LAYERED,
    CALENDAR_YEAR
  }
}
