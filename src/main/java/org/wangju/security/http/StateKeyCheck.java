package org.wangju.security.http;

import jakarta.annotation.Resource;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.Base64;

/**
 * Stops the start when the key of page states is missing or short: Faces would then answer cut
 * pages with status 200, or make a key of its own that no other node has.
 */
@WebListener
public class StateKeyCheck implements ServletContextListener {
  private static final int KEY_BYTES = 32;

  @Resource(lookup = "java:comp/env/faces/ClientSideSecretKey")
  private String key;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    check(key);
  }

  static void check(String key) {
    if (key == null || Base64.getDecoder().decode(key.strip()).length != KEY_BYTES) {
      throw new IllegalStateException(
          "wangju.faces.key must be 32 bytes in Base64; wangju.jar derives it from the secret");
    }
  }
}
