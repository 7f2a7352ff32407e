package org.wangju.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RecurringTest {
  private static final Duration SHORT = Duration.ofMillis(1);

  @Test
  void neitherAFailureNorAnErrorEndsTheWork() throws InterruptedException {
    CountDownLatch times = new CountDownLatch(3);
    Recurring work =
        new Recurring(
            "this test waits",
            () -> {
              times.countDown();
              if (times.getCount() == 2) {
                throw new IllegalStateException("a failure");
              }
              throw new NoClassDefFoundError("an error");
            });
    ScheduledExecutorService threads = Executors.newSingleThreadScheduledExecutor();
    try {
      work.start(threads, Duration.ZERO, SHORT);
      assertThat(times.await(1, TimeUnit.MINUTES)).isTrue();
    } finally {
      work.stop();
      threads.shutdownNow();
    }
    assertThat(work.isStopped()).isTrue();
  }

  @Test
  void oneThatFailsHoldsUpNoneOfTheOthers() {
    List<Integer> done = new ArrayList<>();
    Recurring work = new Recurring("this test waits", () -> {});
    assertThatThrownBy(
            () ->
                work.forEach(
                    List.of(1, 2, 3),
                    one -> {
                      if (one < 3) {
                        throw new IllegalStateException("failure " + one);
                      }
                      done.add(one);
                    }))
        .hasMessage("failure 1");
    assertThat(done).containsExactly(3);
  }

  @Test
  void nothingIsBegunAfterTheEnd() {
    List<Integer> done = new ArrayList<>();
    Recurring work = new Recurring("this test waits", () -> {});
    work.forEach(
        List.of(1, 2, 3),
        one -> {
          done.add(one);
          work.stop();
        });
    assertThat(done).containsExactly(1);
  }
}
