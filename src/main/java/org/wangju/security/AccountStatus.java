package org.wangju.security;

/** How far an account may be used. */
public enum AccountStatus {
  /** Waits for its one-time code; has no password. */
  NEW,
  ACTIVE,
  /** Shut by someone, until opened again. */
  LOCKED,
  /** Shut for good; stays for the record. */
  ENDED
}
