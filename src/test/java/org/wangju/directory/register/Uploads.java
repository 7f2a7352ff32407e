package org.wangju.directory.register;

import java.util.List;
import org.wangju.testing.Stack;

/** Uploads as an officer makes them: upload, read the preview, confirm. It remembers the latest. */
final class Uploads {
  private final Stack stack;
  private String id;

  Uploads(Stack stack) {
    this.stack = stack;
  }

  void take(String small) {
    take(small, null, null);
  }

  void take(String small, String keeperId, String purpose) {
    take(RegisterFiles.small(small), small, keeperId, purpose);
  }

  void take(byte[] content, String name, String keeperId, String purpose) {
    preview(content, name);
    confirm(keeperId, purpose);
    carryOut();
  }

  void preview(byte[] content, String name) {
    id = stack.inTransaction(() -> importing().receive(content, name, "officer"));
    check();
  }

  void check() {
    stack.inTransaction(() -> importing().check(id));
  }

  void bringOutsiders() {
    stack.inTransaction(() -> importing().bringOutsiders(id, true));
    check();
  }

  void confirm(String keeperId, String purpose) {
    String shown =
        stack.inTransaction(
            () -> stack.get(ImportRepository.class).find(id).orElseThrow().getDigest());
    stack.inTransaction(() -> importing().confirm(id, shown, keeperId, purpose));
  }

  void carryOut() {
    stack.inTransaction(() -> importing().carryOut(id));
  }

  String id() {
    return id;
  }

  UploadSummary summary() {
    return stack.inTransaction(() -> stack.get(ImportRepository.class).summary(id).orElseThrow());
  }

  List<Integer> refusedRows() {
    return stack.inTransaction(
        () ->
            stack.get(ImportRepository.class).lines(id, Outcome.REFUSED, 0, 1_000).stream()
                .map(UploadLine::getRowNumber)
                .toList());
  }

  private Importing importing() {
    return stack.get(Importing.class);
  }
}
