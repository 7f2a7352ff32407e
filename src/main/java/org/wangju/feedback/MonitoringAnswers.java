package org.wangju.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.wangju.platform.Refusal;
import org.wangju.security.Access;
import org.wangju.security.Action;
import org.wangju.security.Target;

/** Tells how quickly departments answer what units ask them; of people it tells nothing. */
@ApplicationScoped
public class MonitoringAnswers {
  /** The longest period that is looked at. */
  public static final int MOST_YEARS = 3;

  private final FeedbackRepository feedback;
  private final FeedbackTerms terms;
  private final Access access;

  protected MonitoringAnswers() {
    this(null, null, null);
  }

  @Inject
  public MonitoringAnswers(FeedbackRepository feedback, FeedbackTerms terms, Access access) {
    this.feedback = feedback;
    this.terms = terms;
    this.access = access;
  }

  /**
   * A line for each department to which requests were sent from one day to another, both counted,
   * by name.
   *
   * @throws Refusal when the period ends before it begins, or is too long
   */
  @Transactional
  public List<MonitorRow> rows(Collection<String> unitIds, LocalDate from, LocalDate to) {
    unitIds.forEach(unit -> access.require(Action.SEE_ANSWER_TIMES, Target.unit(unit)));
    if (to.isBefore(from) || from.plusYears(MOST_YEARS).isBefore(to)) {
      throw new Refusal("feedback", "refusal.period", MOST_YEARS);
    }
    Map<String, List<MonitorCount>> byDepartment =
        feedback.answerTimes(unitIds, from, to).stream()
            .filter(count -> !count.isVoid())
            .collect(
                Collectors.groupingBy(
                    MonitorCount::departmentId, LinkedHashMap::new, Collectors.toList()));
    return byDepartment.values().stream().map(this::row).toList();
  }

  private MonitorRow row(List<MonitorCount> counts) {
    LocalDate today = terms.today();
    long answered = sum(counts, MonitorCount::isAnswered);
    long late = sum(counts, count -> count.isLate(today));
    long toJudge = answered + late;
    return new MonitorRow(
        counts.get(0).departmentName(),
        sum(counts, count -> true),
        sum(counts, MonitorCount::isOpen),
        late,
        answered,
        answered == 0 ? null : median(counts),
        toJudge == 0
            ? null
            : (int) Math.round(100.0 * sum(counts, MonitorCount::isInTime) / toJudge));
  }

  private static long sum(List<MonitorCount> counts, Predicate<MonitorCount> which) {
    return counts.stream().filter(which).mapToLong(MonitorCount::count).sum();
  }

  private static Double median(List<MonitorCount> counts) {
    long[] days =
        counts.stream()
            .filter(MonitorCount::isAnswered)
            .flatMapToLong(count -> LongStream.generate(count::days).limit(count.count()))
            .sorted()
            .toArray();
    return (days[(days.length - 1) / 2] + days[days.length / 2]) / 2.0;
  }
}
