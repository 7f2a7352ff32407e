package org.wangju.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** The accounts of the demo registers, as printed at start-up. */
final class DemoAccounts {
  private DemoAccounts() {}

  /** One line an account: login, role at unit, name. */
  static String table() throws IOException {
    try (BufferedReader accounts =
        new BufferedReader(
            new InputStreamReader(
                DemoAccounts.class.getResourceAsStream("/demo/accounts.csv"),
                StandardCharsets.UTF_8))) {
      return accounts
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .map(DemoAccounts::line)
          .collect(Collectors.joining());
    }
  }

  private static String line(String[] cells) {
    String role =
        cells[2].isEmpty()
            ? ""
            : cells[2].toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "@" + cells[3];
    return String.format("    %-18s %-32s %s%n", cells[0], role, cells[1]);
  }
}
