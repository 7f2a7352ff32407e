package org.wangju.security;

import static org.wangju.directory.Role.ADMINISTRATOR;
import static org.wangju.directory.Role.AUDITOR;
import static org.wangju.directory.Role.BRANCH_COMMITTEE_MEMBER;
import static org.wangju.directory.Role.BRANCH_SECRETARY;
import static org.wangju.directory.Role.OFFICER;
import static org.wangju.directory.Role.REGULATOR_CLERK;
import static org.wangju.directory.Role.REGULATOR_HEAD;
import static org.wangju.security.Purpose.ADMINISTRATION;
import static org.wangju.security.Purpose.AUDIT;
import static org.wangju.security.Purpose.CONTACT;
import static org.wangju.security.Purpose.MEMBERSHIP;
import static org.wangju.security.Purpose.OVERSIGHT;
import static org.wangju.security.Purpose.OWN_AFFAIRS;

import java.util.Set;
import org.wangju.directory.Role;

/**
 * Everything that can be done, with the rule of who may do it. What is not granted here is denied.
 * Roles reach the unit at which they are held and what lies beneath it; four eyes and withdrawal of
 * those concerned are the cases' own rules. What reads data about people besides says for which
 * purposes it does.
 */
public enum Action {
  /** Sign out, change the password and the language. */
  USE_OWN_ACCOUNT(signedIn()),
  /** Open the desk; which items it shows follows from assignment and roles. */
  WORK_AT_DESK(signedIn()),
  /** Read the rule editions and the calendar. */
  SEE_RULES(signedIn()),

  SEE_UNITS(by(BRANCH_SECRETARY, BRANCH_COMMITTEE_MEMBER, OFFICER, AUDITOR, ADMINISTRATOR)),
  EDIT_UNIT(by(OFFICER)),
  /** Search the people of a unit. */
  SEE_PEOPLE(
      by(BRANCH_SECRETARY, BRANCH_COMMITTEE_MEMBER, OFFICER, AUDITOR).onlyFor(MEMBERSHIP, AUDIT)),
  SEE_PERSON(
      by(BRANCH_SECRETARY, BRANCH_COMMITTEE_MEMBER, OFFICER, AUDITOR)
          .orOneself()
          .onlyFor(OWN_AFFAIRS, MEMBERSHIP, AUDIT)),
  /** Read identity and telephone numbers unmasked. */
  SEE_NUMBERS(by(BRANCH_SECRETARY, OFFICER).orOneself().onlyFor(OWN_AFFAIRS, MEMBERSHIP)),
  /** Enter people and amend what the roster says of them; not of oneself. */
  EDIT_PERSON(by(BRANCH_SECRETARY, OFFICER).butOneself()),
  /** Give and end roles of people on a roster. */
  EDIT_ROLES(by(OFFICER).butOneself()),
  /** Read entries of the influencer registers. */
  SEE_REGISTER(by(OFFICER, AUDITOR).orOneself().onlyFor(OWN_AFFAIRS, CONTACT, AUDIT)),
  /** Read one entry; a contact officer reads those of the people with whom they keep contact. */
  SEE_ENTRY(by(OFFICER, AUDITOR).orOneself().orContact().onlyFor(OWN_AFFAIRS, CONTACT, AUDIT)),
  /** Note visits, problems and what was done about them, and cultivation; not of oneself. */
  WORK_ON_ENTRY(by(OFFICER).orContact().butOneself()),
  /** Enter and amend entries of the registers; not about oneself. */
  EDIT_REGISTER(by(OFFICER).butOneself()),
  /** Read which influencer groups and industries there are and who oversees them. */
  SEE_GROUPS(
      by(
          BRANCH_SECRETARY,
          BRANCH_COMMITTEE_MEMBER,
          OFFICER,
          AUDITOR,
          REGULATOR_CLERK,
          REGULATOR_HEAD)),
  EDIT_GROUPS(byTopmost(OFFICER)),
  /** Read who is in the groups that one's department oversees: name, group and company alone. */
  SEE_PEOPLE_IN_REACH(by(REGULATOR_CLERK, REGULATOR_HEAD).onlyFor(OVERSIGHT)),
  IMPORT_REGISTERS(byTopmost(OFFICER)),

