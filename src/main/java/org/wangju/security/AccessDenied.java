package org.wangju.security;

import org.wangju.platform.Refusal;

/** The caller may not do this here. It does not say whether what was asked for exists. */
public class AccessDenied extends Refusal {
  private static final long serialVersionUID = 1;

  public AccessDenied() {
    super("security", "error.denied");
  }
}
