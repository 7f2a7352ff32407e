package org.wangju.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.wangju.platform.MasterSecret;

/**
 * Derives from the login cookie what every form of that login carries, so that no other site can
 * make a form that counts.
 */
@ApplicationScoped
public class FormTokens {
  private static final String HMAC = "HmacSHA256";

  private final SecretKeySpec key;

  protected FormTokens() {
    key = null;
  }

  @Inject
  public FormTokens(MasterSecret secret) {
    key = new SecretKeySpec(secret.key("form-token"), HMAC);
  }

  /** The token of the login with that cookie. */
  String of(String cookie) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      byte[] token = mac.doFinal(cookie.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
