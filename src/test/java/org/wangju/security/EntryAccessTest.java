package org.wangju.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wangju.directory.ContactOfficer;
import org.wangju.directory.Person;
import org.wangju.directory.RegisterEntry;
import org.wangju.directory.Role;
import org.wangju.platform.Ids;
import org.wangju.testing.Stack;

/** Who reaches register entries, and people whom only a register knows. */
class EntryAccessTest {
  @RegisterExtension static final Stack stack = Office.stack();

  private Office office;
  private Access access;
  private Person outsider;
  private Person member;
  private RegisterEntry entry;
  private ContactOfficer contact;

  @BeforeEach
  void enter() {
    office = new Office(stack);
    access = new Access(office.caller, stack.get(UnitPathRepository.class));
    member = office.person("联系人", office.branch);
    outsider = new Person("名册外");
    entry =
        new RegisterEntry(
            outsider.getId(), Ids.next(), office.department.getId(), "联系", Office.DAY);
    contact = new ContactOfficer(entry.getId(), member.getId(), Office.DAY);
    stack.inTransaction(
        () -> List.of(outsider, entry, contact).forEach(stack.entityManager()::persist));
  }

  @Test
  void aContactOfficerWorksOnTheEntryUntilTheContactEnds() {
    signIn(member);
    assertThat(access.allows(Action.SEE_ENTRY, target())).isTrue();
    assertThat(access.allows(Action.WORK_ON_ENTRY, target())).isTrue();
    assertThat(access.allows(Action.EDIT_REGISTER, target())).isFalse();
    assertThat(access.allows(Action.SEE_PERSON, Target.person(outsider.getId()))).isFalse();

    stack.inTransaction(() -> stack.entityManager().merge(contact).end(Office.DAY));
    assertThat(access.allows(Action.SEE_ENTRY, target())).isFalse();
  }

  @Test
  void anEntryThatEndedIsNoContactsAnyMore() {
    stack.inTransaction(() -> stack.entityManager().merge(entry).end(Office.DAY));
    signIn(member);
    assertThat(access.allows(Action.WORK_ON_ENTRY, target())).isFalse();
  }

  @Test
  void aColleagueOfTheBranchReachesNothing() {
    signIn(office.person("同事", office.branch));
    assertThat(access.allows(Action.SEE_ENTRY, target())).isFalse();
    office.calls(Role.BRANCH_SECRETARY, office.branch);
    assertThat(access.allows(Action.SEE_ENTRY, target())).isFalse();
    assertThat(access.allows(Action.SEE_PERSON, Target.person(outsider.getId()))).isFalse();
  }

  @Test
  void whoIsOnNoRosterIsInTheKeepersHands() {
    office.calls(Role.OFFICER, office.department);
    assertThat(access.allows(Action.SEE_PERSON, Target.person(outsider.getId()))).isTrue();
    assertThat(access.allows(Action.EDIT_PERSON, Target.person(outsider.getId()))).isTrue();
    office.calls(Role.OFFICER, office.committee);
    assertThat(access.allows(Action.SEE_PERSON, Target.person(outsider.getId()))).isFalse();
    assertThat(access.allows(Action.SEE_ENTRY, target())).isFalse();
  }

  private Target target() {
    return Target.ofEntry(outsider.getId(), entry.getKeeperId(), entry.getId());
  }

  private void signIn(Person person) {
    office.caller.enter(
        new SignedIn(
            "login", Ids.next(), "caller", person.getId(), null, "某人", null, Set.of(), "token"),
        Locale.ENGLISH);
  }
}
