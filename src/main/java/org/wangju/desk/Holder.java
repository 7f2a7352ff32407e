package org.wangju.desk;

import org.wangju.directory.Role;

/** Names whose inbox a work item lies in: one indexed text, so that a page of an inbox is one range of an index. */
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
}
