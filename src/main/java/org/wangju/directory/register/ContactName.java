package org.wangju.directory.register;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wangju.platform.Cipherbox;

/**
 * A contact as a register writes it: a name, and in brackets, where namesakes must be told apart,
 * the branch's code or name or the identity number.
 *
 * @param mark what stands in the brackets; empty without them
 */
record ContactName(String name, String mark) {
  private static final Pattern FORM = Pattern.compile("([^（(]+)[（(]([^）)]+)[）)]");

  static ContactName of(String written) {
    Matcher matcher = FORM.matcher(written);
    return matcher.matches()
        ? new ContactName(matcher.group(1).strip(), matcher.group(2).strip())
        : new ContactName(written, "");
  }

  boolean means(Candidate candidate, Cipherbox cipherbox) {
    return mark.isEmpty()
        || mark.equals(candidate.branchCode())
        || mark.equals(candidate.branchName())
        || cipherbox.hash(mark.toUpperCase(Locale.ROOT)).equals(candidate.identityHash());
  }
}
