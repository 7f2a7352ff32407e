package org.wangju.record.verify;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What the verifier's command said and ended with.
 *
 * @param status 0, 1 or 2
 * @param output everything it printed
 */
public record Checked(int status, String output) {
  /** Runs the command in English. */
  public static Checked english(Object... arguments) {
    return run(Locale.ENGLISH, arguments);
  }

  /** Runs the command in that language. */
  public static Checked run(Locale locale, Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<String> texts = Arrays.stream(arguments).map(String::valueOf).toList();
    int status = Verify.run(texts, new PrintStream(out, true, StandardCharsets.UTF_8), locale);
    return new Checked(status, out.toString(StandardCharsets.UTF_8));
  }
}
