package org.wangju.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wangju.platform.Ids;
import org.wangju.platform.Refusal;
import org.wangju.record.Entry;
import org.wangju.record.History;
import org.wangju.record.Stream;
import org.wangju.testing.Stack;

class KeepingPeopleTest {
  private static int used;

  @RegisterExtension static final Stack stack = Town.stack();

  private Town town;
  private KeepingPeople keepingPeople;
  private PersonRepository people;

  @BeforeEach
  void found() {
    town = new Town(stack);
    keepingPeople = stack.get(KeepingPeople.class);
    people = stack.get(PersonRepository.class);
  }

  @Test
  void aRareCharacterIsKeptAsItIs() {
    String person = town.person("𠮷川·𬭎", Standing.APPLICANT);
    assertThat(town.met(person).getName()).isEqualTo("𠮷川·𬭎");
    assertThat(people.list(new PeopleFilter("𬭎", null, town.found(town.branch), List.of()), 0, 20))
        .extracting(PersonRow::id)
        .containsExactly(person);
  }

  @Test
  void numbersAreEncryptedMaskedAndFoundByTheirHash() {
    String number = freshNumber();
    String person = enter("林见微", number);
    PersonalNumbers numbers = stack.get(PersonalNumbers.class);
    assertThat(town.met(person).getIdentityCipher()).doesNotContain(number);
    assertThat(numbers.maskedIdentity(town.met(person)))
        .isEqualTo("*".repeat(14) + number.substring(14));
    assertThat(people.byIdentityHash(numbers.hash(IdentityNumber.of(number).orElseThrow())))
        .hasValueSatisfying(found -> assertThat(found.getId()).isEqualTo(person));
  }

  @Test
  void showingNumbersLeavesAnEventWithoutThem() {
    String number = freshNumber();
    String person = enter("林见微", number);
    assertThat(stack.inTransaction(() -> stack.get(PersonalNumbers.class).show(person)).identity())
        .isEqualTo(number);
    Entry latest = stack.get(History.class).latest(Stream.ofPerson(person), 1).get(0);
    assertThat(latest.getKind()).isEqualTo("directory.numbers-shown");
    assertThat(latest.getPayload().toString()).doesNotContain(number);
  }

  @Test
  void twoPeopleNeverHaveOneIdentityNumber() {
    String number = freshNumber();
    enter("林见微", number);
    assertThatThrownBy(() -> enter("林见山", number)).hasMessageContaining("error.identityTaken");
    assertThatThrownBy(() -> enter("林见山", "999999199004112991"))
        .hasMessageContaining("error.identityNumber");
  }

  @Test
  void aCorrectionNamesTheFieldsAndASecondFormIsRefused() {
    String person = town.person("林见微", Standing.APPLICANT);
    int version = town.met(person).getVersion();
    stack.inTransaction(() -> keepingPeople.amend(person, Town.details(version, "林见山", null)));

    Entry latest = stack.get(History.class).latest(Stream.ofPerson(person), 1).get(0);
    assertThat(latest.getPayload())
        .containsEntry("person", List.of("name"))
        .containsEntry("formerName", "林见微");
    assertThat(people.list(new PeopleFilter("微", null, town.found(town.branch), List.of()), 0, 20))
        .isEmpty();
    assertThatThrownBy(
            () ->
                stack.inTransaction(
                    () -> keepingPeople.amend(person, Town.details(version, "林见海", null))))
        .hasMessageContaining("error.changedMeanwhile");
  }

  @Test
  void aCorrectionThatChangesNothingLeavesNoEvent() {
    String person = town.person("林见微", Standing.APPLICANT);
    stack.inTransaction(
        () -> keepingPeople.amend(person, Town.details(town.met(person).getVersion(), "林见微", "")));
    assertThat(stack.get(History.class).latest(Stream.ofPerson(person), 10)).hasSize(1);
  }

  @Test
  void standingsFollowOneAnotherWithoutGaps() {
    String person = town.person("林见微", Standing.APPLICANT);
    LocalDate decided = LocalDate.of(2026, 6, 1);
    stack.inTransaction(
        () -> keepingPeople.become(person, Standing.ACTIVIST, decided, Stream.ofCase(Ids.next())));

    assertThat(people.standings(person))
        .extracting(StandingPeriod::getStanding, StandingPeriod::getSince, StandingPeriod::getUntil)
        .containsExactly(
            tuple(Standing.ACTIVIST, decided, null), tuple(Standing.APPLICANT, Town.DAY, decided));
    assertThat(town.met(person).getStanding()).isEqualTo(Standing.ACTIVIST);
    assertThat(stack.get(History.class).latestAbout(person, 5))
        .extracting(Entry::getKind)
        .containsExactly("directory.standing-changed");
  }

