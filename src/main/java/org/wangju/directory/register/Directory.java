package org.wangju.directory.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.wangju.directory.GroupRepository;
import org.wangju.directory.KeepingGroups;
import org.wangju.directory.KeepingUnits;
import org.wangju.directory.MembershipMoved;
import org.wangju.directory.PersonRepository;
import org.wangju.directory.RegisterRepository;
import org.wangju.directory.RoleEnded;
import org.wangju.directory.RoleRepository;
import org.wangju.directory.UnitRepository;
import org.wangju.platform.Cipherbox;
import org.wangju.record.Record;

/** The parts of the directory that an import reads and writes. */
@ApplicationScoped
class Directory {
  private final UnitRepository units;
  private final PersonRepository people;
  private final RoleRepository roles;
  private final GroupRepository groups;
  private final RegisterRepository register;
  private final ImportRepository imports;
  private final KeepingUnits keepingUnits;
  private final KeepingGroups keepingGroups;
  private final DepartmentUsers users;
  private final Cipherbox cipherbox;
  private final Record record;
  private final Event<MembershipMoved> moved;
  private final Event<RoleEnded> ended;

  protected Directory() {
    this(null, null, null, null, null, null, null, null, null, null, null, null, null);
  }

  @Inject
  Directory(
      UnitRepository units,
      PersonRepository people,
      RoleRepository roles,
      GroupRepository groups,
      RegisterRepository register,
      ImportRepository imports,
      KeepingUnits keepingUnits,
      KeepingGroups keepingGroups,
      DepartmentUsers users,
      Cipherbox cipherbox,
      Record record,
      Event<MembershipMoved> moved,
      Event<RoleEnded> ended) {
    this.units = units;
    this.people = people;
    this.roles = roles;
    this.groups = groups;
    this.register = register;
    this.imports = imports;
    this.keepingUnits = keepingUnits;
    this.keepingGroups = keepingGroups;
    this.users = users;
    this.cipherbox = cipherbox;
    this.record = record;
    this.moved = moved;
    this.ended = ended;
  }

  UnitRepository units() {
    return units;
  }

  PersonRepository people() {
    return people;
  }

  RoleRepository roles() {
    return roles;
  }

  GroupRepository groups() {
    return groups;
  }

  RegisterRepository register() {
    return register;
  }

  ImportRepository imports() {
    return imports;
  }

  KeepingUnits keepingUnits() {
    return keepingUnits;
  }

  KeepingGroups keepingGroups() {
    return keepingGroups;
  }

  DepartmentUsers users() {
    return users;
  }

  Cipherbox cipherbox() {
    return cipherbox;
  }

  Record record() {
    return record;
  }

  /** Says that a person belongs elsewhere now: what goes with the person follows. */
  void tell(MembershipMoved event) {
    moved.fire(event);
  }

  /** Says that a role ended: what was in its holder's hands goes back. */
  void tell(RoleEnded event) {
    ended.fire(event);
  }

  /** The keyed hash by which an encrypted number is found. */
  String hash(String number) {
    return cipherbox.hash(number);
  }
}
