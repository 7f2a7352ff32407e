package org.wangju.recruitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import org.wangju.directory.BelongingKind;
import org.wangju.directory.Person;
import org.wangju.directory.PersonRepository;
import org.wangju.platform.Refusal;
import org.wangju.record.Record;
import org.wangju.rules.Fact;
import org.wangju.rules.Facts;

/**
 * Gives an activist one or two full members of the branch as contacts 培养联系人 (admission rules art.
 * 9).
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class AssigningContacts {
  private final AdmissionRepository admissions;
  private final AdmissionRules rules;
  private final FullMembers fullMembers;
  private final PersonRepository people;
  private final Record record;

  protected AssigningContacts() {
    this(null, null, null, null, null);
  }

  @Inject
  public AssigningContacts(
      AdmissionRepository admissions,
      AdmissionRules rules,
      FullMembers fullMembers,
      PersonRepository people,
      Record record) {
    this.admissions = admissions;
    this.rules = rules;
    this.fullMembers = fullMembers;
    this.people = people;
    this.record = record;
  }

  /**
   * Somebody becomes a contact.
   *
   * @param since the first day
   */
  public record Assignment(String personId, LocalDate since) {}

  /**
   * Assigns the contacts with whom cultivation begins.
   *
   * @throws Refusal when there are none or too many, one is named twice, or one was no full member
   *     of the branch on the first day
   */
  public void assign(Admission admission, List<Assignment> assignments) {
    admission.require(AdmissionState.AWAITING_CONTACTS);
    int people = (int) assignments.stream().map(Assignment::personId).distinct().count();
    if (people < assignments.size()) {
      throw new Refusal("recruitment", "refusal.contactTwice");
    }
    requireNumber(admission, people);
    // After a return cultivation begins anew: whoever was contact before is one only if named
    // again.
    admissions
        .contactsOf(admission.getId())
        .forEach(former -> former.end(assignments.get(0).since(), null));
    assignments.forEach(assignment -> add(admission, assignment));
    admission.beginCultivation();
  }

  private void requireNumber(Admission admission, int contacts) {
    Facts facts = rules.facts(admission, rules.today()).with(Fact.CONTACTS, contacts);
    rules.card(admission, List.of(AdmissionRules.CONTACTS), facts).requireUnblocked();
  }

  private void add(Admission admission, Assignment assignment) {
    rules.requireOrder(
        assignment.since(), admission.getDecidedOn(), "refusal.contactBeforeDecision");
    Person contact = fullMembers.require(assignment.personId(), assignment.since());
    if (!belongsThere(contact, admission)
        || !belongedThere(contact, admission, assignment.since())) {
      throw new Refusal("recruitment", "refusal.contactElsewhere", contact.getName());
    }
    admissions.add(new CultivationContact(admission.getId(), contact.getId(), assignment.since()));
    record.append(
        rules
            .event(admission, "contact-assigned", AdmissionRules.CONTACTS)
            .with("contact", contact.getName())
            .with("since", assignment.since()));
  }

  /**
   * Puts another full member in a contact's place.
   *
   * @param reason why the former one no longer is a contact
   * @throws Refusal as {@link #assign}
   */
  public void replace(Admission admission, String contactId, Assignment successor, String reason) {
    admission.require(AdmissionState.IN_CULTIVATION);
    List<CultivationContact> present = admissions.contactsOf(admission.getId());
    CultivationContact former =
        present.stream()
            .filter(contact -> contact.getId().equals(contactId))
            .findFirst()
            .orElseThrow(() -> new Refusal("recruitment", "refusal.contactGone"));
    if (present.stream().anyMatch(contact -> contact.getPersonId().equals(successor.personId()))) {
      throw new Refusal("recruitment", "refusal.contactTwice");
    }
    rules.requireOrder(successor.since(), former.getSince(), "refusal.contactBeforeDecision");
    former.end(successor.since(), Texts.required(reason, "refusal.reason"));
    record.append(
        rules
            .event(admission, "contact-ended", AdmissionRules.CONTACTS)
            .with("contact", people.find(former.getPersonId()).map(Person::getName).orElse(""))
            .with("reason", reason.strip()));
    add(admission, successor);
  }

  /**
   * The present contacts who may no longer be one: moved to another branch, or no full member any
   * more.
   */
  @Transactional(TxType.SUPPORTS)
  public List<CultivationContact> toReplace(Admission admission) {
    return admissions.contactsOf(admission.getId()).stream()
        .filter(contact -> isUnfit(contact, admission))
        .toList();
  }

  private boolean isUnfit(CultivationContact contact, Admission admission) {
    return people
        .find(contact.getPersonId())
        .map(person -> !belongsThere(person, admission) || !fullMembers.was(person, rules.today()))
        .orElse(true);
  }

  private boolean belongedThere(Person person, Admission admission, LocalDate day) {
    return people.belongings(person.getId()).stream()
        .anyMatch(
            each ->
                each.getKind() == BelongingKind.MEMBERSHIP
                    && each.getUnitId().equals(admission.getBranchId())
                    && (each.getSince() == null || !each.getSince().isAfter(day))
                    && (each.getUntil() == null || each.getUntil().isAfter(day)));
  }

  private static boolean belongsThere(Person person, Admission admission) {
    return admission.getBranchId().equals(person.getBranchId());
  }
}
