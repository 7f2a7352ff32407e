package org.wangju.rules;

import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns an entry of a rule file into a limit; config/rules/README.md tells the keys. */
final class LimitReader {
  private final Layer layer;
  private final boolean verified;

  /**
   * @param verified holds for each entry that does not say otherwise
   */
  LimitReader(Layer layer, boolean verified) {
    this.layer = layer;
    this.verified = verified;
  }

  Limit read(Entry anonymous) {
    String id = anonymous.text("id");
    Entry entry = anonymous.at(id);
    Bound bound = bound(id, entry);
    boolean switchable = !layer.local() && entry.flagOr("switchable", false);
    Limit limit =
        new Limit(
            id,
            entry.text("article"),
            bound,
            switchable,
            switchable ? fallback(entry, bound) : null,
            entry.textOr("note", null),
            entry.flagOr("verified", verified),
            layer,
            sentences(entry));
    entry.end();
    return limit;
  }

  private static Bound bound(String id, Entry entry) {
    if (entry.has("years")) {
      return new Bound.MinimumAge(entry.number("years"));
    }
    if (entry.has("latest")) {
      return latest(id, entry);
    }
    if (entry.has("latestWorkingDays")) {
      return new Bound.LatestWorkingDays(
          entry.fact("from"),
          entry.number("latestWorkingDays"),
          entry.factOrNull("movedTo"),
          entry.factOr("done", id));
    }
    if (entry.has("dueOn")) {
      return new Bound.DueOn(entry.fact("dueOn"), entry.factOr("done", id));
    }
    if (entry.has("workingDaysAhead")) {
      return new Bound.Ahead(entry.number("workingDaysAhead"), entry.fact("of"));
    }
    if (entry.has("earliest")) {
      return new Bound.Earliest(entry.fact("from"), entry.term("earliest"), entry.fact("before"));
    }
    if (entry.has("duration")) {
      return new Bound.Duration(entry.fact("from"), entry.term("duration"), entry.fact("before"));
    }
    if (entry.has("every")) {
      return new Bound.Every(entry.fact("from"), entry.term("every"), entry.factOr("counted", id));
    }
    if (entry.has("workingDays")) {
      return new Bound.Notice(
          entry.fact("from"), entry.number("workingDays"), entry.fact("before"));
    }
    if (entry.has("people")) {
      List<Integer> range = entry.range("people");
      return new Bound.People(
          range.get(0), range.get(1), entry.text("standing"), entry.factOr("counted", id));
    }
    if (entry.has("requires")) {
      return new Bound.Requires(entry.facts("requires"), entry.factOrNull("then"));
    }
    return boundOfAStep(id, entry);
  }

  private static Bound boundOfAStep(String id, Entry entry) {
    if (entry.has("anyOf")) {
      return training(entry);
    }
    if (entry.has("present")) {
      return threshold(entry, "present", false, null);
    }
    if (entry.has("for")) {
      return threshold(entry, "for", secret(entry), writtenOpinion(entry));
    }
    if (entry.has("times")) {
      List<Period> between = entry.termsInMonths("between");
      return new Bound.Extension(entry.number("times"), between.get(0), between.get(1));
    }
    if (entry.has("mandatory") || entry.has("by")) {
      return mandatory(id, entry);
    }
    return new Bound.Untimed(entry.factOr("done", id));
  }

  private static Bound.Latest latest(String id, Entry entry) {
    Period within = entry.term("latest");
    Period longest = entry.termOrNull("extendableTo");
    if (longest != null && !Deadlines.neverLater(within, longest)) {
      throw entry.wrong("extendableTo", longest, Expected.RANGE);
    }
    return new Bound.Latest(
        entry.fact("from"),
        within,
        longest,
        entry.factOrNull("after"),
        entry.flagOr("asARule", false),
        entry.factOr("done", id));
  }

  private static Bound.Mandatory mandatory(String id, Entry entry) {
    if (entry.has("mandatory") && !entry.flag("mandatory")) {
      throw entry.wrong("mandatory", false, Expected.TRUE);
    }
    return new Bound.Mandatory(entry.textOr("by", null), entry.factOr("done", id));
  }

  private static Bound.Training training(Entry entry) {
    List<Entry> either = entry.entries("anyOf");
    if (either.size() != 2 || !either.get(0).has("days") || !either.get(1).has("classHours")) {
      throw entry.wrong("anyOf", either.size(), Expected.TRAINING);
    }
    Bound.Training training =
        new Bound.Training(
            either.get(0).number("days"),
            either.get(1).number("classHours"),
            writtenException(entry));
    either.forEach(Entry::end);
    return training;
  }

  private static boolean writtenException(Entry entry) {
    String exception = entry.textOr("exception", null);
    if (exception != null && !exception.equals("written")) {
      throw entry.wrong("exception", exception, Expected.WRITTEN);
    }
    return exception != null;
  }

  private static Bound.Threshold threshold(
      Entry entry, String counted, boolean secret, WrittenOpinion absent) {
    Fact fact = Fact.of(counted).orElseThrow();
    Entry share = entry.entry(counted);
    Bound.Threshold threshold =
        new Bound.Threshold(fact, share.share("moreThan"), share.fact("of"), secret, absent);
    share.end();
    return threshold;
  }

  private static boolean secret(Entry entry) {
    String ballot = entry.text("ballot");
    if (!ballot.equals("secret")) {
      throw entry.wrong("ballot", ballot, Expected.SECRET);
    }
    return true;
  }

  private static WrittenOpinion writtenOpinion(Entry entry) {
    if (!entry.isText("absentWrittenOpinionCounts")) {
      return entry.flag("absentWrittenOpinionCounts")
          ? WrittenOpinion.COUNTS
          : WrittenOpinion.DOES_NOT_COUNT;
    }
    String text = entry.text("absentWrittenOpinionCounts");
    if (!text.equals("unknown")) {
      throw entry.wrong("absentWrittenOpinionCounts", text, Expected.WRITTEN_OPINION);
    }
    return WrittenOpinion.UNKNOWN;
  }

  private static Fact fallback(Entry entry, Bound bound) {
    Fact off = entry.factOrNull("off");
    if (off == null) {
      return null;
    }
    boolean leavesAnAct =
        bound instanceof Bound.Requires requires
            && requires.acts().size() > 1
            && requires.then() == null;
    if (!leavesAnAct) {
      throw entry.wrong("off", off.code(), Expected.FALLBACK);
    }
    return off;
  }

  private Map<String, String> sentences(Entry entry) {
    if (!layer.local() || !entry.has("sentence")) {
      return Map.of();
    }
    Entry sentence = entry.entry("sentence");
    Map<String, String> sentences =
        Map.of(
            Locale.CHINESE.getLanguage(), sentence.text("zh"),
            Locale.ENGLISH.getLanguage(), sentence.text("en"));
    sentence.end();
    return sentences;
  }
}
