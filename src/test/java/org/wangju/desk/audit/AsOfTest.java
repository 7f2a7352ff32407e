package org.wangju.desk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wangju.platform.Ids;
import org.wangju.record.Entry;
import org.wangju.record.Event;
import org.wangju.record.History;
import org.wangju.record.Record;
import org.wangju.record.Stream;
import org.wangju.testing.Stack;

/** A case's past as its events tell it. */
class AsOfTest {
  @RegisterExtension static final Stack stack = Stack.at("2026-03-02T09:00");

  private final String caseId = Ids.next();

  @Test
  void theModelIsShownAsItWasThen() {
    Instant opened = stack.clock().instant();
    stack.clock().advance(Duration.ofMinutes(1));
    act(started("Start", "s", 1), ended("Start", "s", 1), started("Task_A", "a", 1));
    Instant begun = stack.clock().instant();
    stack.clock().advance(Duration.ofDays(1));
    act(ended("Task_A", "a", 2), started("Task_B", "b1", 2), started("Task_B", "b2", 2));
    Instant both = stack.clock().instant();
    stack.clock().advance(Duration.ofDays(1));
    act(step("engine.step-cancelled", "Task_B", "b1", 2), ended("Task_B", "b2", 2));
    Instant over = stack.clock().instant();

    AsOf past = new AsOf("recruitment", events());

    assertThat(past.moments()).containsExactly(begun, both, over);
    assertThat(past.models()).containsExactly(1L, 2L);
    assertThat(past.position(opened).model()).isZero();
    assertThat(past.position(opened).active()).isEmpty();
    assertThat(past.position(begun).model()).isEqualTo(1);
    assertThat(past.position(begun).active()).containsExactly("Task_A");
    assertThat(past.position(begun).done()).containsExactly("Start");
    assertThat(past.position(both.minusSeconds(1)).active()).containsExactly("Task_A");
    assertThat(past.position(both).model()).isEqualTo(2);
    assertThat(past.position(both).active()).containsExactly("Task_B");
    assertThat(past.position(both).done()).containsExactlyInAnyOrder("Start", "Task_A");
    assertThat(past.position(over).active()).isEmpty();
    assertThat(past.step(opened)).isZero();
    assertThat(past.step(both.plusSeconds(60))).isEqualTo(2);
    assertThat(past.lastAct(both)).hasSize(3);
    assertThat(past.lastAct(opened)).isEmpty();
  }

  @Test
  void anotherProcessOfTheSameCaseDoesNotMoveIt() {
    act(
        started("Task_A", "a", 1),
        step("engine.step-started", "Task_P", "p", 1).with("process", "public-notice"));

    AsOf past = new AsOf("recruitment", events());
    assertThat(past.moments()).hasSize(1);
    assertThat(past.position(stack.clock().instant()).active()).containsExactly("Task_A");
  }

  @Test
  void aCaseThatHasNotMovedHasNoMoments() {
    AsOf past = new AsOf("recruitment", List.of());
    assertThat(past.moments()).isEmpty();
    assertThat(past.lastAct(stack.clock().instant())).isEmpty();
  }

  private void act(Event... events) {
    stack.inTransaction(() -> List.of(events).forEach(stack.get(Record.class)::append));
  }

  private Event started(String element, String instance, int model) {
    return step("engine.step-started", element, instance, model);
  }

  private Event ended(String element, String instance, int model) {
    return step("engine.step-ended", element, instance, model);
  }

  private Event step(String kind, String element, String instance, int model) {
    return Event.of(kind, Stream.ofCase(caseId))
        .with("element", element)
        .with("type", "userTask")
        .with("instance", instance)
        .with("process", "recruitment")
        .with("model", model);
  }

  private List<Entry> events() {
    return stack.inTransaction(() -> stack.get(History.class).of(Stream.ofCase(caseId), 0, 100));
  }
}
