package org.wangju.record.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * An export that an auditor may have at home. When this test fails, the verifier has broken its
 * promise, not the sample.
 */
class SampleBundleTest {
  private static final Path SAMPLE = Path.of("src/test/resources/record/sample-bundle.zip");
  private static final String KEY = "wangju+98b14517+AblXgkAfbkmO33HAC6UGtdwl5/CujvVbx/4/BrofLLXN";

  @Test
  void staysSound() {
    Checked checked = Checked.english(SAMPLE, "--key", KEY);

    assertThat(checked.status()).as(checked.output()).isZero();
    assertThat(checked.output())
        .contains("1 to 5, without gaps; 1 without payload")
        .contains("continues its state at 302 events");
  }
}
