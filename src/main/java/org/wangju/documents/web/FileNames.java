package org.wangju.documents.web;

import java.nio.charset.StandardCharsets;

/** Writes the Content-Disposition field of a download (RFC 6266, RFC 8187). */
final class FileNames {
  private static final String PLAIN =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$&+-.^_`|~";

  private FileNames() {}

  /**
   * @param type {@code inline} or {@code attachment}
   * @param name in any script; readers that know no RFC 8187 see what of it is ASCII
   */
  static String disposition(String type, String name) {
    StringBuilder encoded = new StringBuilder();
    for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (each & 0xFF);
      if (PLAIN.indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        encoded.append(String.format("%%%02X", each & 0xFF));
      }
    }
    String ascii = name.replaceAll("[^A-Za-z0-9._-]", "_");
    return type + "; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
  }
}
