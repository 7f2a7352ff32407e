package org.wangju.security.http;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wangju.security.Action;

/**
 * The door of every page: which action one must be allowed somewhere to open it; the page itself then asks for what it shows. A page
 * that is not listed here does not exist for anyone.
 */
public final class PageAccess {
  private static final Set<String> PUBLIC = Set.of("/login.xhtml", "/activate.xhtml");

  private static final Map<String, Action> DOORS =
      Map.ofEntries(
          Map.entry("/index.xhtml", Action.USE_OWN_ACCOUNT),
          Map.entry("/account/my-account.xhtml", Action.USE_OWN_ACCOUNT),
          Map.entry("/account/change-password.xhtml", Action.USE_OWN_ACCOUNT),
          Map.entry("/account/branch-codes.xhtml", Action.ISSUE_BRANCH_CODES),
          Map.entry("/admin/accounts.xhtml", Action.MANAGE_ACCOUNTS),
          Map.entry("/admin/account.xhtml", Action.MANAGE_ACCOUNTS));

  private PageAccess() {}

  /** Whether everyone may open the page, signed in or not. */
  static boolean isPublic(String address) {
    return PUBLIC.contains(address);
  }

  /** The action that opens the page; empty for a page that is not listed. */
  static Optional<Action> door(String address) {
    return Optional.ofNullable(DOORS.get(address));
  }

  /** Every page that can be opened. */
  static Set<String> addresses() {
    return java.util.stream.Stream.concat(PUBLIC.stream(), DOORS.keySet().stream())
        .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }
}
