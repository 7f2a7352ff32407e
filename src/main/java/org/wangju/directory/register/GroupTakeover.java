package org.wangju.directory.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wangju.directory.ContactOfficer;
import org.wangju.directory.Person;
import org.wangju.directory.RegisterEntry;
import org.wangju.record.Event;

/**
 * Takes a register of the influencer groups over. An entry is known by its person and its group.
 * Who is on no roster is refused, unless the office says that the register brings such people
 * along: they are known from the register alone then, until they apply.
 */
final class GroupTakeover extends Takeover<GroupRow, RegisterEntry> {
  private static final int CANDIDATES_NAMED = 5;

  private final Directory directory;
  private final ImportRun run;
  private final int contactsPerEntry;
  private final Map<String, Integer> rowsByEntry = new HashMap<>();
  private final Map<String, String> groupIds = new HashMap<>();
  private final Set<String> newGroups = new HashSet<>();
  private final Map<String, String> outsiders = new HashMap<>();
  private Batch batch;

  GroupTakeover(Header header, Directory directory, ImportRun run, int contactsPerEntry) {
    super(header);
    this.directory = directory;
    this.run = run;
    this.contactsPerEntry = contactsPerEntry;
    directory.groups().groups().forEach(group -> groupIds.put(group.getName(), group.getId()));
  }

  @Override
  Column title() {
    return Column.NAME;
  }

  @Override
  GroupRow read(Fields fields) {
    return GroupRow.read(fields);
  }

  @Override
  List<Decision<GroupRow, RegisterEntry>> decide(List<Reading<GroupRow>> readings) {
    batch = new Batch(readings.stream().filter(Reading::isGood).map(Reading::row).toList());
    return readings.stream().map(this::decide).toList();
  }

  private Decision<GroupRow, RegisterEntry> decide(Reading<GroupRow> reading) {
    if (!reading.isGood()) {
      return Decision.refused(reading);
    }
    GroupRow row = reading.row();
    Person person = batch.person(row);
    if (person == null && !run.outsiders()) {
      return Decision.refused(
          refuse(reading, Column.IDENTITY_NUMBER, "register.flaw.unknownPerson"));
    }
    String name = person == null ? nameOfOutsider(row) : person.getName();
    if (!name.equals(row.name())) {
      return Decision.refused(refuse(reading, Column.NAME, "register.flaw.nameDiffers", name));
    }
    Integer earlier =
        rowsByEntry.putIfAbsent(row.identity().text() + row.group(), reading.number());
    if (earlier != null) {
      return Decision.refused(
          refuse(reading, Column.GROUP, "register.flaw.duplicateEntry", earlier.toString()));
    }
    for (String contact : row.contacts()) {
      List<Candidate> candidates = batch.candidates(contact);
      if (candidates.size() != 1) {
        return Decision.refused(refuseContact(reading, contact, candidates));
      }
    }
    return decide(warned(reading, person), person);
  }

  /** Under which name an earlier row brought the person; the row's own where none did. */
  private String nameOfOutsider(GroupRow row) {
    return outsiders.getOrDefault(row.identity().text(), row.name());
  }

  private Reading<GroupRow> refuseContact(
      Reading<GroupRow> reading, String contact, List<Candidate> candidates) {
    if (candidates.isEmpty()) {
      return refuse(reading, Column.CONTACT, "register.flaw.unknownContact", contact);
    }
    return refuse(
        reading,
        Column.CONTACT,
        "register.flaw.ambiguousContact",
        contact,
        candidates.size(),
        described(candidates));
  }

  private static String described(List<Candidate> candidates) {
    return candidates.stream()
        .limit(CANDIDATES_NAMED)
        .map(Candidate::described)
        .collect(Collectors.joining("、"));
  }

