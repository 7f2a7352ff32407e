package org.wangju.recruitment.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.wangju.directory.KeepingPeople;
import org.wangju.directory.PersonDetails;
import org.wangju.directory.RegisteredDates;
import org.wangju.directory.Role;
import org.wangju.directory.RoleHolding;
import org.wangju.directory.RoleRepository;
import org.wangju.directory.Sex;
import org.wangju.directory.Standing;
import org.wangju.directory.Unit;
import org.wangju.directory.UnitKind;
import org.wangju.directory.UnitRepository;
import org.wangju.platform.Ids;
import org.wangju.record.ActingAccount;
import org.wangju.security.Caller;
import org.wangju.security.RoleAt;
import org.wangju.security.SignedIn;
import org.wangju.testing.Stack;

/**
 * A committee with two officers over a branch that has a committee and one that has none, and
 * somebody who acts.
 */
public final class Organization {
  public static final LocalDate MEMBERS_SINCE = LocalDate.of(2015, 7, 1);

  private final Stack stack;
  private final Caller caller;
  private final Unit committee;
  private final Unit branch;
  private final Unit smallBranch;
  private final List<String> members = new ArrayList<>();
  private final List<String> fewMembers = new ArrayList<>();

  /** Somebody with an account, and the roles held. */
  public record Someone(String accountId, String personId, String name, Set<RoleAt> roles) {}

  public Organization(Stack stack, Caller caller) {
    this.stack = stack;
    this.caller = caller;
    String code = Ids.next().substring(24);
    committee = unit("C" + code, "某街道党工委", UnitKind.COMMITTEE, null);
    branch = unit("B" + code, "第一支部", UnitKind.BRANCH, committee);
    smallBranch = unit("S" + code, "第二支部", UnitKind.BRANCH, committee);
    stack.inTransaction(this::fill);
  }

  private Unit unit(String code, String name, UnitKind kind, Unit superior) {
    Unit unit = new Unit(code, name, kind, superior);
    stack.inTransaction(() -> stack.get(UnitRepository.class).add(unit));
    return unit;
  }

  private void fill() {
    for (int i = 0; i < 8; i++) {
      members.add(enter("党员𠮷" + i, branch, Standing.FULL_MEMBER));
    }
    for (int i = 0; i < 3; i++) {
      fewMembers.add(enter("少数" + i, smallBranch, Standing.FULL_MEMBER));
    }
    hold(members.get(0), Role.BRANCH_SECRETARY, branch);
    hold(members.get(1), Role.BRANCH_COMMITTEE_MEMBER, branch);
    hold(members.get(2), Role.BRANCH_COMMITTEE_MEMBER, branch);
    hold(fewMembers.get(0), Role.BRANCH_SECRETARY, smallBranch);
  }

  private void hold(String personId, Role role, Unit unit) {
    stack
        .get(RoleRepository.class)
        .add(RoleHolding.ofPerson(personId, role, unit.getId(), null, MEMBERS_SINCE));
  }

  private String enter(String name, Unit unit, Standing standing) {
    return enter(name, unit, standing, LocalDate.of(1990, 5, 4));
  }

  private String enter(String name, Unit unit, Standing standing, LocalDate born) {
    PersonDetails details =
        new PersonDetails(0, name, Sex.FEMALE, "汉", born, null, null, RegisteredDates.NONE);
    return stack
        .get(KeepingPeople.class)
        .enter(Ids.next(), details, unit.getId(), standing, MEMBERS_SINCE);
  }

  /** Somebody without a standing in the branch that has a committee. */
  public Someone applicant(LocalDate born) {
    return person("申请人" + Ids.next().substring(30), branch, born);
  }

  public Someone applicantOfSmallBranch() {
    return person("申请人" + Ids.next().substring(30), smallBranch, LocalDate.of(1995, 3, 8));
  }

  private Someone person(String name, Unit unit, LocalDate born) {
    String id = stack.inTransaction(() -> enter(name, unit, Standing.NONE, born));
    return new Someone(Ids.next(), id, name, Set.of());
  }

  public Someone secretary() {
    return holder(members.get(0), "书记", Role.BRANCH_SECRETARY, branch);
  }

  public Someone secretaryOfSmallBranch() {
    return holder(fewMembers.get(0), "书记", Role.BRANCH_SECRETARY, smallBranch);
  }

  public Someone officer(String name) {
    return holder(null, name, Role.OFFICER, committee);
  }

  private static Someone holder(String personId, String name, Role role, Unit unit) {
    return new Someone(
        accountOf(name + unit.getId()),
        personId,
        name,
        Set.of(new RoleAt(role, unit.getId(), unit.getPath())));
  }

  private static String accountOf(String who) {
    return java.util
        .UUID
        .nameUUIDFromBytes(who.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .toString();
  }

  /** From here on this one acts. */
  public void act(Someone someone) {
    new ActingAccount(someone.accountId(), someone.name()).enter();
    caller.enter(
        new SignedIn(
            Ids.next(),
            someone.accountId(),
            "login",
            someone.personId(),
            null,
            someone.name(),
            Locale.SIMPLIFIED_CHINESE,
            someone.roles(),
            ""),
        Locale.SIMPLIFIED_CHINESE);
  }

  public Unit committee() {
    return committee;
  }

  /** A committee beside the other, without branches. */
  Unit otherCommittee() {
    return unit("O" + Ids.next().substring(24), "另一街道党工委", UnitKind.COMMITTEE, null);
  }

  public Unit branch() {
    return branch;
  }

  public Unit smallBranch() {
    return smallBranch;
  }

  /** A full member of the branch, counted from 0; the first three are its committee. */
  public String member(int number) {
    return members.get(number);
  }

  /** A full member of the branch without a committee, counted from 0. */
  public String fewMember(int number) {
    return fewMembers.get(number);
  }

  public Set<String> committeeMembers() {
    return members.stream().limit(3).collect(Collectors.toSet());
  }

  public Set<String> fewMembers() {
    return Set.copyOf(fewMembers);
  }
}
