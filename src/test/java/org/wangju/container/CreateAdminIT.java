package org.wangju.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wangju.testing.Database;

/** The first account, made by {@code wangju.jar} before any node ever started. */
class CreateAdminIT {
  private static final String SECRET = "dGVzdC1zZWNyZXQtdGVzdC1zZWNyZXQtdGVzdC0wMTI=";

  private record Ended(int status, String output) {}

  @TempDir private Path data;

  @Test
  void it_makes_the_schema_and_the_account_once() throws Exception {
    try (Database database = Database.createEmpty()) {
      Ended first = run(database.environment(), "--unit", "D", "--unit-name", "市委组织部");
      Ended second = run(database.environment());

      assertThat(first.output()).contains("account: admin").contains("one-time code: ");
      assertThat(first.status()).isZero();
      assertThat(second.output()).contains("there is an account admin already");
      assertThat(second.status()).isEqualTo(2);
    }
  }

  private Ended run(Map<String, String> environment, String... options)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                "target/wangju.jar",
                "create-admin",
                "Admin",
                "--data",
                data.toString()));
    command.addAll(List.of(options));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    builder.environment().put("WANGJU_SECRET", SECRET);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), output);
  }
}
