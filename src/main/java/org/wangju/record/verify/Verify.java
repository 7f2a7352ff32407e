package org.wangju.record.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The command {@code java -jar wangju-verify.jar}: checks a bundle of the record offline and says
 * what it found.
 */
public final class Verify {
  /** Everything in the bundle is as it was signed. */
  static final int SOUND = 0;

  /** Something in the bundle is not. */
  static final int FAULTY = 1;

  /** The command cannot be understood, or a file cannot be read. */
  static final int UNUSABLE = 2;

  private final ResourceBundle texts;
  private final PrintStream out;

  private Path file;
  private VerifierKey trusted;
  private String held;

  private Verify(Locale locale, PrintStream out) {
    ResourceBundle.Control noFallback =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    this.texts =
        ResourceBundle.getBundle(
            "messages.verify", locale, Verify.class.getClassLoader(), noFallback);
    this.out = out;
  }

  /**
   * Checks and ends with status 0 when all is sound, 1 when something is not, 2 when it could not
   * be checked.
   */
  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments), System.out, Locale.getDefault()));
  }

  static int run(List<String> arguments, PrintStream out, Locale locale) {
    return new Verify(locale, out).run(new ArrayDeque<>(arguments));
  }

  private int run(Deque<String> arguments) {
    try {
      read(arguments);
      if (file == null) {
        out.println(texts.getString("usage"));
        return UNUSABLE;
      }
      return check();
    } catch (IOException | IllegalArgumentException e) {
      out.println(text("unusable", e.getMessage()));
      return UNUSABLE;
    }
  }

  private void read(Deque<String> arguments) throws IOException {
    while (!arguments.isEmpty()) {
      String argument = arguments.pop();
      switch (argument) {
        case "--key" -> trusted = VerifierKey.parse(contentOrItself(value(argument, arguments)));
        case "--earlier" -> held = Files.readString(Path.of(value(argument, arguments)));
        default -> file = bundle(argument);
      }
    }
  }

  private Path bundle(String argument) {
    if (file != null || argument.startsWith("-")) {
      throw new IllegalArgumentException(text("unexpected", argument));
    }
    return Path.of(argument);
  }

  private String value(String argument, Deque<String> rest) {
    if (rest.isEmpty()) {
      throw new IllegalArgumentException(text("valueMissing", argument));
    }
    return rest.pop();
  }

  private static String contentOrItself(String keyOrFile) throws IOException {
    return keyOrFile.contains("+") ? keyOrFile : Files.readString(Path.of(keyOrFile));
  }

  private int check() throws IOException {
    try (Bundle bundle = Bundle.open(file)) {
      List<Finding> findings = new Verification(bundle).findings(trusted, held);
      findings.stream()
          .filter(finding -> !finding.isFault())
          .forEach(finding -> out.println(finding.text(texts)));
      long faults = findings.stream().filter(Finding::isFault).count();
      findings.stream()
          .filter(Finding::isFault)
          .forEach(finding -> out.println(text("fault", finding.text(texts))));
      out.println(faults == 0 ? texts.getString("sound") : text("faulty", String.valueOf(faults)));
      return faults == 0 ? SOUND : FAULTY;
    }
  }

  private String text(String key, String value) {
    return new MessageFormat(texts.getString(key), texts.getLocale()).format(new Object[] {value});
  }
}
