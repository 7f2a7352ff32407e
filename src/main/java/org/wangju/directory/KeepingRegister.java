package org.wangju.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wangju.platform.Refusal;
import org.wangju.platform.Retried;
import org.wangju.record.Event;
import org.wangju.record.Record;
import org.wangju.record.Stream;
import org.wangju.record.Submissions;

/**
 * Keeps the registers of influencer groups and the work with the people in them; all of it counts
 * under the person.
 */
@ApplicationScoped
@Retried
@Transactional
public class KeepingRegister {
  private static final String BUNDLE = "directory";

  private final RegisterRepository register;
  private final PersonRepository people;
  private final UnitRepository units;
  private final GroupRepository groups;
  private final KeepingPeople keepingPeople;
  private final Record record;
  private final Submissions submissions;
  private final Clashing clashing;
  private final Clock clock;
  private final int contactsPerEntry;

  protected KeepingRegister() {
    this(null, null, null, null, null, null, null, null, null, 0);
  }

  @Inject
  public KeepingRegister(
      RegisterRepository register,
      PersonRepository people,
      UnitRepository units,
      GroupRepository groups,
      KeepingPeople keepingPeople,
      Record record,
      Submissions submissions,
      Clashing clashing,
      Clock clock,
      @ConfigProperty(name = "wangju.directory.contacts-per-entry") int contactsPerEntry) {
    this.register = register;
    this.people = people;
    this.units = units;
    this.groups = groups;
    this.keepingPeople = keepingPeople;
    this.record = record;
    this.submissions = submissions;
    this.clashing = clashing;
    this.clock = clock;
    this.contactsPerEntry = contactsPerEntry;
  }

  /**
   * Puts a person into the register of a group and returns the entry's id.
   *
   * @throws Refusal when the person is in it already, or keeper, purpose or a level's reason is
   *     missing
   */
  public String enter(String personId, String groupId, String keeperId, EntryDetails details) {
    record.lock(Stream.ofPerson(personId));
    Person person = people.find(personId).orElseThrow(Gone::new);
    InfluencerGroup group = groups.findGroup(groupId).orElseThrow(Gone::new);
    Unit keeper =
        units
            .find(keeperId)
            .filter(unit -> unit.getKind().isDepartment())
            .orElseThrow(() -> new Refusal(BUNDLE, "error.noKeeper"));
    boolean already =
        register.openAbout(List.of(personId)).stream()
            .anyMatch(entry -> entry.getGroupId().equals(groupId));
    if (already) {
      throw new Refusal(BUNDLE, "error.entryThere", person.getName(), group.getName());
    }
    RegisterEntry entry =
        new RegisterEntry(personId, groupId, keeperId, details.purpose(), today());
    fill(entry, details);
    register.add(entry);
    record.append(
        event("entry-made", entry)
            .with("group", group.getName())
            .with("keeper", keeper.getName())
            .with("purpose", details.purpose()));
    return entry.getId();
  }

  /**
   * Puts someone who is on no roster into the register of a group and returns the entry's id. The
   * person stays without a branch until an application.
   *
   * @throws Refusal as {@link #enter}, and when the identity number is wrong, or belongs to someone
   *     of another name or on a roster
   */
  public String enterOutsider(
      Outsider whom, String groupId, String keeperId, EntryDetails details) {
    return enter(keepingPeople.enterOutsider(whom), groupId, keeperId, details);
  }

  /**
   * Changes an entry; the present level counts as reviewed today when level or reason were set
   * anew.
   */
  public void amend(String entryId, EntryDetails details) {
    RegisterEntry entry = locked(entryId);
    clashing.requireSame(
        details.version(), entry.getVersion(), Stream.ofPerson(entry.getPersonId()));
    fill(entry, details);
    record.append(
        event("entry-amended", entry)
            .with("group", groupName(entry))
            .with("purpose", details.purpose())
            .with("level", details.level())
            .with("levelReason", details.levelReason()));
  }

  private void fill(RegisterEntry entry, EntryDetails details) {
    entry.keepFor(details.purpose(), details.ground());
    entry.describe(details.platform(), details.accountHandle(), details.fans(), details.note());
    boolean sameLevel =
        details.level() == entry.getContactLevel()
            && Objects.equals(details.levelReason(), entry.getLevelReason());
    if (!sameLevel) {
      manage(entry, details.level(), details.levelReason());
    }
  }

  private void manage(RegisterEntry entry, ContactLevel level, String reason) {
    if (level != null && (reason == null || reason.isBlank())) {
      throw new Refusal(BUNDLE, "error.levelWithoutReason");
    }
    entry.manageAt(level, reason, level == null ? null : today());
  }

  /** Confirms the level of contact for another year. */
  public void reviewLevel(String entryId) {
    RegisterEntry entry = locked(entryId);
    entry.manageAt(entry.getContactLevel(), entry.getLevelReason(), today());
    record.append(
        event("level-reviewed", entry)
            .with("group", groupName(entry))
            .with("level", entry.getContactLevel()));
  }

