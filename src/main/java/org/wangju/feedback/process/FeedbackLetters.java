package org.wangju.feedback.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wangju.desk.Cases;
import org.wangju.directory.Unit;
import org.wangju.directory.UnitRepository;
import org.wangju.documents.DocumentRow;
import org.wangju.documents.Documents;
import org.wangju.documents.References;
import org.wangju.documents.Slot;
import org.wangju.documents.print.Block;
import org.wangju.documents.print.Sheet;
import org.wangju.feedback.AnswerFile;
import org.wangju.feedback.AnsweredQuestions;
import org.wangju.feedback.AnsweredSheet;
import org.wangju.feedback.FeedbackCase;
import org.wangju.feedback.FeedbackKind;
import org.wangju.feedback.FeedbackReading;
import org.wangju.feedback.FeedbackRepository;
import org.wangju.feedback.Question;
import org.wangju.feedback.QuestionnaireRepository;
import org.wangju.feedback.QuestionnaireVersion;
import org.wangju.feedback.SubjectRow;
import org.wangju.feedback.process.FeedbackModel.Elements;
import org.wangju.platform.Messages;
import org.wangju.platform.Retried;
import org.wangju.security.AccessDenied;

/**
 * The letters of a piece of feedback as offices write them to each other (GB/T 9704-2012): what was
 * sent (公函), and the answer (复函), each with the case's number and year as its own.
 */
@ApplicationScoped
public class FeedbackLetters {
  private static final Pattern CASE_NUMBER = Pattern.compile(".*-(\\d{4})-0*(\\d+)");

  private final FeedbackRepository feedback;
  private final FeedbackReading reading;
  private final QuestionnaireRepository questionnaires;
  private final AnsweredQuestions answered;
  private final Documents documents;
  private final References references;
  private final UnitRepository units;
  private final Cases cases;
  private final Clock clock;

  protected FeedbackLetters() {
    this(null, null, null, null, null, null, null, null, null);
  }

  @Inject
  public FeedbackLetters(
      FeedbackRepository feedback,
      FeedbackReading reading,
      QuestionnaireRepository questionnaires,
      AnsweredQuestions answered,
      Documents documents,
      References references,
      UnitRepository units,
      Cases cases,
      Clock clock) {
    this.feedback = feedback;
    this.reading = reading;
    this.questionnaires = questionnaires;
    this.answered = answered;
    this.documents = documents;
    this.references = references;
    this.units = units;
    this.cases = cases;
    this.clock = clock;
  }

  /**
   * The letter with which it was sent.
   *
   * @throws AccessDenied when it was not sent, or is not for the caller
   */
  @Transactional
  public Sheet sent(String caseId, Locale locale) {
    return sent(found(caseId, this::isSentShown), locale);
  }

  /** Whether there is such a letter for the caller. */
  public boolean isSentShown(FeedbackCase about) {
    return about.getSentOn() != null && !about.getState().isUnsent() && reading.maySee(about);
  }

  /**
   * The letter of the answer; for those who may file its stamped page, with the code by which that
   * page finds its way back.
   *
   * @throws AccessDenied when there is none, or it is not for the caller
   */
  @Retried
  @Transactional
  public Sheet answer(String caseId, Locale locale) {
    Sheet letter = answer(found(caseId, this::isAnswerShown), locale);
    Slot stamped = new Slot(caseId, Elements.COUNTERSIGN_ANSWER, FeedbackPapers.ANSWER_LETTER);
    return documents.mayFile(stamped) ? letter.coded(references.to(stamped)) : letter;
  }

  /** Whether there is such a letter for the caller: before it is signed, for its own side alone. */
  public boolean isAnswerShown(FeedbackCase about) {
    return about.getKind().path() == FeedbackKind.Path.REQUEST
        && about.getAnswerer() != null
        && reading.maySeeAnswer(about);
  }

  private FeedbackCase found(String caseId, Predicate<FeedbackCase> shown) {
    return feedback.find(caseId).filter(shown).orElseThrow(AccessDenied::new);
  }

