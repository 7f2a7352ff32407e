package org.wangju.directory;

/**
 * What someone may be at a unit. Member and applicant are no roles: they follow from belonging and
 * standing.
 */
public enum Role {
  BRANCH_SECRETARY,
  BRANCH_COMMITTEE_MEMBER,
  OFFICER,
  REGULATOR_CLERK,
  REGULATOR_HEAD,
  AUDITOR,
  ADMINISTRATOR
}
