package org.wangju.security;

import java.util.regex.Pattern;
import org.wangju.platform.Refusal;

/**
 * An address as one line of plain ASCII, without names and comments: what every mail server takes
 * and no header can be smuggled into (a part of RFC 5321 section 4.1.2).
 */
final class MailAddress {
  private static final int LONGEST = 254;
  private static final Pattern FORM =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
              + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])");

  private MailAddress() {}

  /**
   * The address without space around it.
   *
   * @throws Refusal when it is none
   */
  static String parse(String typed) {
    String address = typed == null ? "" : typed.strip();
    if (address.length() > LONGEST || !FORM.matcher(address).matches()) {
      throw new Refusal("security", "mail.malformed", address);
    }
    return address;
  }
}
