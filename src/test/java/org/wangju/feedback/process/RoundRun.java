package org.wangju.feedback.process;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.wangju.desk.WorkItem;
import org.wangju.directory.Industry;
import org.wangju.directory.Unit;
import org.wangju.feedback.Round;
import org.wangju.feedback.RoundPreview;
import org.wangju.feedback.RoundRepository;
import org.wangju.feedback.RoundRow;
import org.wangju.feedback.RoundScope;
import org.wangju.feedback.RoundText;
import org.wangju.feedback.process.TwoSides.Someone;
import org.wangju.platform.Ids;
import org.wangju.record.ActingAccount;
import org.wangju.record.History;
import org.wangju.record.Stream;
import org.wangju.testing.Stack;

/** One round, taken from step to step by those whose turn it is, as pages would. */
final class RoundRun {
  static final RoundText TEXT =
      new RoundText("了解有关情况", "请就下列人员的表现提供意见。", "党员教育管理", "党员教育管理工作条例", FeedbackRun.DUE, null);

  private final Stack stack;
  private final TwoSides sides;
  private RoundText text = TEXT;
  private String caseId;

  RoundRun(Stack stack, TwoSides sides) {
    this.stack = stack;
    this.sides = sides;
  }

  RoundRun begun(Someone by) {
    caseId =
        as(by, () -> stack.get(RoundProcess.class).begin(Ids.next(), sides.organization().getId()));
    return this;
  }

  /** From here on a version of a questionnaire goes along. */
  RoundRun asking(String questionnaireVersionId) {
    text =
        new RoundText(
            TEXT.title(),
            TEXT.text(),
            TEXT.purpose(),
            TEXT.ground(),
            TEXT.dueOn(),
            questionnaireVersionId);
    return this;
  }

  RoundScope byName(Unit department, Someone... about) {
    return new RoundScope(
        department.getId(), null, Arrays.stream(about).map(Someone::personId).toList());
  }

  RoundScope everyone(Unit department, Industry industry) {
    return new RoundScope(department.getId(), industry.getId(), List.of());
  }

  RoundPreview preview(Someone by, RoundScope... scopes) {
    return as(by, () -> stack.get(RoundProcess.class).preview(item(), text, List.of(scopes)));
  }

  RoundRun sent(Someone by, RoundScope... scopes) {
    return done(by, () -> stack.get(RoundProcess.class).send(item(), text, List.of(scopes)));
  }

  RoundRun dropped(Someone by) {
    return done(by, () -> stack.get(RoundProcess.class).drop(item()));
  }

  RoundRun closedEarly(Someone by, String reason) {
    return done(by, () -> stack.get(RoundProcess.class).closeEarly(item(), reason));
  }

  RoundRun reminded(Someone by, Unit department) {
    return done(by, () -> stack.get(RoundProcess.class).remind(row(department).caseId()));
  }

  /** Lets the job run until nothing waits. */
  RoundRun errandsDone() {
    for (List<String> waiting = waiting(); !waiting.isEmpty(); waiting = waiting()) {
      waiting.forEach(this::carriedOut);
    }
    return this;
  }

  List<String> waiting() {
    return stack.inTransaction(() -> stack.get(RoundErrands.class).waiting());
  }

  /** Lets the job ask one department alone. */
  RoundRun asked(Unit department) {
    return carriedOut(
        stack
            .entityManager()
            .createQuery("select e.id from RoundErrand e where e.partId = :part", String.class)
            .setParameter("part", row(department).partId())
            .getSingleResult());
  }

  RoundRun carriedOut(String errandId) {
    ActingAccount.leave();
    stack.inTransaction(() -> stack.get(RoundErrands.class).carryOut(errandId));
    return this;
  }

  private RoundRun done(Someone by, Runnable step) {
    as(
        by,
        () -> {
          step.run();
          return null;
        });
    return this;
  }

  private <T> T as(Someone by, Callable<T> step) {
    sides.act(by);
    try {
      return stack.inTransaction(step);
    } finally {
      ActingAccount.leave();
    }
  }

  String item() {
    return stack
        .entityManager()
        .createQuery(
            "select w from WorkItem w where w.caseId = :case and w.state = org.wangju.desk.WorkState.OPEN",
            WorkItem.class)
        .setParameter("case", caseId)
        .getSingleResult()
        .getId();
  }

  List<RoundRow> rows() {
    return stack.get(RoundRepository.class).rows(caseId);
  }

  RoundRow row(Unit department) {
    return rows().stream()
        .filter(row -> row.departmentName().equals(department.getName()))
        .findFirst()
        .orElseThrow();
  }

  Round round() {
    return stack.get(RoundRepository.class).get(caseId);
  }

  String id() {
    return caseId;
  }

  /** The kinds of what happened, without the way through the model. */
  List<String> happened() {
    return stack.get(History.class).of(Stream.ofCase(caseId), 0, 500).stream()
        .map(entry -> entry.getKind())
        .filter(found -> !found.startsWith("engine."))
        .toList();
  }
}
