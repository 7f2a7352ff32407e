package org.wangju.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The two jars with which an export is checked, on a bundle of long ago. */
class VerifierJarIT {
  private static final Path SAMPLE = Path.of("src/test/resources/record/sample-bundle.zip");

  private record Ended(int status, String output) {}

  static Stream<List<String>> commands() {
    return Stream.of(List.of("target/wangju-verify.jar"), List.of("target/wangju.jar", "verify"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void a_bundle_is_checked(List<String> command) throws Exception {
    Ended ended = run(command, SAMPLE.toString());

    assertThat(ended.output()).contains("SOUND: everything in the bundle is as it was signed.");
    assertThat(ended.status()).isZero();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void what_does_not_hold_shows_in_the_status(List<String> command) throws Exception {
    String otherKey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    assertThat(run(command, SAMPLE.toString(), "--key", otherKey).status()).isEqualTo(1);
    assertThat(run(command, "missing.zip").status()).isEqualTo(2);
  }

  @Test
  void it_speaks_chinese_to_chinese_readers() throws Exception {
    assertThat(
            run(
                    List.of(
                        "-Duser.language=zh", "-Dstdout.encoding=UTF-8", "-Dfile.encoding=UTF-8"),
                    commands().toList().get(0),
                    SAMPLE.toString())
                .output())
        .contains("包内全部内容与签名时一致");
  }

  private static Ended run(List<String> command, String... arguments)
      throws IOException, InterruptedException {
    return run(List.of("-Duser.language=en"), command, arguments);
  }

  private static Ended run(List<String> options, List<String> command, String... arguments)
      throws IOException, InterruptedException {
    List<String> line =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    line.addAll(options);
    line.add("-jar");
    line.addAll(command);
    line.addAll(List.of(arguments));
    Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), output);
  }
}
