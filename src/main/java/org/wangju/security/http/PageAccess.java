package org.wangju.security.http;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wangju.security.Action;

/**
 * The door of every page, download and endpoint: which action one must be allowed somewhere to open
 * it; what answers there then asks for what it shows. An address that is not listed here does not
 * exist for anyone, whatever the server has there.
 */
public final class PageAccess {
  /** Besides the ways of signing in: what an error shows, and whether this node can answer. */
  private static final Set<String> PUBLIC =
      Set.of(
          "/login.xhtml",
          "/activate.xhtml",
          "/lost-password.xhtml",
          "/reset-password.xhtml",
          "/oidc/start",
          "/oidc/callback",
          "/problem",
          "/problem.css",
          "/health/live",
          "/health/ready",
          "/health/started");

  private static final Map<String, Action> DOORS =
      Map.ofEntries(
          Map.entry("/index.xhtml", Action.USE_OWN_ACCOUNT),
          Map.entry("/account/my-account.xhtml", Action.USE_OWN_ACCOUNT),
          Map.entry("/account/change-password.xhtml", Action.USE_OWN_ACCOUNT),
          Map.entry("/account/mail.xhtml", Action.USE_OWN_ACCOUNT),
          Map.entry("/notices/open", Action.USE_OWN_ACCOUNT),
          Map.entry("/notices/my-notices.xhtml", Action.USE_OWN_ACCOUNT),
          Map.entry("/notices/choices.xhtml", Action.USE_OWN_ACCOUNT),
          Map.entry("/admin/mail.xhtml", Action.SEE_HEALTH),
          Map.entry("/account/branch-codes.xhtml", Action.ISSUE_BRANCH_CODES),
          Map.entry("/account/department-clerks.xhtml", Action.NAME_CLERKS),
          Map.entry("/admin/accounts.xhtml", Action.MANAGE_ACCOUNTS),
          Map.entry("/admin/account.xhtml", Action.MANAGE_ACCOUNTS),
          Map.entry("/admin/new-account.xhtml", Action.MANAGE_ACCOUNTS),
          Map.entry("/directory/about-me.xhtml", Action.USE_OWN_ACCOUNT),
          Map.entry("/directory/edit-entry.xhtml", Action.EDIT_REGISTER),
          Map.entry("/directory/edit-person.xhtml", Action.EDIT_PERSON),
          Map.entry("/directory/edit-unit.xhtml", Action.EDIT_UNIT),
          Map.entry("/directory/entries.xhtml", Action.SEE_ENTRY),
          Map.entry("/directory/entry.xhtml", Action.SEE_ENTRY),
          Map.entry("/directory/groups.xhtml", Action.SEE_GROUPS),
          Map.entry("/directory/import.xhtml", Action.IMPORT_REGISTERS),
          Map.entry("/directory/imports.xhtml", Action.IMPORT_REGISTERS),
          Map.entry("/directory/people.xhtml", Action.SEE_PEOPLE),
          Map.entry("/directory/person.xhtml", Action.SEE_PERSON),
          Map.entry("/directory/reach.xhtml", Action.SEE_PEOPLE_IN_REACH),
          Map.entry("/directory/unit.xhtml", Action.SEE_UNITS),
          Map.entry("/directory/units.xhtml", Action.SEE_UNITS),
          Map.entry("/desk/case.xhtml", Action.WORK_AT_DESK),
          Map.entry("/desk/diagram", Action.WORK_AT_DESK),
          Map.entry("/desk/inbox.xhtml", Action.WORK_AT_DESK),
          Map.entry("/feedback/compose-questionnaire.xhtml", Action.EDIT_QUESTIONNAIRES),
          Map.entry("/feedback/edit-list.xhtml", Action.EDIT_LISTS),
          Map.entry("/feedback/lists.xhtml", Action.SEE_LISTS),
          Map.entry("/feedback/pledges.xhtml", Action.SEE_PLEDGES),
          Map.entry("/feedback/questionnaire.xhtml", Action.SEE_QUESTIONNAIRES),
          Map.entry("/feedback/questionnaires.xhtml", Action.SEE_QUESTIONNAIRES),
          Map.entry("/name-clearing/acknowledge-clearing.xhtml", Action.ANSWER_FOR_ONESELF),
          Map.entry("/name-clearing/amend-clearing.xhtml", Action.WORK_AT_DESK),
          Map.entry("/name-clearing/ask-clearing.xhtml", Action.ASK_CLEARING),
          Map.entry("/name-clearing/check-clearing.xhtml", Action.WORK_AT_DESK),
          Map.entry("/name-clearing/clearings.xhtml", Action.ASK_CLEARING),
          Map.entry("/name-clearing/decide-clearing.xhtml", Action.WORK_AT_DESK),
          Map.entry("/name-clearing/deliver-clearing.xhtml", Action.WORK_AT_DESK),
          Map.entry("/name-clearing/issue-clearing.xhtml", Action.WORK_AT_DESK),
          Map.entry("/name-clearing/letter", Action.SEE_CASE),
          Map.entry("/name-clearing/withdraw-clearing.xhtml", Action.ASK_CLEARING),
          Map.entry("/record/case.xhtml", Action.SEE_RECORD),
          Map.entry("/record/search.xhtml", Action.SEE_RECORD),
          Map.entry("/feedback/about-me.xhtml", Action.ANSWER_FOR_ONESELF),
          Map.entry("/feedback/answer-feedback.xhtml", Action.WORK_AT_DESK),
          Map.entry("/feedback/approve-feedback.xhtml", Action.WORK_AT_DESK),
          Map.entry("/feedback/ask-extension.xhtml", Action.ANSWER_FEEDBACK),
          Map.entry("/feedback/begin-feedback.xhtml", Action.COMPOSE_FEEDBACK),
          Map.entry("/feedback/cases.xhtml", Action.SEE_FEEDBACK),
          Map.entry("/feedback/compose-feedback.xhtml", Action.WORK_AT_DESK),
          Map.entry("/feedback/consent-to-renewal.xhtml", Action.WORK_AT_DESK),
          Map.entry("/feedback/consent-to-withhold.xhtml", Action.WORK_AT_DESK),
          Map.entry("/feedback/countersign-answer.xhtml", Action.WORK_AT_DESK),
          Map.entry("/feedback/decide-extension.xhtml", Action.WORK_AT_DESK),
          Map.entry("/feedback/decide-feedback.xhtml", Action.WORK_AT_DESK),
          Map.entry("/feedback/deliver-feedback.xhtml", Action.DECIDE_FEEDBACK),
          Map.entry("/feedback/late-reply.xhtml", Action.ANSWER_FOR_ONESELF),
          Map.entry("/feedback/letter", Action.SEE_FEEDBACK),
          Map.entry("/feedback/monitor.xhtml", Action.SEE_ANSWER_TIMES),
          Map.entry("/feedback/note-feedback.xhtml", Action.WORK_AT_DESK),
          Map.entry("/feedback/outcome.xhtml", Action.SEE_FEEDBACK),
          Map.entry("/feedback/paper-answer.xhtml", Action.COMPOSE_FEEDBACK),
          Map.entry("/feedback/read-feedback.xhtml", Action.WORK_AT_DESK),
          Map.entry("/feedback/receive-feedback.xhtml", Action.WORK_AT_DESK),
          Map.entry("/feedback/renew-withholding.xhtml", Action.CONSENT_TO_WITHHOLD),
          Map.entry("/feedback/reply-to-feedback.xhtml", Action.WORK_AT_DESK),
          Map.entry("/feedback/resume-reply.xhtml", Action.WORK_AT_DESK),
          Map.entry("/feedback/review-use.xhtml", Action.WORK_AT_DESK),
          Map.entry("/feedback/withdraw-feedback.xhtml", Action.COMPOSE_FEEDBACK),
          Map.entry("/feedback-round/compose-round.xhtml", Action.WORK_AT_DESK),
          Map.entry("/feedback-round/follow-round.xhtml", Action.WORK_AT_DESK),
          Map.entry("/feedback-round/rounds.xhtml", Action.RUN_ROUNDS),
          Map.entry("/health", Action.SEE_HEALTH),
          Map.entry("/metrics", Action.SEE_HEALTH),
          Map.entry("/openapi", Action.SEE_HEALTH),
          Map.entry("/record/diagram", Action.SEE_RECORD),
          Map.entry("/record/evidence", Action.SEE_RECORD),
          Map.entry("/record/paper", Action.SEE_RECORD),
          Map.entry("/documents/file-pages.xhtml", Action.FILE_DOCUMENTS),
          Map.entry("/documents/file", Action.USE_OWN_ACCOUNT),
          Map.entry("/documents/paper", Action.FILE_DOCUMENTS),
          Map.entry("/documents/upload", Action.FILE_DOCUMENTS),
          Map.entry("/recruitment/amend-application.xhtml", Action.WORK_AT_DESK),
          Map.entry("/recruitment/assign-contacts.xhtml", Action.WORK_AT_DESK),
          Map.entry("/recruitment/cosign-decision.xhtml", Action.WORK_AT_DESK),
          Map.entry("/recruitment/decide-activist.xhtml", Action.WORK_AT_DESK),
          Map.entry("/recruitment/file-activist.xhtml", Action.WORK_AT_DESK),
          Map.entry("/recruitment/hold-talk.xhtml", Action.WORK_AT_DESK),
          Map.entry("/recruitment/move-edition.xhtml", Action.MOVE_EDITION),
          Map.entry("/recruitment/receive-application.xhtml", Action.WORK_AT_DESK),
          Map.entry("/recruitment/recommend-activist.xhtml", Action.WORK_AT_DESK),
          Map.entry("/recruitment/replace-contact.xhtml", Action.RUN_BRANCH_STEP),
          Map.entry("/recruitment/review-activist.xhtml", Action.WORK_AT_DESK),
          Map.entry("/recruitment/withdraw.xhtml", Action.WITHDRAW_CASE),
          Map.entry("/recruitment/apply.xhtml", Action.APPLY),
          Map.entry("/recruitment/cases.xhtml", Action.SEE_CASE),
          Map.entry("/recruitment/enter-applicant.xhtml", Action.ENTER_APPLICANT));

  private PageAccess() {}

  /** Whether anything may be posted there: to a page, or a file to the store. */
  static boolean takesPosts(String address) {
    return address.endsWith(".xhtml") || address.equals("/documents/upload");
  }

  /** Whether a form there carries a file; the server has such a form in memory whole. */
  static boolean takesFiles(String address) {
    return address.equals("/directory/imports.xhtml");
  }

  /** Whether everyone may open it, signed in or not. */
  static boolean isPublic(String address) {
    return PUBLIC.contains(address);
  }

  /** The action that opens the address; empty for one that is not listed. */
  static Optional<Action> door(String address) {
    return Optional.ofNullable(DOORS.get(address));
  }

  /** Every address that can be opened. */
  static Set<String> addresses() {
    return Stream.concat(PUBLIC.stream(), DOORS.keySet().stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
