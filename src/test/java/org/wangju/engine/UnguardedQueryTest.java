package org.wangju.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wangju.testing.Stack;

/**
 * What {@link QueryGuardTest} tries is a real attack: without the guard, and with the engine's own
 * switches off, CVE-2026-109432 runs what a query says. Should this test fail one day, the engine
 * has been mended and the guard may go.
 */
class UnguardedQueryTest {
  private static final AtomicInteger PROBE = new AtomicInteger();

  @RegisterExtension
  static final Stack stack =
      Stack.at("2026-03-02T09:00")
          .only(TaskObserver.class)
          .withEngine(
              engine -> {
                engine.setBeans(Map.of("probe", PROBE));
                engine.setCustomPreCommandInterceptorsTxRequired(
                    engine.getCustomPreCommandInterceptorsTxRequired().stream()
                        .filter(UnguardedQueryTest::isNoGuard)
                        .toList());
              });

  @Test
  void anExpressionInAnAlternativeIsRunByTheEngineAlone() {
    stack
        .get(TaskService.class)
        .createTaskQuery()
        .or()
        .taskAssigneeExpression("${probe.incrementAndGet().toString()}")
        .endOr()
        .list();

    assertThat(PROBE).hasPositiveValue();
  }

  private static boolean isNoGuard(CommandInterceptor interceptor) {
    return !(interceptor instanceof QueryGuard);
  }
}
