package org.wangju.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.password4j.Argon2Function;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wangju.platform.Cipherbox;
import org.wangju.platform.MasterSecret;

class PasswordsTest {
  private final Passwords passwords = new Passwords();

  @Test
  void hashesWithArgon2idAndASaltOfItsOwn() {
    String one = passwords.hash("长江长江我是黄河🙂");
    String other = passwords.hash("长江长江我是黄河🙂");
    assertThat(one).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(other);
    assertThat(passwords.fits("长江长江我是黄河🙂", one)).isTrue();
    assertThat(passwords.fits("长江长江我是黄河", one)).isFalse();
  }

  @Test
  void oneLetterTypedInTwoWaysIsOneLetter() {
    assertThat(passwords.fits("cafe\u0301 au lait", passwords.hash("caf\u00e9 au lait"))).isTrue();
  }

  @Test
  void anAbsentHashNeverFitsAndTakesAsLong() {
    String hash = passwords.hash("something long");
    Duration present = timed("something else", hash);
    Duration absent = timed("something else", null);
    assertThat(passwords.fits("nobody has this password", null)).isFalse();
    assertThat(absent).isBetween(present.dividedBy(4), present.multipliedBy(4));
  }

  private Duration timed(String password, String hash) {
    passwords.fits(password, hash);
    long start = System.nanoTime();
    for (int i = 0; i < 5; i++) {
      assertThat(passwords.fits(password, hash)).isFalse();
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  @Test
  void twoAreHashedAtOnceHoweverManySignIn() throws Exception {
    ExecutorService visitors = Executors.newFixedThreadPool(12);
    List<Future<String>> hashes =
        Stream.generate(() -> visitors.submit(() -> passwords.hash("something long")))
            .limit(12)
            .toList();
    long most = 0;
    while (!hashes.stream().allMatch(Future::isDone)) {
      most = Math.max(most, hashing());
      // Looking stops all threads for a moment.
      TimeUnit.MILLISECONDS.sleep(5);
    }
    visitors.shutdown();

    // Who waited too long was refused, which is as it should be.
    assertThat(most).isEqualTo(2);
  }

  /** Threads that compute a hash at this moment. */
  private static long hashing() {
    return Thread.getAllStackTraces().values().stream()
        .filter(
            frames ->
                Stream.of(frames)
                    .anyMatch(frame -> frame.getClassName().equals(Argon2Function.class.getName())))
        .count();
  }

  @ParameterizedTest
  @CsvSource({
    "neunbuchs, password.tooShort",
    "我的登录密码就九个, password.tooShort",
    "anna.wang2026, password.isLogin",
    "xxANNA.WANGxx, password.isLogin",
    "1234567890, password.common",
    "Qwertyuiop, password.common",
    "aaaaaaaaaaab, password.monotonous",
  })
  void refusesWhatIsEasilyGuessed(String password, String key) {
    assertThatThrownBy(() -> PasswordRules.check(password, password, "anna.wang"))
        .hasMessageContaining(key);
  }

  @Test
  void takesALongSentenceInAnyScript() {
    PasswordRules.check("我在北京等你回来吃饭", "我在北京等你回来吃饭", "anna.wang");
    PasswordRules.check("correct horse", "correct horse", "anna.wang");
    assertThatThrownBy(() -> PasswordRules.check("correct horse", "correct house", "anna.wang"))
        .hasMessageContaining("password.differs");
    assertThatThrownBy(() -> PasswordRules.check("长".repeat(129), "长".repeat(129), "anna.wang"))
        .hasMessageContaining("password.tooLong");
  }

  @Test
  void codesAreReadableAndBoundToTheirAccount() {
    Cipherbox cipherbox = new Cipherbox(new MasterSecret("A".repeat(43) + "="));
    String code = OneTimeCode.next();
    assertThat(code)
        .matches("[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){2}")
        .isNotEqualTo(OneTimeCode.next());
    String hash = OneTimeCode.hash(cipherbox, "a", code);
    assertThat(
            OneTimeCode.hash(cipherbox, "a", " " + code.toLowerCase(Locale.ROOT).replace('-', ' ')))
        .isEqualTo(hash);
    assertThat(OneTimeCode.hash(cipherbox, "b", code)).isNotEqualTo(hash);
  }
}
