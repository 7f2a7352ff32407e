package org.wangju.recruitment.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.wangju.desk.Cases;
import org.wangju.desk.Step;
import org.wangju.directory.Person;
import org.wangju.directory.PersonRepository;
import org.wangju.directory.Unit;
import org.wangju.directory.UnitRepository;
import org.wangju.documents.CasePapers;
import org.wangju.documents.Material;
import org.wangju.documents.Slot;
import org.wangju.documents.print.Block;
import org.wangju.documents.print.Sheet;
import org.wangju.platform.Messages;
import org.wangju.recruitment.Admission;
import org.wangju.recruitment.AdmissionRepository;
import org.wangju.recruitment.Talk;
import org.wangju.recruitment.process.RecruitmentModel.Elements;

/** The papers of an admission: which step asks for which, and what is printed on them. */
@ApplicationScoped
public class RecruitmentPapers implements CasePapers {
  static final String APPLICATION = "application";
  static final String TALK_RECORD = "talk-record";
  static final String RECOMMENDATION = "recommendation";
  static final String MINUTES = "minutes";
  static final String COSIGNATURE = "cosignature";
  static final String FILING_REPORT = "filing-report";
  static final String CONTACTS = "contacts";
  static final String REVIEW = "review";

  private static final int LINES = 15;

  private final AdmissionRepository admissions;
  private final PersonRepository people;
  private final UnitRepository units;
  private final Cases cases;
  private final Clock clock;

  protected RecruitmentPapers() {
    this(null, null, null, null, null);
  }

  @Inject
  public RecruitmentPapers(
      AdmissionRepository admissions,
      PersonRepository people,
      UnitRepository units,
      Cases cases,
      Clock clock) {
    this.admissions = admissions;
    this.people = people;
    this.units = units;
    this.cases = cases;
    this.clock = clock;
  }

  @Override
  public String processKey() {
    return RecruitmentModel.KEY;
  }

  @Override
  public List<String> steps() {
    return List.of(
        Elements.RECEIVE_APPLICATION,
        Elements.AMEND_APPLICATION,
        Elements.HOLD_TALK,
        Elements.RECOMMEND_ACTIVIST,
        Elements.DECIDE_ACTIVIST,
        Elements.COSIGN_DECISION,
        Elements.FILE_ACTIVIST,
        Elements.ASSIGN_CONTACTS,
        Elements.REVIEW_ACTIVIST);
  }

  @Override
  public List<Material> materials(String stepKey) {
    return switch (stepKey) {
      case Elements.RECEIVE_APPLICATION, Elements.AMEND_APPLICATION ->
          List.of(new Material(APPLICATION, Material.Provider.APPLICANT, false));
      case Elements.HOLD_TALK -> List.of(new Material(TALK_RECORD, Material.Provider.BRANCH, true));
      case Elements.RECOMMEND_ACTIVIST ->
          List.of(new Material(RECOMMENDATION, Material.Provider.BRANCH, true));
      case Elements.DECIDE_ACTIVIST ->
          List.of(new Material(MINUTES, Material.Provider.BRANCH, true));
      case Elements.COSIGN_DECISION ->
          List.of(new Material(COSIGNATURE, Material.Provider.COMMITTEE_ABOVE, true));
      case Elements.FILE_ACTIVIST ->
          List.of(new Material(FILING_REPORT, Material.Provider.BRANCH, true));
      case Elements.ASSIGN_CONTACTS ->
          List.of(new Material(CONTACTS, Material.Provider.BRANCH, true));
      case Elements.REVIEW_ACTIVIST ->
          List.of(new Material(REVIEW, Material.Provider.BRANCH, true));
      default -> List.of();
    };
  }

  @Override
  public String stepName(String stepKey, Locale locale) {
    return new Step(RecruitmentModel.KEY, stepKey).title(locale);
  }

  @Override
  public Sheet blank(String stepKey, String material, Locale locale) {
    return sheet(stepKey, material, new Known("", "", "", "", null), locale);
  }

