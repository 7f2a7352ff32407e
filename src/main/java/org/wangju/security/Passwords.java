package org.wangju.security;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.wangju.platform.Refusal;

/**
 * Hashes passwords with Argon2id (RFC 9106) at 19 MiB, two passes, one lane, the smallest strength
 * that OWASP advises. Few run at once, so that a flood of sign-ins takes neither the memory nor
 * both processors.
 */
@ApplicationScoped
public class Passwords {
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;
  private static final int AT_ONCE = 2;
  private static final int WAIT_SECONDS = 10;
  private static final Argon2Function ARGON2 =
      Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);

  private final Semaphore places = new Semaphore(AT_ONCE, true);
  private final String nobodysHash = hashNow("nobody has this password");

  /** The hash of a password with a salt of its own, with all that is needed to check it. */
  public String hash(String password) {
    enter();
    try {
      return hashNow(password);
    } finally {
      places.release();
    }
  }

  /**
   * Whether the password was hashed to this. An absent hash never fits, but takes as long, so that
   * time does not tell whether a login exists.
   *
   * @param hash may be null
   */
  public boolean fits(String password, String hash) {
    enter();
    try {
      boolean fits =
          Password.check(normalized(password), hash == null ? nobodysHash : hash).with(ARGON2);
      return fits && hash != null;
    } finally {
      places.release();
    }
  }

  private static String hashNow(String password) {
    return Password.hash(normalized(password)).addRandomSalt(SALT_BYTES).with(ARGON2).getResult();
  }

  // Two keyboards may send one letter as different code points.
  private static String normalized(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFC);
  }

  private void enter() {
    try {
      if (!places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw new Refusal("security", "signIn.busy");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal("security", "signIn.busy");
    }
  }
}
