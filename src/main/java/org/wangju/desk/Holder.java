package org.wangju.desk;

import java.util.ArrayList;
import java.util.List;
import org.wangju.directory.Role;
import org.wangju.security.Caller;

/**
 * Names whose inbox a work item lies in: one indexed text, so that a page of an inbox is a few
 * ranges of an index.
 */
public final class Holder {
  private Holder() {}

  /** Everybody who holds the role at the unit. */
  public static String role(Role role, String unitId) {
    return "role:" + role + "@" + unitId;
  }

  /** The account that claimed the item. */
  public static String account(String accountId) {
    return "account:" + accountId;
  }

  /** The person concerned. */
  public static String person(String personId) {
    return "person:" + personId;
  }

  /**
   * All that make up the caller's inbox: what they claimed, what is their own, what their roles may
   * claim today.
   */
  public static List<String> allOf(Caller caller) {
    List<String> holders = ofRoles(caller);
    if (caller.personId() != null) {
      holders.add(person(caller.personId()));
    }
    return holders;
  }

  /** The same without what is the caller's own as the person concerned. */
  static List<String> ofRoles(Caller caller) {
    List<String> holders = new ArrayList<>();
    holders.add(account(caller.accountId()));
    caller.roles().forEach(held -> holders.add(role(held.role(), held.unitId())));
    return holders;
  }
}