  /** Apply for oneself (admission rules art. 6). */
  APPLY(by().orOneself()),
  /** Enter an application that a person handed in on paper. */
  ENTER_APPLICANT(by(BRANCH_SECRETARY, BRANCH_COMMITTEE_MEMBER)),
  SEE_CASE(
      by(BRANCH_SECRETARY, BRANCH_COMMITTEE_MEMBER, OFFICER)
          .orOneself()
          .onlyFor(OWN_AFFAIRS, MEMBERSHIP)),
  /** Read the documents of a case; what one filed oneself one may always read. */
  SEE_DOCUMENTS(
      by(BRANCH_SECRETARY, BRANCH_COMMITTEE_MEMBER, OFFICER, AUDITOR)
          .orTopmost(AUDITOR)
          .onlyFor(MEMBERSHIP, AUDIT)),
  /** File documents to a step; the person concerned only those that are theirs to hand in. */
  FILE_DOCUMENTS(
      by(BRANCH_SECRETARY, BRANCH_COMMITTEE_MEMBER, OFFICER, REGULATOR_CLERK, REGULATOR_HEAD)
          .orOneself()
          .onlyFor(OWN_AFFAIRS, MEMBERSHIP, OVERSIGHT)),
  /** Talks, recommendations, contacts and reviews. */
  RUN_BRANCH_STEP(by(BRANCH_SECRETARY, BRANCH_COMMITTEE_MEMBER)),
  /** Enter the record of a branch committee's or branch meeting's decision. */
  RECORD_BRANCH_DECISION(by(BRANCH_SECRETARY, BRANCH_COMMITTEE_MEMBER)),
  /** Be the second person from above where a branch has no committee. */
  CONFIRM_FROM_ABOVE(by(OFFICER)),
  /** File what a branch decided with the committee above. */
  FILE_CASE(by(OFFICER)),
  /** Move a case to another edition of the rules. */
  MOVE_EDITION(by(OFFICER)),
  RETURN_CASE(by(BRANCH_SECRETARY, BRANCH_COMMITTEE_MEMBER, OFFICER)),
  REJECT_CASE(by(BRANCH_SECRETARY, BRANCH_COMMITTEE_MEMBER, OFFICER)),
  WITHDRAW_CASE(by(BRANCH_SECRETARY).orOneself()),

  /** Read questionnaires, which hold nothing about people. */
  SEE_QUESTIONNAIRES(by(OFFICER)),
  /** Write and publish questionnaires of a unit. */
  EDIT_QUESTIONNAIRES(by(OFFICER)),

  /** Read the three lists, of all editions. */
  SEE_LISTS(signedIn()),
  /** Draft and publish editions of the three lists. */
  EDIT_LISTS(byTopmost(OFFICER)),
  /** Confirm the lists that are in force. */
  PLEDGE(by().orOneself()),
  /** Read which members have confirmed the lists. */
  SEE_PLEDGES(
      by(BRANCH_SECRETARY, BRANCH_COMMITTEE_MEMBER, OFFICER, AUDITOR).onlyFor(MEMBERSHIP, AUDIT)),
  /** Write feedback, send it and take it back; decide on requests for more time. */
  COMPOSE_FEEDBACK(by(OFFICER, REGULATOR_CLERK).onlyFor(MEMBERSHIP, OVERSIGHT)),
  /** Sign feedback or an answer of one's department, never one's own. */
  SIGN_FEEDBACK(by(OFFICER, REGULATOR_HEAD).onlyFor(MEMBERSHIP, OVERSIGHT)),
  /** Receive, assign and answer feedback, or take note of it. */
  ANSWER_FEEDBACK(by(OFFICER, REGULATOR_CLERK).onlyFor(MEMBERSHIP, OVERSIGHT)),
  /** Accept, return or reject what was said; what a department decides is the answer to its own. */
  DECIDE_FEEDBACK(by(OFFICER, REGULATOR_CLERK).onlyFor(MEMBERSHIP, OVERSIGHT)),
  /** Be the second officer who agrees that feedback is withheld from a person. */
  CONSENT_TO_WITHHOLD(by(OFFICER).onlyFor(MEMBERSHIP)),
  /**
   * Read feedback of one's own side; a department besides only while a request is open, and only
   * about people of its industry.
   */
  SEE_FEEDBACK(by(OFFICER, REGULATOR_CLERK, REGULATOR_HEAD).onlyFor(MEMBERSHIP, OVERSIGHT)),
  /** Read and answer what is said about oneself, and who has read it. */
  ANSWER_FOR_ONESELF(by().orOneself().onlyFor(OWN_AFFAIRS)),
  /** Read accepted feedback for a stated decision. */
  USE_FEEDBACK(by(OFFICER).onlyFor(MEMBERSHIP)),