  private Reading<GroupRow> warned(Reading<GroupRow> reading, Person person) {
    List<Remark> warnings = new ArrayList<>(reading.warnings());
    GroupRow row = reading.row();
    if (person == null && outsiders.putIfAbsent(row.identity().text(), row.name()) == null) {
      warnings.add(outsider(reading));
    }
    if (!groupIds.containsKey(row.group()) && newGroups.add(row.group())) {
      warnings.add(about(reading, Column.GROUP, "register.warning.newGroup", row.group()));
    }
    if (row.contacts().size() > contactsPerEntry) {
      warnings.add(
          about(
              reading,
              Column.CONTACT,
              "register.warning.contactLimit",
              row.contacts().size(),
              contactsPerEntry));
    }
    if (row.contacts().stream()
        .anyMatch(contact -> person != null && batch.contactId(contact).equals(person.getId()))) {
      warnings.add(about(reading, Column.CONTACT, "register.warning.ownContact"));
    }
    return new Reading<>(reading.source(), row, List.of(), warnings);
  }

  private Remark outsider(Reading<GroupRow> reading) {
    List<Candidate> namesakes = batch.namesakes(reading.row());
    return namesakes.isEmpty()
        ? about(reading, Column.IDENTITY_NUMBER, "register.warning.outsider")
        : about(
            reading,
            Column.IDENTITY_NUMBER,
            "register.warning.outsiderNamesake",
            described(namesakes));
  }

  private Decision<GroupRow, RegisterEntry> decide(Reading<GroupRow> reading, Person person) {
    GroupRow row = reading.row();
    RegisterEntry entry = person == null ? null : batch.entry(person, groupIds.get(row.group()));
    if (entry == null) {
      return Decision.added(reading);
    }
    List<Remark> changes = new ArrayList<>();
    note(changes, reading, Column.GRADE, entry.getOldGrade(), row.grade());
    note(changes, reading, Column.PLATFORM, entry.getPlatform(), row.platform());
    note(changes, reading, Column.ACCOUNT, entry.getAccountHandle(), row.account());
    note(changes, reading, Column.FANS, plain(entry.getFans()), plain(row.fans()));
    note(changes, reading, Column.NOTE, entry.getNote(), row.note());
    if (!row.contacts().isEmpty()
        && !batch.present(entry).keySet().equals(wanted(row, person).keySet())) {
      String before =
          batch.present(entry).isEmpty()
              ? "—"
              : String.join("、", new TreeSet<>(batch.present(entry).values()));
      changes.add(
          about(
              reading,
              Column.CONTACT,
              "register.change",
              before,
              String.join("、", row.contacts())));
    }
    return Decision.of(reading, entry, changes);
  }

  private static String plain(Long number) {
    return number == null ? null : number.toString();
  }

  /**
   * The ids of the contacts that a row names, with what it calls them; nobody is their own contact.
   */
  private Map<String, String> wanted(GroupRow row, Person person) {
    Map<String, String> wanted = new LinkedHashMap<>();
    row.contacts().forEach(contact -> wanted.put(batch.contactId(contact), contact));
    wanted.remove(person.getId());
    return wanted;
  }

  @Override
  void carryOut(List<Decision<GroupRow, RegisterEntry>> decisions) {
    decisions.forEach(this::carryOut);
  }

  private void carryOut(Decision<GroupRow, RegisterEntry> decision) {
    GroupRow row = decision.row();
    Person person = batch.person(row) == null ? addOutsider(decision) : batch.person(row);
    RegisterEntry entry = decision.known() == null ? add(row, person) : decision.known();
    entry.describe(
        row.platform() == null ? entry.getPlatform() : row.platform(),
        row.account() == null ? entry.getAccountHandle() : row.account(),
        row.fans() == null ? entry.getFans() : row.fans(),
        row.note() == null ? entry.getNote() : row.note());
    if (row.grade() != null) {
      entry.keepOldGrade(row.grade());
    }
    if (!row.contacts().isEmpty()) {
      changeContacts(entry, wanted(row, person));
    }
    directory
        .record()
        .append(
            Event.of("directory.entry-imported", run.stream())
                .about(person.getId())
                .with("name", person.getName())
                .with("group", row.group())
                .with("row", decision.reading().number())
                .with(
                    "fields",
                    decision.changes().isEmpty()
                        ? null
                        : decision.changes().stream().map(Remark::column).toList()));
  }

