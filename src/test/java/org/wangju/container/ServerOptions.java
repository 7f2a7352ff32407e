package org.wangju.container;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.wangju.launch.ProductionAddress;
import org.wangju.testing.Database;

/**
 * Says before the server starts which database it uses: H2 in memory, or a database of its own on
 * the MySQL server of the tests.
 */
public class ServerOptions implements BeforeAllCallback {
  /** Seals nothing but test data. */
  private static final String SECRET = "dGVzdC1zZWNyZXQtdGVzdC1zZWNyZXQtdGVzdC0wMTI=";

  @Override
  public void beforeAll(ExtensionContext context) {
    if (System.getProperty("container.jar")
        != null) { // Not so within the server, where the tests run.
      // The value is put into arquillian.xml as it stands.
      System.setProperty("container.options", options().replace("&", "&amp;"));
    }
  }

  private static String options() {
    Map<String, String> properties = new LinkedHashMap<>(Database.onMySql() ? mysql() : h2());
    properties.put("wangju.secret", SECRET);
    properties.put("wangju.faces.key", SECRET);
    properties.put("user.timezone", "UTC");
    return "-Xmx700m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "
        + properties.entrySet().stream()
            .map(p -> "-D" + p.getKey() + "=" + p.getValue())
            .collect(Collectors.joining(" "));
  }

  private static Map<String, String> h2() {
    return Map.of("wangju.db.url", "jdbc:h2:mem:container;DB_CLOSE_DELAY=-1");
  }

  private static Map<String, String> mysql() {
    Map<String, String> environment = Database.create().environment();
    return Map.of(
        "wangju.db.vendor",
        "mysql",
        "wangju.db.driver",
        "com.mysql.cj.jdbc.MysqlDataSource",
        "wangju.db.url",
        ProductionAddress.of(environment.get("WANGJU_DB_URL")),
        "wangju.db.user",
        environment.get("WANGJU_DB_USER"),
        "wangju.db.password",
        environment.get("WANGJU_DB_PASSWORD"),
        "wangju.db.migration.user",
        environment.get("WANGJU_DB_MIGRATION_USER"),
        "wangju.db.migration.password",
        environment.get("WANGJU_DB_MIGRATION_PASSWORD"));
  }
}
