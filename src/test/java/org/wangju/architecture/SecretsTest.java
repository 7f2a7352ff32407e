package org.wangju.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No key and no password of anybody's lies beside the sources. */
class SecretsTest {
  private static final Pattern KEY =
      Pattern.compile(
          "-----BEGIN [A-Z ]*PRIVATE KEY|\\bPRIVATE\\+KEY\\+|\\bAKIA[0-9A-Z]{16}\\b|\\bgh[pousr]_[0-9A-Za-z]{36}\\b"
              + "|://[^\\s/:@\"'<>${}]+:[^\\s/:@\"'<>${}]+@");

  private static final Pattern SECRET_SETTING =
      Pattern.compile(".*(secret|password|token|key)$", Pattern.CASE_INSENSITIVE);

  @Test
  void no_file_holds_a_key() throws IOException {
    for (String folder : List.of("src", "config", "bpmn", ".ci")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(SecretsTest::isOurs).toList()) {
          // Byte for byte, so that no file is too strange to be read.
          String text = Files.readString(file, StandardCharsets.ISO_8859_1);
          assertThat(KEY.matcher(text).results().map(hit -> hit.group()))
              .as(file.toString())
              .isEmpty();
        }
      }
    }
  }

  @Test
  void no_secret_has_a_default() throws IOException {
    Properties settings = new Properties();
    try (Reader text = Files.newBufferedReader(Path.of("config/microprofile-config.properties"))) {
      settings.load(text);
    }
    assertThat(settings.stringPropertyNames())
        .filteredOn(name -> SECRET_SETTING.matcher(name).matches())
        .allSatisfy(name -> assertThat(settings.getProperty(name)).as(name).isEmpty());
  }

  private static boolean isOurs(Path file) {
    return Files.isRegularFile(file)
        && !file.toString().contains("node_modules")
        && !file.endsWith("SecretsTest.java");
  }
}
