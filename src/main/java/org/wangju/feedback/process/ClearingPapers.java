package org.wangju.feedback.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wangju.desk.Cases;
import org.wangju.desk.Step;
import org.wangju.directory.KeepingUnits;
import org.wangju.directory.Person;
import org.wangju.directory.PersonRepository;
import org.wangju.directory.Unit;
import org.wangju.directory.UnitRepository;
import org.wangju.documents.CasePapers;
import org.wangju.documents.Material;
import org.wangju.documents.References;
import org.wangju.documents.Slot;
import org.wangju.documents.print.Block;
import org.wangju.documents.print.Sheet;
import org.wangju.feedback.ClearingLetter;
import org.wangju.feedback.ClearingPlace;
import org.wangju.feedback.ClearingPlaceKind;
import org.wangju.feedback.ClearingRepository;
import org.wangju.feedback.NameClearing;
import org.wangju.feedback.process.ClearingModel.Elements;
import org.wangju.platform.Messages;
import org.wangju.platform.Retried;
import org.wangju.security.Access;
import org.wangju.security.AccessDenied;
import org.wangju.security.Action;
import org.wangju.security.Caller;
import org.wangju.security.Target;

/** The papers of a name clearing, above all its letter. */
@ApplicationScoped
public class ClearingPapers implements CasePapers {
  static final String STATEMENT = "statement";
  static final String FACTS = "facts";
  static final String MINUTES = "minutes";
  static final String LETTER = "letter";
  static final String PROOF = "proof";

  private static final int LINES = 15;

  private final ClearingRepository clearings;
  private final PersonRepository people;
  private final UnitRepository units;
  private final KeepingUnits keepingUnits;
  private final Cases cases;
  private final References references;
  private final Access access;
  private final Caller caller;
  private final Clock clock;

  protected ClearingPapers() {
    this(null, null, null, null, null, null, null, null, null);
  }

  @Inject
  public ClearingPapers(
      ClearingRepository clearings,
      PersonRepository people,
      UnitRepository units,
      KeepingUnits keepingUnits,
      Cases cases,
      References references,
      Access access,
      Caller caller,
      Clock clock) {
    this.clearings = clearings;
    this.people = people;
    this.units = units;
    this.keepingUnits = keepingUnits;
    this.cases = cases;
    this.references = references;
    this.access = access;
    this.caller = caller;
    this.clock = clock;
  }

  @Override
  public String processKey() {
    return ClearingModel.KEY;
  }

  @Override
  public List<String> steps() {
    return List.of(
        Elements.CHECK_CLEARING,
        Elements.AMEND_CLEARING,
        Elements.DECIDE_CLEARING,
        Elements.ISSUE_CLEARING,
        Elements.DELIVER_CLEARING);
  }

  @Override
  public List<Material> materials(String stepKey) {
    Material.Provider above = Material.Provider.COMMITTEE_ABOVE;
    return switch (stepKey) {
      case Elements.CHECK_CLEARING ->
          List.of(
              new Material(STATEMENT, Material.Provider.APPLICANT, true),
              new Material(FACTS, above, true));
      case Elements.AMEND_CLEARING ->
          List.of(new Material(STATEMENT, Material.Provider.APPLICANT, true));
      case Elements.DECIDE_CLEARING -> List.of(new Material(MINUTES, above, true));
      case Elements.ISSUE_CLEARING -> List.of(new Material(LETTER, above, true));
      case Elements.DELIVER_CLEARING -> List.of(new Material(PROOF, above, true));
      default -> List.of();
    };
  }

  @Override
  public String stepName(String stepKey, Locale locale) {
    return new Step(ClearingModel.KEY, stepKey).title(locale);
  }

  @Override
  public Sheet blank(String stepKey, String material, Locale locale) {
    return form(stepKey, material, "", "", "", locale);
  }

  @Override
  public Sheet filled(Slot slot, Locale locale) {
    NameClearing clearing = clearings.get(slot.caseId());
    return slot.material().equals(LETTER) && clearing.getLetter() != null
        ? letter(clearing, "", locale)
        : form(
            slot.stepKey(),
            slot.material(),
            cases.get(slot.caseId()).getCaseNumber(),
            personOf(clearing),
            unitOf(clearing.getBranchId()),
            locale);
  }

  private Sheet form(
      String stepKey,
      String material,
      String caseNumber,
      String person,
      String branch,
      Locale locale) {
    String name = text(locale, "material." + material);
    return Sheet.titled(locale, name, clock.instant())
        .subtitled(caseNumber)
        .headed(text(locale, "process") + " · " + stepName(stepKey, locale))
        .footed(text(locale, "print.classified"))
        .with(
            Block.Facts.of(
                new Block.Fact(text(locale, "print.person"), person),
                new Block.Fact(text(locale, "print.branch"), branch)),
            new Block.Room(name, "", LINES),
            Block.Boxes.of(
                new Block.Box(text(locale, "print.sign"), text(locale, "print.date"), false),
                seal(locale, text(locale, "print.date"))));
  }

  /**
   * The letter as it goes to one place, which learns of no other. The person concerned reads their
   * own; an officer also gets the code by which a signed page finds its way back.
   *
   * @throws AccessDenied when there is no such letter, or it is not for the caller
   */
  @Retried
  @Transactional
  public Sheet letterTo(String caseId, String placeId, Locale locale) {
    NameClearing clearing = clearings.find(caseId).orElseThrow(AccessDenied::new);
    ClearingPlace place =
        clearings.places(caseId).stream()
            .filter(each -> each.getId().equals(placeId))
            .findFirst()
            .orElseThrow(AccessDenied::new);
    if (clearing.getLetter() == null) {
      throw new AccessDenied();
    }
    Sheet letter = letter(clearing, place.getName(), locale);
    boolean own =
        place.getKind() == ClearingPlaceKind.PERSON
            && clearing.getPersonId().equals(caller.personId());
    if (own) {
      return letter;
    }
    access.require(
        Action.DELIVER_CLEARING, Target.ofCase(clearing.getPersonId(), clearing.getBranchId()));
    return letter.coded(references.to(new Slot(caseId, Elements.ISSUE_CLEARING, LETTER)));
  }

  private Sheet letter(NameClearing clearing, String addressee, Locale locale) {
    ClearingLetter letter = clearing.getLetter();
    List<Block> blocks = new ArrayList<>();
    if (!addressee.isEmpty()) {
      blocks.add(new Block.Heading(text(locale, "print.to", addressee)));
    }
    letter.getText().lines().map(Block.Paragraph::new).forEach(blocks::add);
    String sender =
        keepingUnits.approvingAbove(clearing.getBranchId()).map(Unit::getName).orElse("");
    blocks.add(new Block.Paragraph(sender + "\n" + written(letter.getIssuedOn(), locale)));
    blocks.add(Block.Boxes.of(seal(locale, "")));
    return Sheet.titled(locale, text(locale, "material." + LETTER), clock.instant())
        .subtitled(letter.getNumber())
        .with(blocks);
  }

  private static Block.Box seal(Locale locale, String date) {
    return new Block.Box(text(locale, "print.seal"), date, true);
  }

  private String personOf(NameClearing clearing) {
    return people.find(clearing.getPersonId()).map(Person::getName).orElse("");
  }

  private String unitOf(String unitId) {
    return units.find(unitId).map(Unit::getName).orElse("");
  }

  private static String written(LocalDate day, Locale locale) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
  }

  private static String text(Locale locale, String key, Object... values) {
    return Messages.text(locale, ClearingModel.KEY, key, values);
  }
}
