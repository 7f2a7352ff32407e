package org.wangju.feedback;

/**
 * Somebody whom a department oversees, or about whom it has said something.
 *
 * @param departmentId null where it is not asked for
 */
public record PersonInReach(String departmentId, String personId, String name, String branchName) {
  public PersonInReach(String personId, String name, String branchName) {
    this(null, personId, name, branchName);
  }

  NameColumn.Named named() {
    return new NameColumn.Named(personId, name, branchName);
  }
}
