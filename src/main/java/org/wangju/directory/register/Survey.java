package org.wangju.directory.register;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;

/** What was decided about the rows of a file, summed up. */
final class Survey {
  private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
  private final MessageDigest digest;
  private int warned;
  private String finished;

  Survey() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  void add(Decision<?, ?> decision) {
    counts.merge(decision.outcome(), 1, Integer::sum);
    warned += decision.isWarned() ? 1 : 0;
    String line =
        decision.reading().number()
            + " "
            + decision.outcome()
            + " "
            + Remark.written(decision.remarks())
            + "\n";
    digest.update(line.getBytes(StandardCharsets.UTF_8));
  }

  int count(Outcome outcome) {
    return counts.getOrDefault(outcome, 0);
  }

  /** How many rows are taken with a warning. */
  int warned() {
    return warned;
  }

  /** 64 hexadecimal digits that are equal for equal decisions; asked when all rows were added. */
  String digest() {
    if (finished == null) {
      finished = HexFormat.of().formatHex(digest.digest());
    }
    return finished;
  }
}
