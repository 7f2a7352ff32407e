package org.wangju.record;

import java.util.function.Supplier;

/**
 * Who acts on this thread, for the record: set by the login mechanism for the length of a request.
 * A job of the engine or a start-up step has nobody, and is recorded as the system.
 *
 * @param id the account's key, a pseudonym to those who hold only envelopes
 * @param name the name shown in history, kept in payloads only
 */
public record ActingAccount(String id, String name) {
  /** What acts where no person does. */
  public static final ActingAccount SYSTEM = new ActingAccount("system", "");

  private static final ThreadLocal<ActingAccount> CURRENT = new ThreadLocal<>();

  /** Who acts now. */
  public static ActingAccount current() {
    ActingAccount acting = CURRENT.get();
    return acting == null ? SYSTEM : acting;
  }

  /** From here on this account acts on this thread, until {@link #leave()}. */
  public void enter() {
    CURRENT.set(this);
  }

  /** Lets this account act on this thread for the length of the work alone. */
  public <T> T during(Supplier<T> work) {
    ActingAccount before = current();
    enter();
    try {
      return work.get();
    } finally {
      before.enter();
    }
  }

  /** Nobody acts on this thread any more. */
  public static void leave() {
    CURRENT.remove();
  }
}
