package org.wangju.security.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServingTest {
  private final Serving serving = new Serving();

  @Test
  void a_node_that_is_to_end_completes_what_it_has_and_takes_nothing_new() {
    assertThat(serving.enter()).isTrue();
    serving.refuse();
    assertThat(serving.enter()).isFalse();
    assertThat(serving.takes()).isFalse();
    assertThat(serving.getOpen()).isOne();
    serving.leave();
    assertThat(serving.getOpen()).isZero();
  }
}