  /** Takes a person out of the register; the entry stays as history. */
  public void end(String entryId) {
    RegisterEntry entry = locked(entryId);
    entry.end(today());
    record.append(event("entry-ended", entry).with("group", groupName(entry)));
  }

  /**
   * Names a contact officer.
   *
   * @throws Refusal when the entry has as many as are allowed, or the officer is named already
   */
  public void nameContact(String entryId, String officerId) {
    RegisterEntry entry = locked(entryId);
    Person officer = people.find(officerId).orElseThrow(Gone::new);
    List<ContactOfficer> present = register.openContacts(List.of(entryId));
    if (present.size() >= contactsPerEntry) {
      throw new Refusal(BUNDLE, "error.contactLimit", contactsPerEntry);
    }
    if (officerId.equals(entry.getPersonId())
        || present.stream().anyMatch(each -> each.getPersonId().equals(officerId))) {
      throw new Refusal(BUNDLE, "error.contactThere", officer.getName());
    }
    register.add(new ContactOfficer(entryId, officerId, today()));
    record.append(event("contact-named", entry).with("officer", officer.getName()));
  }

  /** Ends a contact officer's work with the entry today. */
  public void endContact(String contactId) {
    ContactOfficer contact = register.findContact(contactId).orElseThrow(Gone::new);
    RegisterEntry entry = locked(contact.getEntryId());
    contact.end(today());
    record.append(
        event("contact-ended", entry)
            .with("officer", people.find(contact.getPersonId()).map(Person::getName).orElse(null)));
  }

  /**
   * Notes a visit.
   *
   * @param submissionId made with the page, so that a form sent twice notes one
   */
  public void noteVisit(
      String submissionId, String entryId, LocalDate on, String visitorId, String summary) {
    submissions.once(submissionId);
    RegisterEntry entry = locked(entryId);
    Person visitor = people.find(visitorId).orElseThrow(Gone::new);
    requireNotAhead(on);
    register.add(new Visit(entryId, on, visitorId, summary));
    record.append(
        event("visit-noted", entry)
            .with("on", on)
            .with("officer", visitor.getName())
            .with("summary", summary));
  }

  /**
   * Notes a problem that the person raised.
   *
   * @param submissionId made with the page, so that a form sent twice notes one
   */
  public void raiseProblem(String submissionId, String entryId, LocalDate on, String text) {
    submissions.once(submissionId);
    RegisterEntry entry = locked(entryId);
    requireNotAhead(on);
    register.add(new Problem(entryId, on, text));
    record.append(event("problem-raised", entry).with("on", on).with("text", text));
  }

  /** Notes what was done about a problem. */
  public void solveProblem(String problemId, LocalDate on, String outcome) {
    Problem problem = register.findProblem(problemId).orElseThrow(Gone::new);
    RegisterEntry entry = locked(problem.getEntryId());
    requireNotAhead(on);
    if (!problem.isOpen()) {
      throw new Refusal(BUNDLE, "error.doneAlready");
    }
    problem.solve(on, outcome);
    record.append(event("problem-solved", entry).with("on", on).with("outcome", outcome));
  }

  /**
   * Begins two-way cultivation with a mentor.
   *
   * @param submissionId made with the page, so that a form sent twice begins one
   */
  public void beginCultivation(
      String submissionId,
      String entryId,
      CultivationDirection direction,
      String mentorId,
      LocalDate since) {
    submissions.once(submissionId);
    RegisterEntry entry = locked(entryId);
    Person mentor = people.find(mentorId).orElseThrow(Gone::new);
    register.add(new Cultivation(entryId, direction, mentorId, since));
    record.append(
        event("cultivation-begun", entry)
            .with("direction", direction)
            .with("mentor", mentor.getName())
            .with("since", since));
  }

  /** Concludes a cultivation with its outcome. */
  public void concludeCultivation(String cultivationId, LocalDate on, String outcome) {
    Cultivation cultivation = register.findCultivation(cultivationId).orElseThrow(Gone::new);
    RegisterEntry entry = locked(cultivation.getEntryId());
    if (!cultivation.isOpen()) {
      throw new Refusal(BUNDLE, "error.doneAlready");
    }
    cultivation.conclude(on, outcome);
    record.append(event("cultivation-concluded", entry).with("on", on).with("outcome", outcome));
  }

  private RegisterEntry locked(String entryId) {
    RegisterEntry entry = register.find(entryId).orElseThrow(Gone::new);
    record.lock(Stream.ofPerson(entry.getPersonId()));
    return entry;
  }

  private void requireNotAhead(LocalDate day) {
    if (day.isAfter(today())) {
      throw new Refusal(BUNDLE, "error.dateAhead", day.toString());
    }
  }

  private String groupName(RegisterEntry entry) {
    return groups.findGroup(entry.getGroupId()).map(InfluencerGroup::getName).orElse(null);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private static Event event(String happened, RegisterEntry entry) {
    return Event.of("directory." + happened, Stream.ofPerson(entry.getPersonId()))
        .with("entry", entry.getId());
  }
}
