package org.wangju.record.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes and checkpoints as other transparency logs write them. */
class SignedNoteTest {
  /** The example of golang.org/x/mod/sumdb/note, Copyright The Go Authors, BSD licence. */
  private static final String KEY =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

  private static final String NOTE =
      """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.

      — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
      """;

  @Test
  void aNoteOfAnotherImplementationIsVerified() {
    SignedNote note = SignedNote.read(NOTE);
    assertThat(note.isSignedBy(VerifierKey.parse(KEY))).isTrue();
    assertThat(note).hasToString(NOTE);
    assertThat(VerifierKey.parse(KEY)).hasToString(KEY);
  }

  @Test
  void everyChangedCharacterIsNoticed() {
    VerifierKey key = VerifierKey.parse(KEY);
    for (int i = 0; i < NOTE.length(); i++) {
      String changed = NOTE.substring(0, i) + (char) (NOTE.charAt(i) ^ 1) + NOTE.substring(i + 1);
      assertThat(isSigned(changed, key)).as("character %s", i).isFalse();
    }
  }

  @Test
  void theKeysOfOthersAreNotTaken() {
    SignedNote note = SignedNote.read(NOTE);
    assertThat(
            note.isSignedBy(
                VerifierKey.parse(
                    "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop")))
        .isFalse();
    assertThat(
            note.isSignedBy(
                new VerifierKey("PeterNeumann", "O2onvM62pC1io6jQKm8Nc2UyFXcd4kOmOsBIoYtZ2ik=")))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PeterNeumann",
        "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10",
        "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+BBpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        ""
      })
  void whatIsNoKeyIsRefused(String line) {
    assertThatThrownBy(() -> VerifierKey.parse(line)).isInstanceOf(IllegalArgumentException.class);
  }

  /** The example of C2SP tlog-checkpoint. */
  @Test
  void aCheckpointIsReadAndWritten() {
    String text =
        "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
    Checkpoint checkpoint = Checkpoint.read(text);
    assertThat(checkpoint.origin()).isEqualTo("example.com/behind-the-sofa");
    assertThat(checkpoint.size()).isEqualTo(20852163);
    assertThat(checkpoint.text()).isEqualTo(text);
    assertThat(Checkpoint.read(text + "an extension\n")).isEqualTo(checkpoint);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "origin\n12\n",
        "origin\n012\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "origin\n-1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "origin\n12\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxqw==\n",
        "\n12\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"
      })
  void whatIsNoCheckpointIsRefused(String text) {
    assertThatThrownBy(() -> Checkpoint.read(text)).isInstanceOf(IllegalArgumentException.class);
  }

  private static boolean isSigned(String note, VerifierKey key) {
    try {
      return SignedNote.read(note).isSignedBy(key);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
