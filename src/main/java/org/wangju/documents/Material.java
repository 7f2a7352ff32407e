package org.wangju.documents;

/**
 * A paper that a step asks for. Its name is the text {@code material.<key>} of the process's
 * bundle.
 *
 * @param key such as {@code talk-record}
 * @param provider who hands it in
 * @param mayFollow whether the step may be done before it is there
 */
public record Material(String key, Provider provider, boolean mayFollow) {
  /** What belongs to a step and is none of its materials. */
  public static final Material OTHER = new Material("other", Provider.ANYONE, true);

  /** Who hands a paper in; the text is {@code provider.<NAME>} of this module. */
  public enum Provider {
    APPLICANT,
    BRANCH,
    COMMITTEE_ABOVE,
    ANYONE
  }
}