  @Test
  void membershipIsOneAndActivityMany() {
    String person = town.person("骆青禾", Standing.FULL_MEMBER);
    stack.inTransaction(
        () -> keepingPeople.takePart(person, town.otherBranch, BelongingReason.FLOATING, Town.DAY));
    assertThat(people.takingPart(town.otherBranch, 10))
        .extracting(PersonRow::id)
        .containsExactly(person);
    assertThat(people.fullMembersIn(town.otherBranch)).isZero();
    assertThatThrownBy(
            () ->
                stack.inTransaction(
                    () ->
                        keepingPeople.takePart(
                            person, town.otherBranch, BelongingReason.TEMPORARY, Town.DAY)))
        .hasMessageContaining("error.belongsAlready");

    String third = town.unit("B4", UnitKind.BRANCH, town.committee);
    stack.inTransaction(() -> keepingPeople.transfer(person, third, Town.DAY.plusDays(1)));
    assertThat(people.belongings(person))
        .filteredOn(b -> b.getKind() == BelongingKind.MEMBERSHIP && b.getUntil() == null)
        .extracting(Belonging::getUnitId)
        .containsExactly(third);

    String activity =
        people.belongings(person).stream()
            .filter(b -> b.getKind() == BelongingKind.ACTIVITY)
            .findFirst()
            .orElseThrow()
            .getId();
    stack.inTransaction(() -> keepingPeople.endPart(activity));
    assertThat(people.takingPart(town.otherBranch, 10)).isEmpty();
  }

  @Test
  void aBranchHasOneSecretary() {
    String first = town.person("喻广白", Standing.FULL_MEMBER);
    String second = town.person("明思齐", Standing.FULL_MEMBER);
    HoldingRoles holdingRoles = stack.get(HoldingRoles.class);
    stack.inTransaction(
        () -> holdingRoles.give(first, Role.BRANCH_SECRETARY, town.branch, "支部书记", Town.DAY));
    assertThatThrownBy(
            () ->
                stack.inTransaction(
                    () ->
                        holdingRoles.give(
                            second, Role.BRANCH_SECRETARY, town.branch, null, Town.DAY)))
        .hasMessageContaining("error.secretaryThere");

    RoleRepository roles = stack.get(RoleRepository.class);
    stack.inTransaction(
        () ->
            holdingRoles.end(
                roles.at(town.branch, Role.BRANCH_SECRETARY, Town.DAY).get(0).getId()));
    stack.inTransaction(
        () -> holdingRoles.give(second, Role.BRANCH_SECRETARY, town.branch, null, Town.DAY));
    assertThat(roles.rowsAt(town.branch, Town.DAY))
        .extracting(RoleRow::personName)
        .containsExactly("明思齐");
  }

  @Test
  void whoMovesIsNothingInTheBranchLeftAnyMore() {
    String person = town.person("程望舒", Standing.FULL_MEMBER);
    HoldingRoles holdingRoles = stack.get(HoldingRoles.class);
    stack.inTransaction(
        () -> holdingRoles.give(person, Role.BRANCH_SECRETARY, town.otherBranch, null, Town.DAY));
    stack.inTransaction(
        () -> keepingPeople.transfer(person, town.otherBranch, Town.DAY.minusDays(1)));
    assertThat(stack.fired(RoleEnded.class)).isEmpty();

    stack.inTransaction(() -> keepingPeople.transfer(person, town.branch, Town.DAY.plusDays(5)));

    assertThat(stack.get(RoleRepository.class).ofPerson(person, Town.DAY)).isEmpty();
    assertThat(stack.fired(RoleEnded.class))
        .containsExactly(new RoleEnded(person, null, Role.BRANCH_SECRETARY, town.otherBranch));
    assertThat(stack.get(History.class).latestAbout(person, 1))
        .extracting(Entry::getKind)
        .containsExactly("directory.role-ended");
  }

  @Test
  void aFormThatIsSentTwiceEntersOnePerson() {
    String submission = Ids.next();
    Runnable entering =
        () ->
            keepingPeople.enter(
                submission,
                Town.details(0, "单一次", null),
                town.branch,
                Standing.APPLICANT,
                Town.DAY);
    stack.inTransaction(entering);

    assertThatThrownBy(() -> stack.inTransaction(entering))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("submission.repeated");
    assertThat(
            stack
                .entityManager()
                .createQuery("select count(p) from Person p where p.name = '单一次'", Long.class)
                .getSingleResult())
        .isOne();
  }

  private String enter(String name, String number) {
    return stack.inTransaction(
        () ->
            keepingPeople.enter(
                Ids.next(),
                Town.details(0, name, number),
                town.branch,
                Standing.APPLICANT,
                Town.DAY));
  }

  /** Another valid number for every test, since they share a database. */
  private static String freshNumber() {
    used++;
    for (int check = 0; check <= 10; check++) {
      String text = "99999919900411" + String.format("%03d", used) + (check == 10 ? "X" : check);
      if (IdentityNumber.of(text).isPresent()) {
        return text;
      }
    }
    throw new IllegalStateException();
  }
}
