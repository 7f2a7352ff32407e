package org.wangju.record.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wangju.desk.CaseSummary;
import org.wangju.desk.Detail;
import org.wangju.desk.Position;
import org.wangju.desk.ProcessWords;
import org.wangju.desk.audit.AsOf;
import org.wangju.desk.audit.AuditedCases;
import org.wangju.desk.audit.Mandate;
import org.wangju.documents.print.Block;
import org.wangju.documents.print.Sheet;
import org.wangju.platform.Messages;
import org.wangju.record.Entry;
import org.wangju.record.Evidence;
import org.wangju.record.LeafPlace;
import org.wangju.security.Caller;

/**
 * A case as a paper to be read and filed: what it is, where it stands, all that happened with
 * reasons and rules, and how to check it against the record.
 */
@ApplicationScoped
public class Dossier {
  private static final String RECORD = "record";

  private final AuditedCases cases;
  private final AuditTimeline timeline;
  private final Evidence evidence;
  private final Caller caller;
  private final Clock clock;
  private final ZoneId zone;

  protected Dossier() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public Dossier(
      AuditedCases cases,
      AuditTimeline timeline,
      Evidence evidence,
      Caller caller,
      Clock clock,
      ZoneId zone) {
    this.cases = cases;
    this.timeline = timeline;
    this.evidence = evidence;
    this.caller = caller;
    this.clock = clock;
    this.zone = zone;
  }

  /** The paper of a case that the caller audits on that mandate, in that language. */
  Sheet of(CaseSummary file, Mandate mandate, Locale locale) {
    List<Entry> events = cases.events(file.id());
    AsOf past = new AsOf(file.processKey(), events);
    Map<String, String> names = new TreeMap<>();
    past.models().forEach(model -> names.putAll(timeline.names(file.processKey(), model, locale)));
    List<AuditLine> lines = timeline.lines(file, events, cases.places(file.id()), names, locale);
    Instant now = clock.instant();
    Words words = new Words(locale, zone);
    return Sheet.titled(locale, words.text("paper.title", file.caseNumber()), now)
        .subtitled(subtitle(file, locale))
        .headed(file.caseNumber())
        .footed(words.text("paper.footer", caller.displayName(), words.moment(now)))
        .with(
            new Block.Heading(words.text("case.facts")), facts(file, mandate, lines.size(), words))
        .with(position(past.position(now), names, words))
        .with(documents(FiledDocument.of(events), words))
        .with(new Block.Heading(words.text("case.timeline")))
        .with(
            lines.stream()
                .filter(line -> !line.isStep())
                .flatMap(line -> event(line, words).stream())
                .toList())
        .with(steps(lines, words))
        .with(proof(words));
  }

  private static String subtitle(CaseSummary file, Locale locale) {
    String process = ProcessWords.name(file.processKey(), locale);
    return file.personName() == null ? process : file.personName() + " · " + process;
  }

  /** Texts of the paper's language. */
  private record Words(Locale locale, ZoneId zone) {
    String text(String key, Object... values) {
      return Messages.text(locale, RECORD, key, values);
    }

    String of(String module, String key) {
      return Messages.text(locale, module, key);
    }

    String moment(Instant instant) {
      return DateTimeFormatter.ofPattern(of("platform", "exact.pattern"), locale)
          .format(instant.atZone(zone));
    }
  }

  private static Block facts(CaseSummary file, Mandate mandate, int events, Words words) {
    List<Block.Fact> facts = new ArrayList<>();
    facts.add(new Block.Fact(words.of("desk", "case.number"), file.caseNumber()));
    facts.add(
        new Block.Fact(
            words.of("desk", "case.process"),
            ProcessWords.name(file.processKey(), words.locale())));
    if (file.personName() != null) {
      facts.add(new Block.Fact(words.text("search.person"), file.personName()));
    }
    facts.add(new Block.Fact(words.of("desk", "case.unit"), file.unitName()));
    facts.add(new Block.Fact(words.of("desk", "case.opened"), words.moment(file.openedAt())));
    facts.add(
        new Block.Fact(
            words.of("desk", "case.state"),
            file.isOpen() ? words.text("state.OPEN") : ProcessWords.outcome(file, words.locale())));
    if (!file.isOpen()) {
      facts.add(new Block.Fact(words.text("case.closed"), words.moment(file.closedAt())));
    }
    facts.add(new Block.Fact(words.text("case.events"), String.valueOf(events)));
    facts.add(new Block.Fact(words.text("mandate.field"), mandate.purpose()));
    return new Block.Facts(facts);
  }

