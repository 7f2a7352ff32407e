package org.wangju.directory.register;

import static org.wangju.directory.register.Column.*;

import java.math.BigDecimal;
import java.util.List;
import org.wangju.directory.IdentityNumber;

/**
 * An entry of the register of the influencer groups 重点群体台账.
 *
 * @param contacts names of those who keep contact with the person
 * @param grade a letter of an old register, kept and used for nothing
 * @param platform company or platform
 * @param fans number of followers, null when not told
 */
record GroupRow(
    List<String> contacts,
    String name,
    IdentityNumber identity,
    String group,
    String grade,
    String platform,
    String account,
    Long fans,
    String note) {

  /** Registers count followers by ten thousand 万. */
  private static final BigDecimal UNIT_OF_FANS = BigDecimal.valueOf(10_000);

  static GroupRow read(Fields fields) {
    fields.require(NAME);
    fields.require(GROUP);
    return new GroupRow(
        fields.list(CONTACT, 200),
        fields.name(NAME, 50).orElse(null),
        IdentityField.read(fields).orElse(null),
        fields.text(GROUP, 60).orElse(null),
        fields.text(GRADE, 20).orElse(null),
        fields.text(PLATFORM, 200).orElse(null),
        fields.text(ACCOUNT, 200).orElse(null),
        fields.number(FANS).map(count -> count.multiply(UNIT_OF_FANS).longValue()).orElse(null),
        fields.text(NOTE, 1000).orElse(null));
  }
}