  @Override
  public Sheet filled(Slot slot, Locale locale) {
    Admission admission = admissions.get(slot.caseId());
    Talk talk = slot.material().equals(TALK_RECORD) ? admission.getTalk() : null;
    Known known =
        new Known(
            cases.get(slot.caseId()).getCaseNumber(),
            people.find(admission.getPersonId()).map(Person::getName).orElse(""),
            units.find(admission.getBranchId()).map(Unit::getName).orElse(""),
            written(admission.getAppliedOn(), locale),
            talk);
    return sheet(slot.stepKey(), slot.material(), known, locale);
  }

  /** What the case already knows; empty where it does not, null for a talk not yet held. */
  private record Known(
      String caseNumber, String person, String branch, String appliedOn, Talk talk) {}

  private Sheet sheet(String stepKey, String material, Known known, Locale locale) {
    String name = Messages.text(locale, RecruitmentModel.KEY, "material." + material);
    return Sheet.titled(locale, name, clock.instant())
        .subtitled(known.caseNumber())
        .headed(text(locale, "print.header") + " · " + stepName(stepKey, locale))
        .footed(text(locale, "print.classified"))
        .with(
            new Block.Facts(facts(material, known, locale)),
            new Block.Room(
                text(locale, "print.room." + material),
                known.talk() == null ? "" : known.talk().getContent(),
                LINES),
            new Block.Boxes(boxes(material, locale)),
            new Block.Remark(text(locale, "print.photograph")));
  }

  private List<Block.Fact> facts(String material, Known known, Locale locale) {
    List<Block.Fact> facts = new ArrayList<>();
    facts.add(new Block.Fact(text(locale, "print.person"), known.person()));
    facts.add(new Block.Fact(text(locale, "print.branch"), known.branch()));
    facts.add(new Block.Fact(text(locale, "print.appliedOn"), known.appliedOn()));
    if (material.equals(TALK_RECORD)) {
      Talk talk = known.talk();
      String talker =
          talk == null ? "" : people.find(talk.getTalkerId()).map(Person::getName).orElse("");
      facts.add(new Block.Fact(text(locale, "print.talker"), talker));
      String heldOn = talk == null ? "" : written(talk.getHeldOn(), locale);
      facts.add(new Block.Fact(text(locale, "print.heldOn"), heldOn));
      facts.add(new Block.Fact(text(locale, "print.place"), ""));
    } else if (material.equals(MINUTES)) {
      facts.add(new Block.Fact(text(locale, "print.meetingOn"), ""));
      facts.add(new Block.Fact(text(locale, "print.attendance"), ""));
      facts.add(new Block.Fact(text(locale, "print.votes"), ""));
    }
    return facts;
  }

  private static List<Block.Box> boxes(String material, Locale locale) {
    return switch (material) {
      case APPLICATION -> boxes(locale, "print.sign.applicant");
      case TALK_RECORD ->
          boxes(locale, "print.sign.talker", "print.sign.applicant", "print.seal.branch");
      case MINUTES -> boxes(locale, "print.sign.chair", "print.sign.recorder", "print.seal.branch");
      case COSIGNATURE -> boxes(locale, "print.sign.cosigner", "print.seal.above");
      case FILING_REPORT -> boxes(locale, "print.seal.branch", "print.seal.above");
      case CONTACTS, REVIEW -> boxes(locale, "print.sign.contact", "print.seal.branch");
      default -> boxes(locale, "print.sign.recommender", "print.seal.branch");
    };
  }

  private static List<Block.Box> boxes(Locale locale, String... keys) {
    return Stream.of(keys)
        .map(
            key ->
                new Block.Box(
                    text(locale, key), text(locale, "print.date"), key.startsWith("print.seal.")))
        .toList();
  }

  private static String written(LocalDate day, Locale locale) {
    return day == null
        ? ""
        : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
  }

  private static String text(Locale locale, String key) {
    return Messages.text(locale, RecruitmentModel.KEY, key);
  }
}
