package org.wangju.record.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Our checks against sound and broken proofs of the certificate-transparency reference
 * implementation.
 */
class ReferenceProofsTest {
  private static final int ALL = 195;

  static List<String> proofs() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/record/merkle-proofs.txt")).stream()
        .filter(l -> !l.startsWith("#"))
        .toList();
  }

  @Test
  void noneIsLost() throws IOException {
    assertThat(proofs()).hasSize(ALL);
    assertThat(proofs().stream().filter(l -> l.endsWith("|False"))).hasSize(11);
  }

  @ParameterizedTest
  @MethodSource("proofs")
  void isJudgedAsTheReferenceJudges(String line) {
    String[] parts = line.split("\\|", -1);
    assertThat(holds(parts)).isEqualTo(parts[6].equals("False"));
  }

  private static boolean holds(String[] parts) {
    try {
      long first = Long.parseUnsignedLong(parts[1]);
      long second = Long.parseUnsignedLong(parts[2]);
      Hash given = Hash.parse(parts[3]);
      Hash root = Hash.parse(parts[4]);
      List<Hash> path =
          parts[5].isEmpty()
              ? List.of()
              : Stream.of(parts[5].split(",", -1)).map(Hash::parse).toList();
      return parts[0].startsWith("inclusion/")
          ? new InclusionProof(first, second, path).proves(given, root)
          : new ConsistencyProof(first, second, path).proves(given, root);
    } catch (IllegalArgumentException e) {
      // What is no hash is refused before it reaches a proof.
      return false;
    }
  }
}
