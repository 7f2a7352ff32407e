package org.wangju.feedback.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wangju.desk.Cases;
import org.wangju.directory.Unit;
import org.wangju.directory.UnitRepository;
import org.wangju.documents.Slot;
import org.wangju.documents.print.Block;
import org.wangju.documents.print.Sheet;
import org.wangju.feedback.FeedbackCase;
import org.wangju.feedback.FeedbackKind.Side;
import org.wangju.feedback.FeedbackRepository;
import org.wangju.feedback.FeedbackTerms;
import org.wangju.feedback.OwnRow;
import org.wangju.feedback.PersonPaper;
import org.wangju.feedback.PersonPaper.Kind;
import org.wangju.feedback.SubjectRow;
import org.wangju.feedback.process.FeedbackModel.Elements;
import org.wangju.platform.Messages;
import org.wangju.security.AccessDenied;

/**
 * What is handed to somebody who does not read it here: the notice of what is said about them,
 * which they sign, and the sheet on which they answer. Of others who are concerned it says nothing.
 */
@ApplicationScoped
public class HearingPapers {
  private static final int STATEMENT_LINES = 14;
  private static final int WITNESS_LINES = 6;

  private final FeedbackRepository feedback;
  private final FeedbackLetters letters;
  private final FeedbackTerms terms;
  private final UnitRepository units;
  private final Cases cases;
  private final Clock clock;

  protected HearingPapers() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public HearingPapers(
      FeedbackRepository feedback,
      FeedbackLetters letters,
      FeedbackTerms terms,
      UnitRepository units,
      Cases cases,
      Clock clock) {
    this.feedback = feedback;
    this.letters = letters;
    this.terms = terms;
    this.units = units;
    this.cases = cases;
    this.clock = clock;
  }

  /** Where a paper of one of the people concerned is filed. */
  public static Slot place(String caseId, Kind kind, String personId) {
    String step =
        switch (kind) {
          case NOTICE -> Elements.READ_FEEDBACK;
          case STATEMENT -> Elements.REPLY_TO_FEEDBACK;
        };
    return new Slot(caseId, step, new PersonPaper(kind, personId).material());
  }

  /** The paper whose place that is; empty when it is the place of none. */
  static Optional<PersonPaper> at(Slot slot) {
    return PersonPaper.of(slot.material())
        .filter(paper -> place(slot.caseId(), paper.kind(), paper.personId()).equals(slot));
  }

  /** A paper for one of the people to whom it is open. */
  Sheet filled(FeedbackCase about, PersonPaper paper, Locale locale) {
    OwnRow own = feedback.own(about.getId(), paper.personId()).orElseThrow(AccessDenied::new);
    SubjectRow row =
        feedback.rows(about.getId()).stream()
            .filter(each -> each.personId().equals(paper.personId()))
            .findFirst()
            .orElseThrow(AccessDenied::new);
    Sheet sheet =
        Sheet.titled(locale, text(locale, "material." + paper.kind().key()), clock.instant())
            .subtitled(cases.get(about.getId()).getCaseNumber())
            .headed(units.find(about.unitOf(Side.ORGANIZATION)).map(Unit::getName).orElse(""))
            .footed(text(locale, "letter.classified"));
    return sheet.with(
        switch (paper.kind()) {
          case NOTICE -> notice(about, own, row, locale);
          case STATEMENT -> statement(about.getTitle(), row.name(), locale);
        });
  }

  /** The same with nothing filled in. */
  Sheet blank(Kind kind, Locale locale) {
    return Sheet.titled(locale, text(locale, "material." + kind.key()), clock.instant())
        .footed(text(locale, "letter.classified"))
        .with(
            switch (kind) {
              case NOTICE -> List.of(said("", "", "", "", locale), signatures(kind, locale));
              case STATEMENT -> statement("", "", locale);
            });
  }

  private List<Block> notice(FeedbackCase about, OwnRow own, SubjectRow row, Locale locale) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(text(locale, "letter.to", row.name())));
    blocks.add(new Block.Paragraph(text(locale, "notice.intro", own.saidBy(), own.title())));
    String opinion = own.opinion() == null ? "" : text(locale, "opinion." + own.opinion());
    blocks.add(
        said(text(locale, "kind." + own.kind()), opinion, own.text(), own.evidence(), locale));
    blocks.addAll(letters.answers(about, List.of(row), locale));
    blocks.add(new Block.Paragraph(rights(about, locale)));
    blocks.add(signatures(Kind.NOTICE, locale));
    return blocks;
  }

  private String rights(FeedbackCase about, Locale locale) {
    LocalDate today = terms.today();
    LocalDate ends = terms.replyEnds(about.getId(), today);
    return text(
        locale,
        "notice.rights",
        FeedbackLetters.written(today, locale),
        FeedbackLetters.written(ends, locale));
  }

  private static Block said(
      String kind, String opinion, String text, String evidence, Locale locale) {
    return Block.Facts.of(
        new Block.Fact(text(locale, "form.kind"), kind),
        new Block.Fact(text(locale, "answerFeedback.opinion"), opinion),
        new Block.Fact(text(locale, "answerFeedback.reasons"), text),
        new Block.Fact(text(locale, "form.evidence"), evidence));
  }

  private static List<Block> statement(String matter, String name, Locale locale) {
    return List.of(
        Block.Facts.of(
            new Block.Fact(text(locale, "form.person"), name),
            new Block.Fact(text(locale, "form.titleLine"), matter)),
        new Block.Room(text(locale, "replyToFeedback.text"), "", STATEMENT_LINES),
        new Block.Room(text(locale, "replyToFeedback.witness"), "", WITNESS_LINES),
        signatures(Kind.STATEMENT, locale));
  }

  private static Block signatures(Kind kind, Locale locale) {
    return switch (kind) {
      case NOTICE -> boxes("notice.read", "notice.by", locale);
      case STATEMENT -> boxes("statement.by", "statement.witness", locale);
    };
  }

  private static Block boxes(String left, String right, Locale locale) {
    return Block.Boxes.of(box(text(locale, left), locale), box(text(locale, right), locale));
  }

  private static Block.Box box(String label, Locale locale) {
    return new Block.Box(label, text(locale, "letter.date"), false);
  }

  private static String text(Locale locale, String key, Object... values) {
    return Messages.text(locale, FeedbackModel.KEY, key, values);
  }
}
