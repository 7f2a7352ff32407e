package org.wangju.record.verify;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** A SHA-256 hash of the Merkle tree of RFC 9162, section 2.1.1. As text it is in Base64. */
public final class Hash {
  /** How many bytes a hash has. */
  public static final int BYTES = 32;

  /** The root of a tree without leaves. */
  public static final Hash EMPTY_TREE = new Hash(sha256().digest());

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * A hash that was made elsewhere.
   *
   * @throws IllegalArgumentException when it has not 32 bytes
   */
  public static Hash of(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("a hash has " + BYTES + " bytes, not " + bytes.length);
    }
    return new Hash(bytes.clone());
  }

  /**
   * A hash written in Base64.
   *
   * @throws IllegalArgumentException when it is not Base64 of 32 bytes
   */
  public static Hash parse(String base64) {
    return of(Base64.getDecoder().decode(base64));
  }

  /** The hash of a leaf with this content. */
  public static Hash ofLeaf(byte[] content) {
    MessageDigest digest = sha256();
    digest.update(LEAF);
    return new Hash(digest.digest(content));
  }

  /** The hash of a node over these two. */
  public static Hash ofNode(Hash left, Hash right) {
    MessageDigest digest = sha256();
    digest.update(NODE);
    digest.update(left.bytes);
    return new Hash(digest.digest(right.bytes));
  }

  /** The 32 bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
