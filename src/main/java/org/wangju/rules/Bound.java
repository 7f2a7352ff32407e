package org.wangju.rules;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a limit demands, in the kinds that the rules know. */
public sealed interface Bound {
  /** What the bound says about the facts of a step. */
  Outcome check(Facts facts, WorkingCalendar calendar);

  /**
   * Whether whoever keeps this bound also keeps the other; a bound of another kind or basis cannot
   * be compared and is not.
   */
  boolean noLooserThan(Bound other);

  /** The values that the limit's sentence names, in the order of its placeholders. */
  List<Object> values();

  /** An age in completed years, on the day of the application, or today while there is none. */
  record MinimumAge(int years) implements Bound {
    @Override
    public Outcome check(Facts facts, WorkingCalendar calendar) {
      Optional<LocalDate> born = facts.date(Fact.BORN);
      if (born.isEmpty()) {
        return Outcome.minimum(List.of(Missing.fact(Fact.BORN)));
      }
      LocalDate reached = Deadlines.reaches(born.get(), years);
      LocalDate applied = facts.date(Fact.APPLICATION_RECEIVED).orElse(facts.today());
      if (applied.isBefore(reached)) {
        return Outcome.from(new ComputedDate(reached, false), applied);
      }
      // The day somebody came of age is nobody's business once it has passed.
      return Outcome.minimum(List.of());
    }

    @Override
    public boolean noLooserThan(Bound other) {
      return other instanceof MinimumAge that && years >= that.years;
    }

    @Override
    public List<Object> values() {
      return List.of(years);
    }
  }

  /**
   * Something that should be done within a term.
   *
   * @param extendableTo the longest term, in special cases that are recorded; null where there is
   *     none
   * @param after what it takes once the longest term has passed; null where the work is simply
   *     still to be done
   * @param asARule whether the text says "as a rule" (一般)
   */
  record Latest(
      Fact from, Period within, Period extendableTo, Fact after, boolean asARule, Fact done)
      implements Bound {
    @Override
    public Outcome check(Facts facts, WorkingCalendar calendar) {
      Optional<LocalDate> start = facts.date(from);
      if (start.isEmpty()) {
        return Outcome.open(List.of(Missing.fact(from)));
      }
      LocalDate taken = facts.date(done).orElse(facts.today());
      LocalDate last = Deadlines.end(start.get(), longest());
      if (after != null && taken.isAfter(last)) {
        return new Outcome(
            null,
            last,
            false,
            true,
            List.of(Missing.of("missing.after", last, after)),
            Severity.BLOCKS);
      }
      LocalDate latest =
          facts.has(Fact.APPROVAL_EXTENDED) ? last : Deadlines.end(start.get(), within);
      return Outcome.until(
          latest, taken, facts.has(done) ? List.of() : List.of(Missing.fact(done)));
    }

    private Period longest() {
      return extendableTo == null ? within : extendableTo;
    }

    @Override
    public boolean noLooserThan(Bound other) {
      return other instanceof Latest that
          && from == that.from
          && done == that.done
          && Deadlines.neverLater(within, that.within)
          && Deadlines.neverLater(longest(), that.longest())
          && (that.after == null || after == that.after)
          && (that.asARule || !asARule);
    }

    @Override
    public List<Object> values() {
      return List.of(within, longest());
    }
  }

  /**
   * Something that may not be done before a term has passed; it may on the day on which the term
   * ends.
   */
  record Earliest(Fact from, Period after, Fact before) implements Bound {
    @Override
    public Outcome check(Facts facts, WorkingCalendar calendar) {
      return afterTerm(from, after, before, facts);
    }

    @Override
    public boolean noLooserThan(Bound other) {
      return other instanceof Earliest that
          && from == that.from
          && before == that.before
          && Deadlines.neverLater(that.after, after);
    }

    @Override
    public List<Object> values() {
      return List.of(after);
    }
  }

  /**
   * A term of fixed length, which no overlay may change in either direction; what ends it may be
   * done on its last day.
   */
  record Duration(Fact from, Period length, Fact before) implements Bound {
    @Override
    public Outcome check(Facts facts, WorkingCalendar calendar) {
      return afterTerm(from, length, before, facts);
    }

    @Override
    public boolean noLooserThan(Bound other) {
      return equals(other);
    }

    @Override
    public List<Object> values() {
      return List.of(length);
    }
  }

  /** Something that is due again after each term; the fact counts how often it was done. */
  record Every(Fact from, Period term, Fact counted) implements Bound {
    @Override
    public Outcome check(Facts facts, WorkingCalendar calendar) {
      return facts
          .date(from)
          .map(
              start ->
                  Outcome.until(due(start, facts.count(counted) + 1), facts.today(), List.of()))
          .orElseGet(() -> Outcome.open(List.of(Missing.fact(from))));
    }

    /**
     * The day on which the n-th is due.
     *
     * @param n one for the first
     */
    public LocalDate due(LocalDate start, int n) {
      return Deadlines.nth(start, term, n);
    }

