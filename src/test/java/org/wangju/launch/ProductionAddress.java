package org.wangju.launch;

import java.util.Map;

/** The address of a database with the driver's options that {@code wangju.jar} adds to it. */
public final class ProductionAddress {
  private static final String ANY_SECRET = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

  private ProductionAddress() {}

  public static String of(String url) {
    Map<String, String> environment = Map.of("WANGJU_DB_URL", url, "WANGJU_SECRET", ANY_SECRET);
    return Settings.complete(Options.parse(), environment).get("wangju.db.url");
  }
}