  private static List<Block> position(Position now, Map<String, String> names, Words words) {
    return List.of(
        new Block.Heading(words.text("paper.position")),
        Block.Facts.of(
            new Block.Fact(words.text("paper.active"), named(now.active(), names, words)),
            new Block.Fact(
                words.text("paper.passed"), named(AuditTimeline.passed(now), names, words))));
  }

  private static List<Block> documents(List<FiledDocument> documents, Words words) {
    Block heading = new Block.Heading(words.text("filed.title"));
    if (documents.isEmpty()) {
      return List.of(heading, new Block.Paragraph(words.text("filed.none")));
    }
    List<List<String>> rows =
        documents.stream()
            .map(
                filed ->
                    List.of(
                        filed.material(),
                        what(filed, words),
                        filed.file() == null ? "" : filed.file().sha256(),
                        words.moment(filed.at()) + " · " + filed.actor()))
            .toList();
    List<String> head =
        List.of(
            words.text("filed.material"),
            words.text("filed.file"),
            words.text("filed.hash"),
            words.text("filed.at"));
    return List.of(heading, new Block.Grid(head, List.of(4, 6, 9, 6), rows));
  }

  private static String what(FiledDocument filed, Words words) {
    return filed.file() == null
        ? words.text(
            "filed.paper",
            filed.original().place(),
            filed.original().pages(),
            filed.original().seenBy())
        : words.text("filed.version", filed.file().name(), filed.file().number());
  }

  private static String named(Iterable<String> elements, Map<String, String> names, Words words) {
    List<String> known = new ArrayList<>();
    elements.forEach(
        element -> {
          if (names.containsKey(element)) {
            known.add(names.get(element));
          }
        });
    return known.stream()
        .distinct()
        .collect(Collectors.joining(words.of("desk", "timeline.comma")));
  }

  private static List<Block> event(AuditLine line, Words words) {
    List<Block> blocks = new ArrayList<>();
    String about = line.about().isEmpty() ? "" : words.text("case.about", line.about());
    blocks.add(new Block.Heading(line.number() + "  " + line.title() + about));
    String rule = line.rule().isEmpty() ? "" : " · " + line.rule();
    blocks.add(new Block.Paragraph(words.moment(line.at()) + " · " + line.actor() + rule));
    if (line.isErased()) {
      blocks.add(new Block.Paragraph(words.text("case.erased")));
    }
    if (!line.details().isEmpty()) {
      blocks.add(new Block.Facts(line.details().stream().map(Dossier::fact).toList()));
    }
    blocks.add(new Block.Remark(place(line.place(), words)));
    return blocks;
  }

  private static Block.Fact fact(Detail detail) {
    return new Block.Fact(detail.label(), detail.text());
  }

  private static String place(LeafPlace place, Words words) {
    return place == null
        ? words.text("case.leaf.waiting")
        : words.text(
            "case.leaf", place.index(), place.checkpointSize(), words.moment(place.signedAt()));
  }

  private static List<Block> steps(List<AuditLine> lines, Words words) {
    List<List<String>> rows =
        lines.stream()
            .filter(AuditLine::isStep)
            .map(
                line ->
                    List.of(
                        String.valueOf(line.number()),
                        words.moment(line.at()),
                        line.title(),
                        line.details().isEmpty() ? "" : line.details().get(0).text()))
            .toList();
    return List.of(
        new Block.Heading(words.text("paper.steps")),
        new Block.Grid(
            List.of(
                words.text("paper.number"),
                words.text("paper.time"),
                words.text("paper.happened"),
                words.text("paper.element")),
            List.of(2, 6, 6, 8),
            rows));
  }

  private List<Block> proof(Words words) {
    return List.of(
        new Block.Heading(words.text("paper.proof")),
        new Block.Paragraph(words.text("paper.proof.how")),
        new Block.Room(words.text("paper.checkpoint"), evidence.checkpoint().strip(), 1),
        new Block.Room(words.text("paper.key"), evidence.key(), 1));
  }
}
