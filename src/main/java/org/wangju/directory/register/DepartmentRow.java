package org.wangju.directory.register;

import static org.wangju.directory.register.Column.*;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A department that oversees industries 行业主管部门, with its users.
 *
 * @param clerkAccount login name of the clerk 经办人, null when not told
 * @param headAccount login name of the head 负责人, null when not told
 * @param industries names of what it oversees
 */
record DepartmentRow(
    String code, String name, String clerkAccount, String headAccount, List<String> industries) {
  static DepartmentRow read(Fields fields) {
    fields.require(DEPARTMENT_CODE);
    fields.require(DEPARTMENT_NAME);
    fields.require(INDUSTRIES);
    String clerk = account(fields, CLERK_ACCOUNT);
    String head = account(fields, HEAD_ACCOUNT);
    if (clerk != null && clerk.equals(head)) {
      fields.flaw(HEAD_ACCOUNT, "register.flaw.sameAccount");
    }
    return new DepartmentRow(
        fields.code(DEPARTMENT_CODE, 40).orElse(null),
        fields.text(DEPARTMENT_NAME, 200).orElse(null),
        clerk,
        head,
        industries(fields));
  }

  private static String account(Fields fields, Column column) {
    Optional<String> account = fields.code(column, 60).map(text -> text.toLowerCase(Locale.ROOT));
    if (account.isPresent() && !account.get().matches("[a-z0-9][a-z0-9._-]{1,63}")) {
      fields.flaw(column, "register.flaw.account");
    }
    return account.orElse(null);
  }

  private static List<String> industries(Fields fields) {
    List<String> industries = fields.list(INDUSTRIES, 1000);
    if (industries.stream().anyMatch(name -> name.length() > 60)) {
      fields.flaw(INDUSTRIES, "register.flaw.tooLong", 60);
    }
    return industries;
  }
}
