package org.wangju.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** A file's text with its SHA-256 hash and the time at which it was loaded. */
record LoadedText(String content, String hash, Instant loadedAt) {
  static LoadedText of(String content, Instant loadedAt) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return new LoadedText(content, HexFormat.of().formatHex(digest), loadedAt);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
