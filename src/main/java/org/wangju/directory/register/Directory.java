package org.wangju.directory.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wangju.directory.GroupRepository;
import org.wangju.directory.KeepingGroups;
import org.wangju.directory.KeepingUnits;
import org.wangju.directory.PersonRepository;
import org.wangju.directory.RegisterRepository;
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

  protected Directory() {
    this(null, null, null, null, null, null, null, null, null, null, null);
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
      Record record) {
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

  /** The keyed hash by which an encrypted number is found. */
  String hash(String number) {
    return cipherbox.hash(number);
  }
}