  private Sheet sent(FeedbackCase about, Locale locale) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(addressee(about.getReceiverUnitId(), locale));
    blocks.addAll(paragraphs(about.getText()));
    blocks.add(new Block.Facts(items(about, locale)));
    blocks.addAll(people(about, locale));
    blocks.addAll(questions(about, locale));
    if (about.getDueOn() != null) {
      blocks.add(
          new Block.Paragraph(text(locale, "letter.due", written(about.getDueOn(), locale))));
    }
    blocks.add(signed(about.getSenderUnitId(), about.getSentOn(), locale));
    blocks.add(
        Block.Boxes.of(
            box(text(locale, "letter.author", about.getAuthor().getName()), false, locale),
            box(text(locale, "letter.seal"), true, locale)));
    return letter("sent", about, about.getSenderUnitId(), blocks, locale);
  }

  private List<Block.Fact> items(FeedbackCase about, Locale locale) {
    return Stream.of(
            new Block.Fact(text(locale, "form.kind"), text(locale, "kind." + about.getKind())),
            new Block.Fact(text(locale, "form.purpose"), about.getPurpose()),
            new Block.Fact(text(locale, "form.ground"), about.getGround()),
            new Block.Fact(text(locale, "form.dueOn"), written(about.getDueOn(), locale)),
            new Block.Fact(text(locale, "form.factOn"), written(about.getFactOn(), locale)),
            new Block.Fact(text(locale, "form.evidence"), about.getEvidence()))
        .filter(fact -> !fact.value().isEmpty())
        .toList();
  }

  private List<Block> people(FeedbackCase about, Locale locale) {
    List<SubjectRow> rows = feedback.rows(about.getId());
    if (rows.isEmpty()) {
      return List.of();
    }
    List<List<String>> lines =
        IntStream.range(0, rows.size())
            .mapToObj(at -> List.of(String.valueOf(at + 1), rows.get(at).name()))
            .toList();
    String count = text(locale, "progress.people.count", String.valueOf(rows.size()));
    return List.of(
        new Block.Heading(text(locale, "progress.people") + " " + count),
        new Block.Grid(
            List.of(text(locale, "letter.row"), text(locale, "form.person")),
            List.of(1, 7),
            lines));
  }

  private List<Block> questions(FeedbackCase about, Locale locale) {
    return questionnaires
        .version(about.getQuestionnaireVersionId())
        .map(version -> questions(version, locale))
        .orElse(List.of());
  }

  private static List<Block> questions(QuestionnaireVersion version, Locale locale) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(asked(version.getTitle(), version.getNumber(), locale)));
    List<Question> questions = version.getQuestions();
    for (int i = 0; i < questions.size(); i++) {
      Question question = questions.get(i);
      String choices =
          question.choices().isEmpty()
              ? ""
              : text(locale, "letter.choices", String.join(" / ", question.choices()));
      blocks.add(new Block.Paragraph((i + 1) + ". " + question.wording() + choices));
    }
    return blocks;
  }

  private Sheet answer(FeedbackCase about, Locale locale) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(addressee(about.getSenderUnitId(), locale));
    String received =
        text(
            locale, "letter.received", title("sent", about, locale), number("sent", about, locale));
    blocks.add(new Block.Paragraph(received));
    blocks.addAll(paragraphs(about.getAnswerText()));
    List<SubjectRow> rows = feedback.rows(about.getId());
    if (!rows.isEmpty()) {
      blocks.add(said(rows, locale));
      blocks.addAll(answers(about, rows, locale));
    }
    LocalDate signedOn = about.getCountersigner() == null ? null : about.getCountersigner().getOn();
    blocks.add(signed(about.getReceiverUnitId(), signedOn, locale));
    blocks.add(
        Block.Boxes.of(
            box(text(locale, "letter.head"), false, locale),
            box(text(locale, "letter.seal"), true, locale)));
    return letter("answer", about, about.getReceiverUnitId(), blocks, locale);
  }

  private static Block said(List<SubjectRow> rows, Locale locale) {
    return new Block.Grid(
        List.of(
            text(locale, "form.person"),
            text(locale, "answerFeedback.opinion"),
            text(locale, "answerFeedback.reasons"),
            text(locale, "form.evidence")),
        List.of(3, 3, 7, 4),
        rows.stream().map(row -> said(row, locale)).toList());
  }

  private static List<String> said(SubjectRow row, Locale locale) {
    String opinion =
        row.leftIndustry()
            ? text(locale, "progress.left")
            : row.opinion() == null ? "" : text(locale, "opinion." + row.opinion());
    return List.of(row.name(), opinion, orEmpty(row.text()), orEmpty(row.evidence()));
  }

  /** What was answered to the questions about these people, as far as the caller reads it. */
  List<Block> answers(FeedbackCase about, List<SubjectRow> rows, Locale locale) {
    Map<String, AnsweredSheet> sheets =
        answered.shown(about, rows.stream().map(SubjectRow::personId).toList());
    Map<AnswerFile, List<String>> files = sheets.isEmpty() ? Map.of() : files(about);
    return rows.stream()
        .filter(row -> sheets.containsKey(row.personId()))
        .flatMap(row -> answers(row.name(), sheets.get(row.personId()), files, locale).stream())
        .toList();
  }

  /** The names of the files that answer questions, which are enclosed. */
  private Map<AnswerFile, List<String>> files(FeedbackCase about) {
    String step = FeedbackPapers.stepOfAnswers(about.isAnsweredOnPaper());
    Map<AnswerFile, List<String>> names = new HashMap<>();
    for (DocumentRow row : documents.list(about.getId())) {
      Optional<AnswerFile> file = AnswerFile.of(row.slot().material());
      if (row.slot().stepKey().equals(step) && file.isPresent() && !row.versions().isEmpty()) {
        String name = row.versions().get(0).fileName();
        names.computeIfAbsent(file.get(), key -> new ArrayList<>()).add(name);
      }
    }
    return names;
  }

  private static List<Block> answers(
      String name, AnsweredSheet sheet, Map<AnswerFile, List<String>> files, Locale locale) {
    List<Block.Fact> facts =
        sheet.lines().stream()
            .map(
                line ->
                    new Block.Fact(line.question().wording(), value(sheet, line, files, locale)))
            .filter(fact -> !fact.value().isEmpty())
            .toList();
    String asked = asked(sheet.title(), sheet.number(), locale);
    return facts.isEmpty()
        ? List.of()
        : List.of(new Block.Heading(name + " · " + asked), new Block.Facts(facts));
  }

  private static String value(
      AnsweredSheet sheet,
      AnsweredSheet.Line line,
      Map<AnswerFile, List<String>> files,
      Locale locale) {
    if (!line.isFile()) {
      return line.whole();
    }
    AnswerFile file = new AnswerFile(sheet.personId(), line.question().key());
    List<String> names = files.getOrDefault(file, List.of());
    return names.isEmpty()
        ? ""
        : text(locale, "letter.enclosed", String.join(text(locale, "letter.and"), names));
  }

  private static String asked(String title, int number, Locale locale) {
    return title + " · " + text(locale, "questionnaire.number", String.valueOf(number));
  }

  private Sheet letter(
      String which, FeedbackCase about, String fromUnitId, List<Block> blocks, Locale locale) {
    return Sheet.titled(locale, title(which, about, locale), clock.instant())
        .subtitled(number(which, about, locale))
        .headed(unitName(fromUnitId))
        .footed(text(locale, "letter.classified"))
        .with(blocks);
  }

  /** The sheet of an answer with nothing filled in. */
  Sheet blankAnswer(Locale locale) {
    return Sheet.titled(
            locale, text(locale, "material." + FeedbackPapers.ANSWER_LETTER), clock.instant())
        .footed(text(locale, "letter.classified"))
        .with(
            new Block.Room(text(locale, "form.answerText"), "", 20),
            Block.Boxes.of(
                box(text(locale, "letter.head"), false, locale),
                box(text(locale, "letter.seal"), true, locale)));
  }

  /** What it is about, without the words that every letter's title has. */
  private static String title(String which, FeedbackCase about, Locale locale) {
    String matter = about.getTitle().replaceFirst("^关于", "").replaceFirst("的?函$", "");
    return text(locale, "letter." + which + ".title", matter);
  }

  /** As offices number letters: the year, and the case's running number in it. */
  private String number(String which, FeedbackCase about, Locale locale) {
    Matcher parts = CASE_NUMBER.matcher(cases.get(about.getId()).getCaseNumber());
    return parts.matches()
        ? text(locale, "letter." + which + ".number", parts.group(1), parts.group(2))
        : "";
  }

  private Block addressee(String unitId, Locale locale) {
    return new Block.Heading(text(locale, "letter.to", unitName(unitId)));
  }

  private static List<Block> paragraphs(String text) {
    return orEmpty(text).lines().<Block>map(Block.Paragraph::new).toList();
  }

  private Block signed(String unitId, LocalDate day, Locale locale) {
    String date = day == null ? text(locale, "letter.date") : written(day, locale);
    return new Block.Paragraph(unitName(unitId) + "\n" + date);
  }

  private static Block.Box box(String label, boolean seal, Locale locale) {
    return new Block.Box(label, text(locale, "letter.date"), seal);
  }

  private String unitName(String unitId) {
    return units.find(unitId).map(Unit::getName).orElse("");
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  static String written(LocalDate day, Locale locale) {
    return day == null
        ? ""
        : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
  }

  private static String text(Locale locale, String key, Object... values) {
    return Messages.text(locale, FeedbackModel.KEY, key, values);
  }
}
