package org.wangju.record.verify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The public half of a log's Ed25519 key with its name, written {@code name+id+key} (C2SP
 * signed-note).
 *
 * @param name the name under which it signs, without blanks and plus signs
 * @param key the 32 bytes of RFC 8032, in Base64
 */
public record VerifierKey(String name, String key) {
  private static final byte ED25519 = 1;
  private static final int KEY_BYTES = 32;
  private static final int ID_BYTES = 4;
  // What stands before the key's bytes in the JDK's own format (RFC 8410).
  private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

  public VerifierKey {
    if (!name.matches("[^\\s+\\p{Cntrl}]+")) {
      throw new IllegalArgumentException("a key's name has no blanks and no plus sign: " + name);
    }
    if (Base64.getDecoder().decode(key).length != KEY_BYTES) {
      throw new IllegalArgumentException("an Ed25519 key has " + KEY_BYTES + " bytes");
    }
  }

  /** The key of a pair that the JDK made. */
  public static VerifierKey of(String name, PublicKey key) {
    byte[] encoded = key.getEncoded();
    return new VerifierKey(name, base64(Arrays.copyOfRange(encoded, X509.length, encoded.length)));
  }

  /**
   * Reads {@code name+id+key}.
   *
   * @throws IllegalArgumentException when it is not such a line, or its parts do not belong
   *     together
   */
  public static VerifierKey parse(String line) {
    String[] parts = line.strip().split("\\+", 3);
    if (parts.length == 3) {
      byte[] typed = Base64.getDecoder().decode(parts[2]);
      if (typed.length == KEY_BYTES + 1 && typed[0] == ED25519) {
        VerifierKey read =
            new VerifierKey(parts[0], base64(Arrays.copyOfRange(typed, 1, typed.length)));
        if (read.toString().equals(line.strip())) {
          return read;
        }
      }
    }
    throw new IllegalArgumentException("not a verifier key: " + line.strip());
  }

  /** The line that goes below a text that was signed. */
  public SignedNote.Signature signature(byte[] signed) {
    return new SignedNote.Signature(
        name, base64(ByteBuffer.allocate(ID_BYTES + signed.length).put(id()).put(signed).array()));
  }

  /** Whether these bytes of a note are this key's id and its signature of the text. */
  boolean verifies(String text, byte[] blob) {
    if (blob.length <= ID_BYTES || !Arrays.equals(id(), Arrays.copyOf(blob, ID_BYTES))) {
      return false;
    }
    try {
      Signature ed25519 = Signature.getInstance("Ed25519");
      ed25519.initVerify(publicKey());
      ed25519.update(text.getBytes(StandardCharsets.UTF_8));
      return ed25519.verify(blob, ID_BYTES, blob.length - ID_BYTES);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private PublicKey publicKey() throws GeneralSecurityException {
    byte[] raw = Base64.getDecoder().decode(key);
    byte[] encoded = ByteBuffer.allocate(X509.length + raw.length).put(X509).put(raw).array();
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
  }

  // The first bytes of SHA-256 over name, line feed, type and key.
  private byte[] id() {
    MessageDigest digest = Hash.sha256();
    digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
    return Arrays.copyOf(digest.digest(typed()), ID_BYTES);
  }

  private byte[] typed() {
    return ByteBuffer.allocate(KEY_BYTES + 1)
        .put(ED25519)
        .put(Base64.getDecoder().decode(key))
        .array();
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public String toString() {
    return name + "+" + HexFormat.of().formatHex(id()) + "+" + base64(typed());
  }
}
