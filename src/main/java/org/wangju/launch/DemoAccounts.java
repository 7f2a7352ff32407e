package org.wangju.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** The accounts of the demo registers, as printed at start-up. */
final class DemoAccounts {
  private DemoAccounts() {}

  /** One line an account, as {@code demo/accounts.csv} lists them. */
  static String table() throws IOException {
    try (BufferedReader accounts = new BufferedReader(
        new InputStreamReader(DemoAccounts.class.getResourceAsStream("/demo/accounts.csv"), StandardCharsets.UTF_8))) {
      return accounts.lines().map(line -> "  " + line.replace(",", "\t")).collect(Collectors.joining("\n"));
    }
  }
}
