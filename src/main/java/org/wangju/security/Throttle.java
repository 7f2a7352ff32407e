package org.wangju.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.wangju.platform.Cipherbox;
import org.wangju.platform.Refusal;
import org.wangju.platform.Retried;

/**
 * Makes guessing slow on all nodes together, without shutting anyone out for long: after a few
 * wrong attempts the next must wait some minutes, never more than fifteen. An address counts many
 * more, since a whole office may share one.
 */
@ApplicationScoped
public class Throttle {
  static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  static final Limit LOGIN = new Limit(5, Duration.ofHours(24));
  static final Limit ADDRESS = new Limit(100, LONGEST_WAIT);

  /** Of an IPv6 address: the rest its holder chooses. */
  private static final int NETWORK_BYTES = 8;

  private final ThrottleRepository repository;
  private final Cipherbox cipherbox;
  private final Clock clock;

  protected Throttle() {
    this(null, null, null);
  }

  @Inject
  public Throttle(ThrottleRepository repository, Cipherbox cipherbox, Clock clock) {
    this.repository = repository;
    this.cipherbox = cipherbox;
    this.clock = clock;
  }

  /**
   * @param free attempts before the first wait
   * @param forgottenAfter time without an attempt after which counting begins anew
   */
  record Limit(int free, Duration forgottenAfter) {}

  /**
   * Counts an attempt to sign in or to use a code, and returns how many there were with this login,
   * including this one.
   *
   * @throws Refusal when the login or the address must still wait; it says how long. The attempt
   *     counts for the address all the same
   */
  @Retried
  @Transactional(value = TxType.REQUIRES_NEW, dontRollbackOn = Refusal.class)
  public int admit(String login, String address) {
    count(addressKey(address), ADDRESS);
    return count(loginKey(login), LOGIN);
  }

  /**
   * Forgets the attempts with a login that succeeded, and takes its last one back from the address.
   */
  @Retried
  @Transactional(TxType.REQUIRES_NEW)
  public void succeeded(String login, String address) {
    repository.lock(addressKey(address)).ifPresent(ThrottledSubject::uncount);
    repository.remove(loginKey(login));
    repository.removeOlderThan(clock.instant().minus(LOGIN.forgottenAfter()));
  }

  /** Whether that many attempts with a login close it for a while. */
  public static boolean closesAfter(int attempts) {
    return attempts >= LOGIN.free();
  }

  private int count(String key, Limit limit) {
    Instant now = clock.instant();
    ThrottledSubject subject = repository.lock(key).orElseGet(() -> begin(key, now));
    if (subject.isClosed(now)) {
      long seconds = Duration.between(now, subject.closedUntil()).toSeconds();
      throw new Refusal("security", "signIn.wait", seconds / 60 + 1);
    }
    subject.count(now, limit);
    return subject.attempts();
  }

  private ThrottledSubject begin(String key, Instant now) {
    ThrottledSubject subject = new ThrottledSubject(key, now);
    repository.add(subject);
    return subject;
  }

  private String loginKey(String login) {
    return cipherbox.hash("throttle-login:" + login);
  }

  private String addressKey(String address) {
    return cipherbox.hash("throttle-address:" + network(address));
  }

  /** Whoever has an IPv6 address has all of its network (RFC 4291, section 2.5.4). */
  private static String network(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    try {
      byte[] bytes = InetAddress.getByName(address).getAddress();
      return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, NETWORK_BYTES));
    } catch (UnknownHostException e) {
      return address;
    }
  }
}