  private Person addOutsider(Decision<GroupRow, RegisterEntry> decision) {
    GroupRow row = decision.row();
    Person person = new Person(row.name());
    person.describe(row.identity().sex(), null, row.identity().birthDate());
    person.identify(
        directory.cipherbox().encrypt(row.identity().text()),
        directory.hash(row.identity().text()));
    directory.people().add(person);
    batch.people.put(person.getIdentityHash(), person);
    directory
        .record()
        .append(
            Event.of("directory.person-registered", run.stream())
                .about(person.getId())
                .with("name", row.name())
                .with("row", decision.reading().number()));
    return person;
  }

  private RegisterEntry add(GroupRow row, Person person) {
    String groupId =
        groupIds.computeIfAbsent(row.group(), name -> directory.keepingGroups().addGroup(name));
    RegisterEntry entry =
        new RegisterEntry(person.getId(), groupId, run.keeperId(), run.purpose(), run.today());
    directory.register().add(entry);
    return entry;
  }

  private void changeContacts(RegisterEntry entry, Map<String, String> wanted) {
    List<ContactOfficer> present = batch.contacts.getOrDefault(entry.getId(), List.of());
    present.stream()
        .filter(contact -> !wanted.containsKey(contact.getPersonId()))
        .forEach(contact -> contact.end(run.today()));
    Set<String> kept =
        present.stream().map(ContactOfficer::getPersonId).collect(Collectors.toSet());
    wanted.keySet().stream()
        .filter(id -> !kept.contains(id))
        .forEach(
            id -> directory.register().add(new ContactOfficer(entry.getId(), id, run.today())));
  }

  /** What the directory knows of the rows that are decided together. */
  private final class Batch {
    private final Map<String, Person> people;
    private final Map<String, List<Candidate>> byName;
    private final Map<String, List<RegisterEntry>> entries;
    private final Map<String, List<ContactOfficer>> contacts;
    private final Map<String, String> contactNames = new HashMap<>();

    Batch(List<GroupRow> rows) {
      people =
          directory
              .people()
              .byIdentityHashes(
                  rows.stream().map(row -> directory.hash(row.identity().text())).toList())
              .stream()
              .collect(Collectors.toMap(Person::getIdentityHash, person -> person));
      byName =
          directory
              .imports()
              .named(
                  rows.stream()
                      .flatMap(
                          row ->
                              Stream.concat(
                                  Stream.of(row.name()),
                                  row.contacts().stream()
                                      .map(contact -> ContactName.of(contact).name())))
                      .collect(Collectors.toSet()))
              .stream()
              .collect(Collectors.groupingBy(Candidate::name));
      List<RegisterEntry> open =
          directory.register().openAbout(people.values().stream().map(Person::getId).toList());
      entries = open.stream().collect(Collectors.groupingBy(RegisterEntry::getPersonId));
      contacts =
          directory
              .register()
              .openContacts(open.stream().map(RegisterEntry::getId).toList())
              .stream()
              .collect(Collectors.groupingBy(ContactOfficer::getEntryId));
      directory
          .register()
          .contacts(open.stream().map(RegisterEntry::getId).toList())
          .forEach(contact -> contactNames.put(contact.personId(), contact.personName()));
    }

    Person person(GroupRow row) {
      return people.get(directory.hash(row.identity().text()));
    }

    /** People of a roster who are called like someone who is on none. */
    List<Candidate> namesakes(GroupRow row) {
      return byName.getOrDefault(row.name(), List.of()).stream()
          .filter(candidate -> candidate.branchCode() != null)
          .toList();
    }

    List<Candidate> candidates(String contact) {
      ContactName written = ContactName.of(contact);
      return byName.getOrDefault(written.name(), List.of()).stream()
          .filter(candidate -> written.means(candidate, directory.cipherbox()))
          .toList();
    }

    String contactId(String contact) {
      return candidates(contact).get(0).id();
    }

    RegisterEntry entry(Person person, String groupId) {
      return entries.getOrDefault(person.getId(), List.of()).stream()
          .filter(entry -> Objects.equals(entry.getGroupId(), groupId))
          .findFirst()
          .orElse(null);
    }

    /** The present contacts of an entry with their names. */
    Map<String, String> present(RegisterEntry entry) {
      return contacts.getOrDefault(entry.getId(), List.of()).stream()
          .collect(
              Collectors.toMap(
                  ContactOfficer::getPersonId,
                  contact -> contactNames.get(contact.getPersonId()),
                  (a, b) -> a));
    }
  }
}
