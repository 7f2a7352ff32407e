package org.wangju.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wangju.platform.Refusal;
import org.wangju.testing.Stack;

class ThrottleTest {
  @RegisterExtension static final Stack stack = Office.stack();

  @BeforeAll
  static void open() {
    new Office(stack);
  }

  @Test
  void afterFiveAttemptsTheNextMustWaitAndEachTimeTwiceAsLong() {
    for (int i = 1; i <= 5; i++) {
      assertThat(admit("anna", "10.0.0.1")).isEqualTo(i);
    }
    for (int minutes : new int[] {1, 2, 4, 8, 15, 15}) {
      assertRefusedFor("anna", "10.0.0.1", minutes);
      stack.clock().advance(Duration.ofMinutes(minutes).minusSeconds(1));
      assertRefusedFor("anna", "10.0.0.1", 1);
      stack.clock().advance(Duration.ofSeconds(1));
      admit("anna", "10.0.0.1");
    }
  }

  @Test
  void whoeverGuessesAtOneLoginShutsNobodyElseOut() {
    for (int i = 0; i < 5; i++) {
      admit("bela", "10.0.0.2");
    }
    assertThatThrownBy(() -> admit("bela", "10.0.0.3")).isInstanceOf(Refusal.class);
    assertThatCode(() -> admit("cora", "10.0.0.2")).doesNotThrowAnyException();
  }

  @Test
  void aSuccessForgetsTheAttempts() {
    for (int i = 0; i < 4; i++) {
      admit("dora", "10.0.0.4");
    }
    stack.inTransaction(() -> stack.get(Throttle.class).succeeded("dora", "10.0.0.4"));
    assertThat(admit("dora", "10.0.0.4")).isEqualTo(1);
  }

  @Test
  void aDayWithoutAttemptsForgetsThem() {
    for (int i = 0; i < 5; i++) {
      admit("emma", "10.0.0.5");
    }
    stack.clock().advance(Duration.ofDays(1).plusSeconds(1));
    assertThat(admit("emma", "10.0.0.5")).isEqualTo(1);
  }

  @Test
  void anAddressMayTryManyLoginsBeforeItWaits() {
    for (int i = 0; i < 100; i++) {
      admit("name" + i, "10.0.0.6");
    }
    assertThatThrownBy(() -> admit("fay", "10.0.0.6")).isInstanceOf(Refusal.class);
    assertThatCode(() -> admit("fay", "10.0.0.7")).doesNotThrowAnyException();
  }

  @Test
  void anAddressOfIpv6CountsAsItsNetwork() {
    for (int i = 0; i < 100; i++) {
      admit("name" + i, "2001:db8:0:7::" + Integer.toHexString(i));
    }
    assertThatThrownBy(() -> admit("gil", "2001:db8:0:7:ffff::1")).isInstanceOf(Refusal.class);
    assertThatCode(() -> admit("gil", "2001:db8:0:8::1")).doesNotThrowAnyException();
  }

  @Test
  void whatWasTypedAsALoginIsNotKept() {
    admit("my secret password", "10.0.0.8");
    List<?> hashes =
        stack
            .entityManager()
            .createNativeQuery("select subject_hash from login_throttle")
            .getResultList();
    assertThat(hashes).allMatch(hash -> hash.toString().matches("[0-9a-f]{64}"));
  }

  private static void assertRefusedFor(String login, String address, long minutes) {
    assertThatThrownBy(() -> admit(login, address))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.key()).isEqualTo("signIn.wait");
              assertThat((long) refusal.arguments().get(0)).isBetween(minutes, minutes + 1);
            });
  }

  private static int admit(String login, String address) {
    return stack.inTransaction(() -> stack.get(Throttle.class).admit(login, address));
  }
}
