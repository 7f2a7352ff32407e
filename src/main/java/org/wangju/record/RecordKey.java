package org.wangju.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wangju.platform.MasterSecret;
import org.wangju.record.verify.Checkpoint;
import org.wangju.record.verify.Extent;
import org.wangju.record.verify.SignedNote;
import org.wangju.record.verify.VerifierKey;

/**
 * The Ed25519 key (RFC 8032) that signs checkpoints: the same on every node, since it follows from
 * the master secret.
 */
@ApplicationScoped
public class RecordKey {
  private static final String ALGORITHM = "Ed25519";

  private final PrivateKey key;
  private final VerifierKey verifier;

  protected RecordKey() {
    key = null;
    verifier = null;
  }

  /**
   * The key of this installation.
   *
   * @param origin the log's name, which its checkpoints begin with
   */
  @Inject
  public RecordKey(
      MasterSecret secret, @ConfigProperty(name = "wangju.record.origin") String origin) {
    KeyPair pair = pair(secret.key("record-checkpoint"));
    key = pair.getPrivate();
    verifier = VerifierKey.of(origin, pair.getPublic());
  }

  /** The public half, for all who check. */
  public VerifierKey verifier() {
    return verifier;
  }

  /** The signed note of a log of this size and root. */
  SignedNote sign(Checkpoint checkpoint) {
    return sign(checkpoint.text());
  }

  /** The signed note of how far a bundle reaches. */
  SignedNote sign(Extent extent) {
    return sign(extent.text());
  }

  private SignedNote sign(String text) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key);
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return new SignedNote(text, List.of(verifier.signature(signature.sign())));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  // The JDK derives a public key only while it makes a pair, so the pair is made from "random"
  // bytes that are the seed.
  static KeyPair pair(byte[] seed) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
      generator.initialize(NamedParameterSpec.ED25519, new Seed(seed));
      KeyPair pair = generator.generateKeyPair();
      if (!Arrays.equals(((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow(), seed)) {
        throw new IllegalStateException(
            "this Java makes Ed25519 keys in another way than expected");
      }
      return pair;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Seed extends SecureRandom {
    private final byte[] seed;

    Seed(byte[] seed) {
      this.seed = seed.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(seed, 0, bytes, 0, bytes.length);
    }
  }
}
