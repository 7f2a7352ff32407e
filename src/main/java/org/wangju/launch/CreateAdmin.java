package org.wangju.launch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.wangju.platform.Cipherbox;
import org.wangju.platform.Ids;
import org.wangju.platform.MasterSecret;
import org.wangju.security.OneTimeCode;

/**
 * Makes an administrator's account without the server, where there is no other account yet, and
 * prints its one-time code. The first time it also makes the organization department, at which
 * officers are then given their roles.
 */
public final class CreateAdmin {
  private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");
  private static final Duration CODE_VALID = Duration.ofDays(7);
  private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");

  private final Connection connection;
  private final Cipherbox cipherbox;
  private final Instant now;

  private CreateAdmin(Connection connection, MasterSecret secret, Clock clock) {
    this.connection = connection;
    this.cipherbox = new Cipherbox(secret);
    this.now = clock.instant();
  }

  /**
   * Runs on the database of the system properties.
   *
   * @param arguments login, then code and name of the organization department; the latter two may
   *     be empty when it exists
   */
  public static void main(String[] arguments) throws SQLException {
    // Nothing but the code is to be read here.
    FLYWAY.setLevel(Level.WARNING);
    Migrate.run();
    try (Connection connection = DatabaseUser.of("wangju.db").source().getConnection()) {
      MasterSecret secret = new MasterSecret(System.getProperty("wangju.secret"));
      String code =
          run(connection, secret, Clock.systemUTC(), arguments[0], arguments[1], arguments[2]);
      System.out.printf(
          "%n  account: %s%n  one-time code: %s (%d days)%n  Start the server and open /activate.xhtml.%n",
          arguments[0].toLowerCase(Locale.ROOT), code, CODE_VALID.toDays());
    } catch (IllegalArgumentException e) {
      System.err.println("wangju: " + e.getMessage());
      System.exit(2);
    }
  }

  /**
   * Makes the account in one transaction and returns its one-time code.
   *
   * @param unitCode code of the organization department, used only where no unit exists
   * @param unitName its name
   * @throws IllegalArgumentException when the login is malformed or taken, or a unit is needed and
   *     not named
   */
  public static String run(
      Connection connection,
      MasterSecret secret,
      Clock clock,
      String login,
      String unitCode,
      String unitName)
      throws SQLException {
    connection.setAutoCommit(false);
    String code =
        new CreateAdmin(connection, secret, clock)
            .make(login.toLowerCase(Locale.ROOT), unitCode, unitName);
    connection.commit();
    return code;
  }

  private String make(String login, String unitCode, String unitName) throws SQLException {
    if (!LOGIN.matcher(login).matches()) {
      throw new IllegalArgumentException(
          "a login has 2 to 64 small letters, digits, dots, hyphens or underscores, not " + login);
    }
    if (firstId("SELECT id FROM account WHERE login = ?", login) != null) {
      throw new IllegalArgumentException("there is an account " + login + " already");
    }
    String unitId = topmostUnit(unitCode, unitName);
    String accountId = Ids.next();
    String code = OneTimeCode.next();
    insert(
        "INSERT INTO account (id, version, login, unit_id, display_name, status, code_hash, code_expires_at, code_attempts,"
            + " created_at) VALUES (?, 1, ?, ?, ?, 'NEW', ?, ?, 0, ?)",
        accountId,
        login,
        unitId,
        login,
        OneTimeCode.hash(cipherbox, accountId, code),
        utc(now.plus(CODE_VALID)),
        utc(now));
    insert(
        "INSERT INTO role_holding (id, account_id, role, unit_id, since_date) VALUES (?, ?, 'ADMINISTRATOR', ?, ?)",
        Ids.next(),
        accountId,
        unitId,
        LocalDate.ofInstant(now, ZoneOffset.UTC));
    return code;
  }

  private String topmostUnit(String code, String name) throws SQLException {
    String present =
        firstId(
            "SELECT id FROM unit WHERE superior_id IS NULL ORDER BY CASE kind WHEN ? THEN 0 ELSE 1 END, code",
            "ORGANIZATION_DEPARTMENT");
    if (present != null) {
      return present;
    }
    if (code == null || code.isBlank() || name == null || name.isBlank()) {
      throw new IllegalArgumentException(
          "there is no unit yet: name the organization department with --unit CODE and --unit-name NAME");
    }
    String id = Ids.next();
    insert(
        "INSERT INTO unit (id, version, code, name, kind, path, approval_right) VALUES (?, 1, ?, ?, 'ORGANIZATION_DEPARTMENT', ?, ?)",
        id,
        code,
        name,
        "/" + id + "/",
        false);
    return id;
  }

  private String firstId(String query, String value) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, value);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? rows.getString(1) : null;
      }
    }
  }

  private void insert(String command, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(command)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  // Columns hold UTC without a zone.
  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
