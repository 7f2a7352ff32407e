package org.wangju.launch;

/**
 * An option or a setting with which the product cannot start; the message says which and what to
 * do.
 */
class UnusableSettings extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnusableSettings(String message) {
    super(message);
  }
}
