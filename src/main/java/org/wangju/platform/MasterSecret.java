package org.wangju.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The secret from which every key of the application is derived (HKDF with SHA-256, RFC 5869). It
 * comes from the environment, or on the embedded database from the key file that the first start
 * makes.
 */
@ApplicationScoped
public class MasterSecret {
  private static final int BYTES = 32;

  private final byte[] secret;

  protected MasterSecret() {
    this.secret = new byte[0];
  }

  /**
   * @param base64 at least 32 bytes in Base64
   * @throws IllegalStateException when it is shorter, so that the server does not start on a weak
   *     key
   */
  @Inject
  public MasterSecret(@ConfigProperty(name = "wangju.secret") String base64) {
    this.secret = Base64.getDecoder().decode(base64.strip());
    if (secret.length < BYTES) {
      throw new IllegalStateException("wangju.secret must be at least 32 bytes in Base64");
    }
  }

  /** A 32-byte key for one purpose; keys of two purposes tell nothing of each other. */
  public byte[] key(String purpose) {
    byte[] extracted = hmac(new byte[BYTES], secret);
    byte[] info = (purpose + "\u0001").getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return hmac(extracted, info);
  }

  private static byte[] hmac(byte[] key, byte[] data) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(data);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
