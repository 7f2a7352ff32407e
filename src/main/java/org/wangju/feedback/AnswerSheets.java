package org.wangju.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wangju.platform.Refusal;

/**
 * What clerks write about the people of a request before they send the answer, person by person or
 * for many at once. An owner is the answer to one case by one department; who may write on it is
 * for the caller to decide.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class AnswerSheets {
  private static final String BUNDLE = "feedback";

  private final SheetRepository sheets;
  private final QuestionnaireRepository questionnaires;
  private final Clock clock;

  protected AnswerSheets() {
    this(null, null, null);
  }

  @Inject
  public AnswerSheets(SheetRepository sheets, QuestionnaireRepository questionnaires, Clock clock) {
    this.sheets = sheets;
    this.questionnaires = questionnaires;
    this.clock = clock;
  }

  /**
   * The answer for which sheets are written.
   *
   * @param id its key
   * @param questionnaireVersionId what new sheets answer; null where no questionnaire was sent
   */
  public record Owner(String id, String questionnaireVersionId) {
    /** What the answering side writes. */
    public static Owner of(FeedbackCase request) {
      return new Owner(request.getId(), request.getQuestionnaireVersionId());
    }

    /** What the sender copies from an answer on paper, apart from the other side's draft. */
    public static Owner onPaper(FeedbackCase request) {
      byte[] name = ("paper-answer:" + request.getId()).getBytes(StandardCharsets.UTF_8);
      return new Owner(
          UUID.nameUUIDFromBytes(name).toString(), request.getQuestionnaireVersionId());
    }
  }

  /**
   * Writes what a clerk entered about one person, finished or not.
   *
   * @param version of the sheet that the page showed; 0 where there was none
   * @param by the clerk's name
   * @return a clash when somebody else wrote something else meanwhile
   * @throws Refusal when a text is too long
   */
  public SheetOutcome write(
      Owner owner, String personId, int version, SheetEntry entry, String by) {
    requireLength(entry.text(), SheetEntry.LONGEST);
    requireLength(entry.evidence(), SheetEntry.LONGEST_EVIDENCE);
    Optional<AnswerSheet> kept = sheets.find(owner.id(), personId);
    int stands = kept.map(AnswerSheet::getVersion).orElse(0);
    SheetEntry before = kept.map(AnswerSheet::entry).orElse(SheetEntry.EMPTY);
    if (before.equals(entry)) {
      return new SheetOutcome.Kept(stands);
    }
    if (kept.isPresent() && stands != version) {
      AnswerSheet theirs = kept.get();
      return new SheetOutcome.Clash(before, stands, theirs.getChangedBy(), theirs.getChangedAt());
    }
    AnswerSheet sheet = kept.orElseGet(() -> begun(owner, personId));
    sheet.write(entry, now(), by);
    sheets.flush();
    return new SheetOutcome.Kept(sheet.getVersion());
  }

  private static void requireLength(String text, int most) {
    if (text.codePointCount(0, text.length()) > most) {
      throw new Refusal(BUNDLE, "refusal.longEntry", most);
    }
  }

  private AnswerSheet begun(Owner owner, String personId) {
    AnswerSheet sheet = new AnswerSheet(owner.id(), personId, owner.questionnaireVersionId());
    sheets.add(sheet);
    return sheet;
  }

  /**
   * Says one word of all these people of whom nobody has said any.
   *
   * @return of whom it was said: of the others somebody has said something else before
   */
  public List<String> say(Owner owner, Collection<String> personIds, Opinion word, String by) {
    Map<String, AnswerSheet> begun = byPerson(sheets.of(owner.id()));
    List<String> said = new ArrayList<>();
    for (String personId : personIds) {
      AnswerSheet sheet = begun.get(personId);
      SheetEntry before = sheet == null ? SheetEntry.EMPTY : sheet.entry();
      if (before.opinion() == null) {
        (sheet == null ? begun(owner, personId) : sheet).write(before.saying(word), now(), by);
        said.add(personId);
      } else if (before.opinion() == word) {
        said.add(personId);
      }
    }
    return said;
  }

  /** Forgets all but the word where something was handed over to the discipline body. */
  public void forgetHandedOver(Owner owner) {
    sheets.of(owner.id()).stream()
        .filter(sheet -> sheet.entry().opinion() == Opinion.HANDED_OVER)
        .forEach(AnswerSheet::forget);
  }

  /** What stands about each of these people; nothing where nobody has begun. */
  public Map<String, SheetEntry> entries(Owner owner, Collection<String> personIds) {
    Map<String, AnswerSheet> begun = byPerson(sheets.of(owner.id()));
    Map<String, SheetEntry> entries = new HashMap<>();
    for (String personId : personIds) {
      AnswerSheet sheet = begun.get(personId);
      entries.put(personId, sheet == null ? SheetEntry.EMPTY : sheet.entry());
    }
    return entries;
  }

  /**
   * What is still wrong with the answer, person by person, in the reader's language; about many,
   * 无异议 alone is an answer.
   *
   * @param filed the questions to which files were given
   */
  public Map<String, List<String>> flaws(
      Owner owner, Collection<String> personIds, Set<AnswerFile> filed, Locale locale) {
    Map<String, AnswerSheet> begun = byPerson(sheets.of(owner.id()));
    Map<String, List<Question>> known = new HashMap<>();
    Map<String, List<String>> flaws = new HashMap<>();
    for (String personId : personIds) {
      AnswerSheet sheet = begun.get(personId);
      if (sheet != null && sheet.getQuestionnaireVersionId() != null) {
        List<Question> questions =
            known.computeIfAbsent(sheet.getQuestionnaireVersionId(), questionnaires::questions);
        SheetEntry entry = withFiles(sheet, questions, filed);
        flaws.put(personId, flaws(entry, questions, personIds.size() == 1, locale));
      }
    }
    return flaws;
  }

  /** What stands on a sheet, with the files as what was given to the questions that want one. */
  private static SheetEntry withFiles(
      AnswerSheet sheet, List<Question> questions, Set<AnswerFile> filed) {
    SheetEntry entry = sheet.entry();
    Map<String, Given> given = new HashMap<>(entry.given());
    questions.stream()
        .filter(question -> question.kind() == QuestionKind.FILE)
        .map(question -> new AnswerFile(sheet.getPersonId(), question.key()))
        .forEach(file -> given.put(file.questionKey(), Given.ofFile(filed.contains(file))));
    return new SheetEntry(entry.opinion(), entry.text(), entry.evidence(), given);
  }

  private static List<String> flaws(
      SheetEntry entry, List<Question> questions, boolean alone, Locale locale) {
    boolean needed = AnswerCheck.isNeeded(entry.opinion(), alone);
    return questions.stream().flatMap(question -> flaws(question, entry, needed, locale)).toList();
  }

  private static Stream<String> flaws(
      Question question, SheetEntry entry, boolean needed, Locale locale) {
    Given given = entry.given().getOrDefault(question.key(), Given.NOTHING);
    return AnswerCheck.errors(question, given, needed, locale).stream()
        .map(error -> question.wording() + ": " + error);
  }

  private static Map<String, AnswerSheet> byPerson(List<AnswerSheet> sheets) {
    return sheets.stream().collect(Collectors.toMap(AnswerSheet::getPersonId, Function.identity()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
