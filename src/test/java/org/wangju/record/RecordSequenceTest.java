package org.wangju.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wangju.platform.Ids;
import org.wangju.testing.Stack;

/**
 * The events of a stream are numbered 1, 2, 3 … without a gap, however transactions divide them.
 */
class RecordSequenceTest {
  @RegisterExtension static final Stack stack = Stack.at("2026-03-02T09:00");

  private final Stream stream = Stream.ofCase(Ids.next());

  @Test
  void withinTheTransactionThatBeginsTheStream() {
    stack.inTransaction(() -> append(3));

    assertThat(numbers()).containsExactly(1L, 2L, 3L);
  }

  @Test
  void acrossAFlushInTheMiddle() {
    stack.inTransaction(
        () -> {
          append(2);
          stack.entityManager().flush();
          append(2);
          stack.entityManager().flush();
          append(1);
        });

    assertThat(numbers()).containsExactly(1L, 2L, 3L, 4L, 5L);
  }

  @Test
  void acrossTransactionsOneOfWhichIsUndone() {
    stack.inTransaction(() -> append(2));
    assertThatThrownBy(() -> stack.inTransaction(this::appendAndFail)).hasMessage("undone");
    stack.inTransaction(() -> append(2));

    assertThat(numbers()).containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void lockedFirstAsACommandDoes() {
    for (int command = 0; command < 2; command++) {
      stack.inTransaction(
          () -> {
            stack.get(Record.class).lock(stream);
            append(2);
          });
    }

    assertThat(numbers()).containsExactly(1L, 2L, 3L, 4L);
  }

  private void append(int events) {
    LongStream.range(0, events)
        .forEach(i -> stack.get(Record.class).append(Event.of("testing.happened", stream)));
  }

  private void appendAndFail() {
    append(2);
    throw new IllegalArgumentException("undone");
  }

  private List<Long> numbers() {
    return stack.get(History.class).of(stream, 0, 10).stream()
        .map(Entry::getSequenceNumber)
        .toList();
  }
}
