package org.wangju.feedback;

import java.time.Instant;

/** What became of an entry that a clerk wrote. */
public sealed interface SheetOutcome {
  /** It stands there now, under this version of the sheet. */
  record Kept(int version) implements SheetOutcome {}

  /**
   * Somebody else had written something else since the page was opened; nothing was changed.
   *
   * @param theirs what stands there
   * @param version under which one may write over it
   */
  record Clash(SheetEntry theirs, int version, String by, Instant at) implements SheetOutcome {}
}
