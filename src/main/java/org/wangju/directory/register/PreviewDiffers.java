package org.wangju.directory.register;

import jakarta.ejb.ApplicationException;

/**
 * The directory has changed since a preview was shown, so that an import would do something else
 * than what was confirmed.
 */
@ApplicationException(rollback = true)
public final class PreviewDiffers extends RuntimeException {
  private static final long serialVersionUID = 1;

  PreviewDiffers() {
    super("the preview no longer holds", null, false, false);
  }
}