  /** Read how quickly departments answer what one's unit asks; of people it tells nothing. */
  SEE_ANSWER_TIMES(by(OFFICER)),
  /** Send one request to many departments, follow it, remind them and end it. */
  RUN_ROUNDS(by(OFFICER).onlyFor(MEMBERSHIP)),
  /**
   * Ask that a name be cleared: one's own, or that of somebody of one's units; or withdraw that.
   */
  ASK_CLEARING(by(BRANCH_SECRETARY, BRANCH_COMMITTEE_MEMBER, OFFICER).orOneself()),
  /** Check the facts of a name clearing. */
  CHECK_CLEARING(by(OFFICER)),
  /** Decide on a name clearing, or enter the meeting's decision. */
  DECIDE_CLEARING(by(OFFICER)),
  /** Issue the letter of a name clearing and note where it came. */
  DELIVER_CLEARING(by(OFFICER)),

  /**
   * Search, read and take home any case with its whole record, each time on a stated mandate. What
   * departments beside the line begin is for the auditors of the topmost unit: nobody else audits
   * them.
   */
  SEE_RECORD(by(AUDITOR).orTopmost(AUDITOR).onlyFor(AUDIT)),

  /**
   * Make, lock and end accounts of officers, regulators and auditors, give their roles and issue
   * their codes.
   */
  MANAGE_ACCOUNTS(by(OFFICER).orTopmost(OFFICER).orAnywhere(ADMINISTRATOR).onlyFor(ADMINISTRATION)),
  /** Make accounts and issue one-time codes for the people of a branch. */
  ISSUE_BRANCH_CODES(by(BRANCH_SECRETARY, OFFICER).onlyFor(ADMINISTRATION)),
  /** Name the clerks of one's department and relieve them: they change from year to year. */
  NAME_CLERKS(by(REGULATOR_HEAD)),
  /** Read the state of the server. */
  SEE_HEALTH(by().orAnywhere(ADMINISTRATOR));

  private final Grant grant;

  Action(Grant grant) {
    this.grant = grant;
  }

  boolean isForEveryone() {
    return grant.everyone;
  }

  boolean isForOneself() {
    return grant.self == Self.GRANTED;
  }

  /** Whether nobody does this to what concerns themselves, whatever their roles. */
  boolean isShutToOneself() {
    return grant.self == Self.SHUT;
  }

  boolean isForContacts() {
    return grant.contact;
  }

  /** The purposes for which this reads data about people; empty when it reads none. */
  Set<Purpose> purposes() {
    return grant.purposes;
  }

  /** Whether the role allows this to what lies in the unit with that path. */
  boolean isAllowed(RoleAt held, String path) {
    return isAllowedAnywhere(held) || (grant.beneath.contains(held.role()) && held.reaches(path));
  }

  /** Whether the role allows this without regard to the unit. */
  boolean isAllowedAnywhere(RoleAt held) {
    return grant.anywhere.contains(held.role())
        || (grant.topmost.contains(held.role()) && held.isTopmost());
  }

  /** Whether the role allows this to something. */
  boolean isAllowedSomewhere(RoleAt held) {
    return grant.beneath.contains(held.role()) || isAllowedAnywhere(held);
  }

  private static Grant signedIn() {
    return new Grant(true, Self.BY_ROLE, false, Set.of(), Set.of(), Set.of(), Set.of());
  }

  private static Grant by(Role... roles) {
    return new Grant(false, Self.BY_ROLE, false, Set.of(roles), Set.of(), Set.of(), Set.of());
  }

  private static Grant byTopmost(Role role) {
    return by().orTopmost(role);
  }

  /** What it means that something concerns the one who acts. */
  private enum Self {
    GRANTED,
    BY_ROLE,
    SHUT
  }

  private record Grant(
      boolean everyone,
      Self self,
      boolean contact,
      Set<Role> beneath,
      Set<Role> topmost,
      Set<Role> anywhere,
      Set<Purpose> purposes) {
    Grant orOneself() {
      return new Grant(everyone, Self.GRANTED, contact, beneath, topmost, anywhere, purposes);
    }

    Grant butOneself() {
      return new Grant(everyone, Self.SHUT, contact, beneath, topmost, anywhere, purposes);
    }

    Grant orContact() {
      return new Grant(everyone, self, true, beneath, topmost, anywhere, purposes);
    }

    Grant orTopmost(Role role) {
      return new Grant(everyone, self, contact, beneath, Set.of(role), anywhere, purposes);
    }

    Grant orAnywhere(Role role) {
      return new Grant(everyone, self, contact, beneath, topmost, Set.of(role), purposes);
    }

    Grant onlyFor(Purpose... fitting) {
      return new Grant(everyone, self, contact, beneath, topmost, anywhere, Set.of(fitting));
    }
  }
}
