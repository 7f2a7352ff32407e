package org.wangju.security;

import org.wangju.platform.Cipherbox;

/** What a one-time code is for with which the holder of an account chooses a password. */
public enum PasswordCode {
  /** Issued by those who keep the account, which has no password until then. */
  ACTIVATION(AccountStatus.NEW, "", "activate.wrong"),
  /** Sent to the confirmed address on request; the lost password stays good until then. */
  LOST_PASSWORD(AccountStatus.ACTIVE, "reset:", "reset.wrong");

  private final AccountStatus status;
  private final String prefix;
  private final String refusal;

  PasswordCode(AccountStatus status, String prefix, String refusal) {
    this.status = status;
    this.prefix = prefix;
    this.refusal = refusal;
  }

  /** In which state an account takes the code. */
  AccountStatus status() {
    return status;
  }

  /** What is stored of the code of an account; no code for one purpose serves another. */
  String hash(Cipherbox cipherbox, String accountId, String code) {
    return OneTimeCode.hash(cipherbox, prefix + accountId, code);
  }

  /** The key of the text that refuses a wrong one. */
  String refusal() {
    return refusal;
  }
}
