package org.wangju.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wangju.platform.MasterSecret;
import org.wangju.record.verify.Checkpoint;
import org.wangju.record.verify.Hash;
import org.wangju.record.verify.VerifierKey;

/** One secret, one key, on every node and for ever. */
class RecordKeyTest {
  private static final String SECRET = Base64.getEncoder().encodeToString(new byte[32]);

  /** RFC 8032, section 7.1, tests 1 to 3. */
  @ParameterizedTest
  @CsvSource({
    "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
    "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
    "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7,fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025"
  })
  void thePublicKeyFollowsFromTheSeed(String seed, String publicKey) {
    VerifierKey key =
        VerifierKey.of("test", RecordKey.pair(HexFormat.of().parseHex(seed)).getPublic());
    assertThat(HexFormat.of().formatHex(Base64.getDecoder().decode(key.key())))
        .isEqualTo(publicKey);
  }

  @Test
  void theSameSecretSignsTheSameAndAnotherDoesNot() {
    Checkpoint checkpoint = new Checkpoint("wangju", 1, Hash.ofLeaf(new byte[0]));
    RecordKey one = new RecordKey(new MasterSecret(SECRET), "wangju");
    RecordKey same = new RecordKey(new MasterSecret(SECRET), "wangju");
    RecordKey other =
        new RecordKey(new MasterSecret(Base64.getEncoder().encodeToString(new byte[33])), "wangju");

    assertThat(one.sign(checkpoint)).isEqualTo(same.sign(checkpoint));
    assertThat(one.sign(checkpoint).isSignedBy(same.verifier())).isTrue();
    assertThat(one.sign(checkpoint).isSignedBy(other.verifier())).isFalse();
    assertThat(one.verifier())
        .hasToString("wangju+98b14517+AblXgkAfbkmO33HAC6UGtdwl5/CujvVbx/4/BrofLLXN");
  }
}
