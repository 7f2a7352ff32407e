package org.wangju.directory.register;

/** The telephone number of a row: a mobile number, or a landline with its area code. */
final class PhoneField {
  private PhoneField() {}

  /** The digits, null when the row has none or they are no telephone number. */
  static String read(Fields fields) {
    String digits =
        fields
            .code(Column.PHONE, 40)
            .map(text -> text.replaceAll("[-()]", "").replaceFirst("^(\\+86|0086)", ""))
            .orElse(null);
    if (digits != null && !digits.matches("1\\d{10}|0\\d{9,11}")) {
      fields.flaw(Column.PHONE, "register.flaw.phone");
      return null;
    }
    return digits;
  }
}
