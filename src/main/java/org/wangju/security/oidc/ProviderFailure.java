package org.wangju.security.oidc;

/**
 * The provider did not vouch for anyone, or what came from it is not to be believed. The message
 * names the reason without values from the answer.
 */
public class ProviderFailure extends Exception {
  private static final long serialVersionUID = 1;

  ProviderFailure(String reason) {
    super(reason);
  }

  ProviderFailure(String reason, Exception cause) {
    super(reason + ": " + cause.getClass().getSimpleName());
  }
}
