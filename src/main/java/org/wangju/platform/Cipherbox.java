package org.wangju.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts what must not be read in a database copy: identity numbers, telephone numbers, waiting
 * uploads (AES-256-GCM, a fresh nonce each time), and makes the keyed hash by which an encrypted
 * number is still found (HMAC-SHA-256).
 */
@ApplicationScoped
public class Cipherbox {
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final byte[] NOTHING = {};

  private final SecureRandom random = new SecureRandom();
  private final SecretKeySpec cipherKey;
  private final SecretKeySpec hashKey;

  protected Cipherbox() {
    cipherKey = null;
    hashKey = null;
  }

  @Inject
  public Cipherbox(MasterSecret secret) {
    cipherKey = new SecretKeySpec(secret.key("data-at-rest"), "AES");
    hashKey = new SecretKeySpec(secret.key("equality-hash"), "HmacSHA256");
  }

  /** The text encrypted, in Base64; null stays null. */
  public String encrypt(String plain) {
    return plain == null
        ? null
        : Base64.getEncoder().encodeToString(encrypt(plain.getBytes(StandardCharsets.UTF_8)));
  }

  /** What {@link #encrypt(String)} was given; null stays null. */
  public String decrypt(String encrypted) {
    return encrypted == null
        ? null
        : new String(decrypt(Base64.getDecoder().decode(encrypted)), StandardCharsets.UTF_8);
  }

  /**
   * A text encrypted for a browser that brings it back, in Base64. It is opened for the purpose
   * alone for which it was sealed: nobody has a text of another form, or of a database copy,
   * decrypted by handing it in.
   */
  public String seal(String purpose, String plain) {
    return Base64.getEncoder()
        .encodeToString(encrypt(plain.getBytes(StandardCharsets.UTF_8), place(purpose)));
  }

  /**
   * What {@link #seal} was given.
   *
   * @throws IllegalStateException when this server did not seal it, or for another purpose
   * @throws IllegalArgumentException when it is no Base64 or too short
   */
  public String open(String purpose, String sealed) {
    return new String(
        decrypt(Base64.getDecoder().decode(sealed), place(purpose)), StandardCharsets.UTF_8);
  }

  private static byte[] place(String purpose) {
    return ("browser:" + purpose).getBytes(StandardCharsets.UTF_8);
  }

  /** The bytes encrypted: nonce, then cipher text with its tag. */
  public byte[] encrypt(byte[] plain) {
    return encrypt(plain, NOTHING);
  }

  /**
   * The bytes encrypted for one place, such as the third piece of a certain file: at another they
   * cannot be decrypted, so that nobody exchanges pieces.
   */
  public byte[] encrypt(byte[] plain, byte[] place) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, plain, place);
    return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
  }

  /**
   * What {@link #encrypt(byte[])} was given.
   *
   * @throws IllegalStateException when the bytes were changed or another key encrypted them
   */
  public byte[] decrypt(byte[] encrypted) {
    return decrypt(encrypted, NOTHING);
  }

  /**
   * What {@link #encrypt(byte[], byte[])} was given for this place.
   *
   * @throws IllegalStateException when the bytes were changed, another key encrypted them, or they
   *     belong to another place
   */
  public byte[] decrypt(byte[] encrypted, byte[] place) {
    byte[] nonce = Arrays.copyOf(encrypted, NONCE_BYTES);
    byte[] sealed = Arrays.copyOfRange(encrypted, NONCE_BYTES, encrypted.length);
    return run(Cipher.DECRYPT_MODE, nonce, sealed, place);
  }

  /**
   * 64 hexadecimal digits that are equal for equal texts and tell nothing without the key; null
   * stays null.
   */
  public String hash(String plain) {
    if (plain == null) {
      return null;
    }
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(hashKey);
      return HexFormat.of().formatHex(mac.doFinal(plain.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] run(int mode, byte[] nonce, byte[] input, byte[] place) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, cipherKey, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(place);
      return cipher.doFinal(input);
    } catch (GeneralSecurityException | ProviderException e) {
      throw new IllegalStateException("decryption failed: other key, or changed bytes", e);
    }
  }
}