    @Override
    public boolean noLooserThan(Bound other) {
      return other instanceof Every that
          && from == that.from
          && counted == that.counted
          && Deadlines.neverLater(term, that.term);
    }

    @Override
    public List<Object> values() {
      return List.of(term);
    }
  }

  /** A number of people of one standing. */
  record People(int least, int most, String standing, Fact counted) implements Bound {
    @Override
    public Outcome check(Facts facts, WorkingCalendar calendar) {
      int count = facts.count(counted);
      List<Missing> missing = new ArrayList<>();
      if (count < least) {
        missing.add(Missing.of("missing.tooFew", counted, count, least));
      }
      if (count > most) {
        missing.add(Missing.of("missing.tooMany", counted, count, most));
      }
      return Outcome.minimum(missing);
    }

    @Override
    public boolean noLooserThan(Bound other) {
      return other instanceof People that
          && counted == that.counted
          && standing.equals(that.standing)
          && least >= that.least
          && most <= that.most;
    }

    @Override
    public List<Object> values() {
      return List.of(new Range(least, most));
    }
  }

  /**
   * Acts that must have happened before the step.
   *
   * @param then what follows them, told while it is missing; null where nothing does
   */
  record Requires(List<Fact> acts, Fact then) implements Bound {
    public Requires {
      acts = List.copyOf(acts);
    }

    @Override
    public Outcome check(Facts facts, WorkingCalendar calendar) {
      List<Missing> missing = missing(acts, facts);
      if (missing.isEmpty() && then != null) {
        return Outcome.open(missing(List.of(then), facts));
      }
      return Outcome.minimum(missing);
    }

    private static List<Missing> missing(List<Fact> acts, Facts facts) {
      return acts.stream().filter(act -> !facts.has(act)).map(Missing::fact).toList();
    }

    /** The last act is given up and the fallback follows the others instead. */
    Requires fallingBackTo(Fact fallback) {
      return new Requires(acts.subList(0, acts.size() - 1), fallback);
    }

    @Override
    public boolean noLooserThan(Bound other) {
      return other instanceof Requires that
          && new HashSet<>(acts).containsAll(that.acts)
          && (that.then == null || then == that.then);
    }

    @Override
    public List<Object> values() {
      return then == null ? List.of(acts) : List.of(acts, then);
    }
  }

  /**
   * A step without which nobody goes on.
   *
   * @param by the body that takes it, or null where the text names none
   */
  record Mandatory(String by, Fact done) implements Bound {
    @Override
    public Outcome check(Facts facts, WorkingCalendar calendar) {
      return Outcome.minimum(facts.has(done) ? List.of() : List.of(Missing.fact(done)));
    }

    @Override
    public boolean noLooserThan(Bound other) {
      return other instanceof Mandatory that
          && done == that.done
          && (that.by == null || Objects.equals(by, that.by));
    }

    @Override
    public List<Object> values() {
      return List.of();
    }
  }

  /** A step that the edition names without a term. */
  record Untimed(Fact done) implements Bound {
    @Override
    public Outcome check(Facts facts, WorkingCalendar calendar) {
      return Outcome.open(facts.has(done) ? List.of() : List.of(Missing.fact(done)));
    }

    @Override
    public boolean noLooserThan(Bound other) {
      return equals(other);
    }

    @Override
    public List<Object> values() {
      return List.of();
    }
  }

  /** Concentrated training, reckoned in days or in class hours, whichever is reached. */
  record Training(int days, int classHours, boolean writtenException) implements Bound {
    @Override
    public Outcome check(Facts facts, WorkingCalendar calendar) {
      int attended = facts.count(Fact.TRAINING_DAYS);
      int hours = facts.count(Fact.TRAINING_CLASS_HOURS);
      boolean excepted = writtenException && facts.has(Fact.TRAINING_EXCEPTION);
      boolean met = excepted || attended >= days || hours >= classHours;
      return Outcome.minimum(
          met
              ? List.of()
              : List.of(Missing.of("missing.training", attended, days, hours, classHours)));
    }

    @Override
    public boolean noLooserThan(Bound other) {
      return other instanceof Training that
          && days >= that.days
          && classHours >= that.classHours
          && (that.writtenException || !writtenException);
    }

    @Override
    public List<Object> values() {
      return List.of(days, classHours);
    }
  }

  /**
   * A number of voters that must exceed a share of another.
   *
   * @param secret whether the ballot is secret
   * @param absent whether a written opinion counts, or null where the bound is none on votes
   */
  record Threshold(Fact counted, Share moreThan, Fact of, boolean secret, WrittenOpinion absent)
      implements Bound {
    @Override
    public Outcome check(Facts facts, WorkingCalendar calendar) {
      int whole = facts.count(of);
      int part = facts.count(counted);
      if (whole == 0) {
        return Outcome.minimum(List.of(Missing.fact(of)));
      }
      boolean met = moreThan.isExceededBy(part, whole);
      return Outcome.minimum(
          met
              ? List.of()
              : List.of(Missing.of("missing.tooFew", counted, part, moreThan.leastOf(whole))));
    }

    @Override
    public boolean noLooserThan(Bound other) {
      return other instanceof Threshold that
          && counted == that.counted
          && of == that.of
          && moreThan.atLeast(that.moreThan)
          && (secret || !that.secret)
          && (absent == that.absent
              || (absent != null && that.absent != null && absent.noLooserThan(that.absent)));
    }

    @Override
    public List<Object> values() {
      return absent == null ? List.of(moreThan) : List.of(moreThan, absent);
    }
  }

