package org.wangju.security;

import static org.wangju.directory.Role.ADMINISTRATOR;
import static org.wangju.directory.Role.AUDITOR;
import static org.wangju.directory.Role.BRANCH_COMMITTEE_MEMBER;
import static org.wangju.directory.Role.BRANCH_SECRETARY;
import static org.wangju.directory.Role.OFFICER;
import static org.wangju.directory.Role.REGULATOR_CLERK;
import static org.wangju.directory.Role.REGULATOR_HEAD;

import java.util.Set;
import org.wangju.directory.Role;

/**
 * What data about a person is read for. Each purpose is served by certain roles, and each action
 * that reaches such data is open to certain purposes: a role that serves none of them is refused,
 * whatever it was granted (Personal Information Protection Law art. 6).
 */
public enum Purpose {
  /** To know what is held about oneself and to see to one's own affairs (PIPL art. 44, 45). */
  OWN_AFFAIRS,
  /** Admission, education and evaluation of members, and their belonging. */
  MEMBERSHIP(BRANCH_SECRETARY, BRANCH_COMMITTEE_MEMBER, OFFICER),
  /**
   * Contact with the people on the influencer registers. It is not {@link #MEMBERSHIP}: what a
   * register holds about someone neither opens to recruitment nor feeds an evaluation.
   */
  CONTACT(OFFICER),
  /** A department's supervision of its industry. */
  OVERSIGHT(REGULATOR_CLERK, REGULATOR_HEAD),
  /** Checking how a case was handled. */
  AUDIT(AUDITOR),
  /** Accounts and the server: who has a login, and nothing of a personal file. */
  ADMINISTRATION(ADMINISTRATOR, OFFICER, BRANCH_SECRETARY);

  private final Set<Role> roles;

  Purpose(Role... roles) {
    this.roles = Set.of(roles);
  }

  boolean isServedBy(Role role) {
    return roles.contains(role);
  }
}
