package org.wangju.directory.web;

import static org.wangju.record.Stream.ofPerson;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wangju.desk.CaseReader;
import org.wangju.desk.audit.AuditedPeople;
import org.wangju.directory.Person;
import org.wangju.directory.PersonRepository;
import org.wangju.directory.PersonalNumbers;
import org.wangju.directory.RegisterRepository;
import org.wangju.directory.Unit;
import org.wangju.directory.UnitRepository;
import org.wangju.record.Entry;
import org.wangju.record.History;
import org.wangju.security.AccessDenied;
import org.wangju.security.Caller;

/**
 * What is held about the person who reads it: each entry with keeper, purpose, ground and level,
 * and who did what with it (Personal Information Protection Law, art. 17 and 45).
 */
@Named
@RequestScoped
public class AboutMePage {
  private static final int MOST_HISTORY = 50;

  /** Events that tell that an auditor looked at the person or a case of theirs, or took it home. */
  private static final Set<String> LOOKS =
      Stream.concat(CaseReader.LOOKS.stream(), Stream.of(AuditedPeople.READ))
          .collect(Collectors.toUnmodifiableSet());

  private final Caller caller;
  private final PersonRepository people;
  private final UnitRepository units;
  private final RegisterRepository register;
  private final EntryViews entryViews;
  private final PersonalNumbers numbers;
  private final History history;
  private final boolean looksShown;
  private Person person;
  private Unit branch;
  private List<EntryView> entries;
  private List<Entry> events;
  private List<Entry> looks;

  protected AboutMePage() {
    this(null, null, null, null, null, null, null, false);
  }

  @Inject
  public AboutMePage(
      Caller caller,
      PersonRepository people,
      UnitRepository units,
      RegisterRepository register,
      EntryViews entryViews,
      PersonalNumbers numbers,
      History history,
      @ConfigProperty(name = "wangju.audit.looks-shown", defaultValue = "true")
          boolean looksShown) {
    this.caller = caller;
    this.people = people;
    this.units = units;
    this.register = register;
    this.entryViews = entryViews;
    this.numbers = numbers;
    this.history = history;
    this.looksShown = looksShown;
  }

  @PostConstruct
  void open() {
    person = people.find(caller.personId()).orElseThrow(AccessDenied::new);
    branch = units.find(person.getBranchId()).orElse(null);
    entries = entryViews.of(register.about(person.getId()));
    events = happened(person.getId());
    looks = history.latestAbout(person.getId(), LOOKS, MOST_HISTORY);
  }

  private List<Entry> happened(String id) {
    return Stream.concat(
            history.latest(ofPerson(id), MOST_HISTORY).stream(),
            history.latestAbout(id, MOST_HISTORY).stream())
        .filter(event -> event.getKind().startsWith("directory."))
        .sorted(Comparator.comparing(Entry::getHappenedAt).reversed())
        .limit(MOST_HISTORY)
        .toList();
  }

  public Person getPerson() {
    return person;
  }

  public Unit getBranch() {
    return branch;
  }

  public String getIdentityNumber() {
    return numbers.maskedIdentity(person);
  }

  public String getPhone() {
    return numbers.maskedPhone(person);
  }

  public List<EntryView> getEntries() {
    return entries;
  }

  public List<Entry> getHistory() {
    return events;
  }

  /** Whether the person is told which auditors looked at their cases, and why. */
  public boolean isLooksShown() {
    return looksShown;
  }

  /** The last times that an auditor looked at a case of the person, newest first. */
  public List<Entry> getLooks() {
    return looks;
  }
}
