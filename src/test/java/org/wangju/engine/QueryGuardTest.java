package org.wangju.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wangju.testing.Stack;

/** CVE-2026-109432: what a query says is never evaluated as an expression. */
class QueryGuardTest {
  private static final String CALL = "${probe.incrementAndGet()}";
  private static final AtomicInteger PROBE = new AtomicInteger();

  @RegisterExtension
  static final Stack stack =
      Stack.at("2026-03-02T09:00")
          .only(TaskObserver.class)
          .withEngine(engine -> engine.setBeans(Map.of("probe", PROBE)));

  @AfterEach
  void nothingWasEvaluated() {
    assertThat(PROBE).hasValue(0);
  }

  @Test
  void anExpressionInAnAlternativeIsRefused() {
    refused(query().or().taskAssigneeExpression(CALL).endOr());
    refused(query().or().taskNameLike("谈话%").processInstanceBusinessKeyExpression(CALL).endOr());
    refused(query().or().taskUnassigned().endOr().or().dueBeforeExpression(CALL).endOr());
  }

  @Test
  void anExpressionInTheQueryItselfIsRefused() {
    refused(query().taskAssigneeExpression(CALL));
    refused(query().taskCandidateGroupInExpression(CALL).or().taskUnassigned().endOr());
  }

  @Test
  void filtersAreRefused() {
    FilterService filters = stack.engine().getFilterService();
    Filter filter =
        filters.newTaskFilter("mine").setQuery(query().or().taskAssigneeExpression(CALL).endOr());

    assertThatThrownBy(() -> filters.saveFilter(filter))
        .isInstanceOf(BadUserRequestException.class);
    assertThatThrownBy(() -> filters.list("1")).isInstanceOf(BadUserRequestException.class);
  }

  @Test
  void alternativesWithoutExpressionsWork() {
    assertThat(query().or().taskAssignee("${x}").taskUnassigned().endOr().list()).isEmpty();
  }

  private static void refused(TaskQuery query) {
    assertThatThrownBy(query::list).isInstanceOf(BadUserRequestException.class);
    assertThatThrownBy(query::count).isInstanceOf(BadUserRequestException.class);
  }

  private static TaskQuery query() {
    return stack.get(TaskService.class).createTaskQuery();
  }
}
