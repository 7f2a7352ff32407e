package org.wangju.directory;

import org.wangju.platform.Refusal;

/** What was to be changed is no longer there. */
final class Gone extends Refusal {
  private static final long serialVersionUID = 1;

  Gone() {
    super("directory", "error.gone");
  }
}
