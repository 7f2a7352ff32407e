package org.wangju.directory.register;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Goes once through a file from end to end, a batch of rows at a time. */
final class Pass<T, K> {
  private final RegisterFile file;
  private final Takeover<T, K> takeover;
  private final BiConsumer<SourceRow, Decision<T, K>> listener;
  private final Runnable afterBatch;

  /**
   * @param listener is told of every decision
   * @param afterBatch runs when a batch was decided and, if so, carried out
   */
  Pass(
      RegisterFile file,
      Takeover<T, K> takeover,
      BiConsumer<SourceRow, Decision<T, K>> listener,
      Runnable afterBatch) {
    this.file = file;
    this.takeover = takeover;
    this.listener = listener;
    this.afterBatch = afterBatch;
  }

  /** Decides about every row, and writes what is new or changed if asked to. */
  Survey go(boolean carryOut) {
    Survey survey = new Survey();
    try (RegisterFile.DataRows rows = file.sourceRows()) {
      while (rows.hasNext()) {
        batch(rows, carryOut)
            .forEach(
                decision -> {
                  survey.add(decision);
                  listener.accept(decision.reading().source(), decision);
                });
        afterBatch.run();
      }
    }
    if (carryOut) {
      takeover.finish();
    }
    return survey;
  }

  private List<Decision<T, K>> batch(RegisterFile.DataRows rows, boolean carryOut) {
    List<Reading<T>> readings = new ArrayList<>();
    while (rows.hasNext() && readings.size() < takeover.batchSize()) {
      readings.add(file.read(rows.next(), takeover::read));
    }
    List<Decision<T, K>> decisions = takeover.decide(readings);
    if (carryOut) {
      takeover.carryOut(decisions.stream().filter(Decision::isWritten).toList());
    }
    return decisions;
  }
}
