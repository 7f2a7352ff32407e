package org.wangju.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What the clients meant to do and what they were told, each line on disk before the client goes
 * on.
 */
final class Ledger implements AutoCloseable {
  /** What a client was told. */
  enum Answer {
    /** Nothing: the connection broke, or the answer was an error. */
    NONE,
    DONE,
    /** That it was done before and counts once. */
    REPEATED,
    /** Not done, and why. */
    REFUSED
  }

  /**
   * Something that a client meant to do.
   *
   * @param mark a text found nowhere else, which the step leaves in the case
   * @param caseId empty where the step opens the case
   */
  record Intent(Step step, String mark, String caseId) {}

  /** What was sent as the draft of a step since it was last known to be kept. */
  private static final class Kept {
    private boolean acknowledged;
    private final Set<String> possible = new HashSet<>(Set.of(""));
  }

  private final Map<Intent, Answer> answers = new LinkedHashMap<>();
  private final Set<Intent> unanswered = new HashSet<>();
  private final Map<String, Kept> drafts = new HashMap<>();
  private final List<String> lostDrafts = new ArrayList<>();
  private final FileChannel file;
  private long done;
  private long keptDrafts;
  private String lastNode = "";

  Ledger(Path path) {
    try {
      file =
          FileChannel.open(
              path,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Notes before a form is sent what it is to do. */
  synchronized Intent intend(Step step, String caseId) {
    Intent intent = new Intent(step, step.name() + " " + UUID.randomUUID(), caseId);
    answers.put(intent, Answer.NONE);
    write("intent | " + intent.mark() + " | " + caseId);
    return intent;
  }

  /** Notes what came back, and from which node; an answer that came before stays. */
  synchronized void answered(Intent intent, Answer answer, String node, String detail) {
    if (answer == Answer.NONE) {
      unanswered.add(intent);
    } else {
      answers.put(intent, answer);
    }
    if (answer == Answer.DONE) {
      done++;
      lastNode = node;
    }
    write(answer + " | " + intent.mark() + " | " + node + " | " + detail);
  }

  /** Notes before a draft is sent what it says. */
  synchronized void draftSent(String item, String text) {
    drafts.computeIfAbsent(item, key -> new Kept()).possible.add(text);
    write("draft | " + item + " | " + text);
  }

  /** Notes that the page said that it is kept. */
  synchronized void draftKept(String item, String text) {
    Kept kept = drafts.get(item);
    kept.acknowledged = true;
    kept.possible.retainAll(Set.of(text));
    keptDrafts++;
    write("draft kept | " + item + " | " + text);
  }

  /** Notes what stands in the form as it is opened again. */
  synchronized void draftSeen(String item, String text) {
    Kept kept = drafts.get(item);
    if (kept != null && kept.acknowledged && !kept.possible.contains(text)) {
      lostDrafts.add(item + ": '" + text + "' instead of " + kept.possible);
    }
    write("draft seen | " + item + " | " + text);
  }

  private void write(String line) {
    try {
      file.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
      file.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many steps were acknowledged. */
  synchronized long done() {
    return done;
  }

  /** The node that acknowledged the last. */
  synchronized String lastNode() {
    return lastNode;
  }

  synchronized long keptDrafts() {
    return keptDrafts;
  }

  /** Drafts that were acknowledged and not there when the form was opened again. */
  synchronized List<String> lostDrafts() {
    return List.copyOf(lostDrafts);
  }

  /** Steps that were sent once at least without an answer. */
  synchronized Set<Intent> unanswered() {
    return Set.copyOf(unanswered);
  }

  /** What was meant, and the last that came back. */
  synchronized Map<Intent, Answer> answers() {
    return new LinkedHashMap<>(answers);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