  /** How often and by how much probation may be extended. */
  record Extension(int times, Period least, Period most) implements Bound {
    @Override
    public Outcome check(Facts facts, WorkingCalendar calendar) {
      int count = facts.count(Fact.PROBATION_EXTENSION);
      int months = facts.count(Fact.PROBATION_EXTENSION_MONTHS);
      if (count > times) {
        return Outcome.minimum(
            List.of(Missing.of("missing.tooMany", Fact.PROBATION_EXTENSION, count, times)));
      }
      boolean met =
          months == 0 || (months >= least.toTotalMonths() && months <= most.toTotalMonths());
      return Outcome.minimum(
          met ? List.of() : List.of(Missing.of("missing.extension", months, least, most)));
    }

    @Override
    public boolean noLooserThan(Bound other) {
      return other instanceof Extension that
          && times <= that.times
          && Deadlines.neverLater(that.least, least)
          && Deadlines.neverLater(most, that.most);
    }

    @Override
    public List<Object> values() {
      return List.of(times, least, most);
    }
  }

  /** Working days that must have passed; the first day is not counted. */
  record Notice(Fact from, int workingDays, Fact before) implements Bound {
    @Override
    public Outcome check(Facts facts, WorkingCalendar calendar) {
      return facts
          .date(from)
          .map(
              start ->
                  Outcome.from(
                      calendar.addWorkingDays(start, workingDays),
                      facts.date(before).orElse(facts.today())))
          .orElseGet(() -> Outcome.minimum(List.of(Missing.fact(from))));
    }

    @Override
    public boolean noLooserThan(Bound other) {
      return other instanceof Notice that
          && from == that.from
          && before == that.before
          && workingDays >= that.workingDays;
    }

    @Override
    public List<Object> values() {
      return List.of(workingDays);
    }
  }

  private static Outcome afterTerm(Fact from, Period term, Fact before, Facts facts) {
    return facts
        .date(from)
        .map(start -> new ComputedDate(Deadlines.end(start, term), false))
        .map(earliest -> Outcome.from(earliest, facts.date(before).orElse(facts.today())))
        .orElseGet(() -> Outcome.minimum(List.of(Missing.fact(from))));
  }

  /**
   * Something that should be done within working days; the first day is not counted.
   *
   * @param movedTo the fact that names the last day once it has been moved; null where nothing
   *     moves it
   */
  record LatestWorkingDays(Fact from, int workingDays, Fact movedTo, Fact done) implements Bound {
    @Override
    public Outcome check(Facts facts, WorkingCalendar calendar) {
      Optional<ComputedDate> latest =
          facts.date(from).map(start -> calendar.addWorkingDays(start, workingDays));
      Optional<ComputedDate> moved =
          Optional.ofNullable(movedTo)
              .flatMap(facts::date)
              .map(day -> new ComputedDate(day, false));
      return moved
          .or(() -> latest)
          .map(last -> Outcome.until(last, done, facts))
          .orElseGet(() -> Outcome.open(List.of(Missing.fact(from))));
    }

    @Override
    public boolean noLooserThan(Bound other) {
      return other instanceof LatestWorkingDays that
          && from == that.from
          && movedTo == that.movedTo
          && done == that.done
          && workingDays <= that.workingDays;
    }

    @Override
    public List<Object> values() {
      return List.of(workingDays);
    }
  }

  /** Something that should be done by a day that people set. */
  record DueOn(Fact day, Fact done) implements Bound {
    @Override
    public Outcome check(Facts facts, WorkingCalendar calendar) {
      return facts
          .date(day)
          .map(last -> Outcome.until(new ComputedDate(last, false), done, facts))
          .orElseGet(() -> Outcome.open(List.of(Missing.fact(day))));
    }

    @Override
    public boolean noLooserThan(Bound other) {
      return equals(other);
    }

    @Override
    public List<Object> values() {
      return List.of();
    }
  }

  /** How many working days before a day people are told of it. */
  record Ahead(int workingDays, Fact of) implements Bound {
    @Override
    public Outcome check(Facts facts, WorkingCalendar calendar) {
      return Outcome.open(List.of());
    }

    @Override
    public boolean noLooserThan(Bound other) {
      return other instanceof Ahead that && of == that.of && workingDays >= that.workingDays;
    }

    @Override
    public List<Object> values() {
      return List.of(workingDays);
    }
  }
}
