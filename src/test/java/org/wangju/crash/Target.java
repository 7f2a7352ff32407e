package org.wangju.crash;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.wangju.testing.Database;
import org.wangju.testing.Node;

/**
 * A node that can be killed. Clients reach it through one {@link Relay}, and it reaches the mail
 * server through another; its database connections bear its name.
 */
final class Target implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(8);
  private static final int ONE_TRY_MILLIS = 3_000;

  private final String name;
  private final Node node;
  private final Relay clients;
  private final Relay mail;
  private volatile boolean up;
  private int starts;

  /**
   * @param folder in which its folder lies
   * @param mailPort where the mail server listens
   */
  Target(String name, Path folder, Database database, int mailPort) {
    this.name = name;
    this.mail = new Relay(mailPort);
    Map<String, String> settings = new HashMap<>();
    settings.put(
        "WANGJU_DB_URL",
        database.environment().get("WANGJU_DB_URL") + "&connectionAttributes=node:" + name);
    settings.put("WANGJU_MAIL_HOST", "127.0.0.1");
    settings.put("WANGJU_MAIL_PORT", String.valueOf(mail.port()));
    settings.put("WANGJU_MAIL_TLS", "none");
    settings.put("WANGJU_MAIL_FROM", "notice@example.org");
    this.node = new Node(folder.resolve(name), database, settings);
    this.clients = new Relay(node.port());
  }

  /** Begins to start. */
  synchronized void launch() {
    starts++;
    node.start();
  }

  /**
   * Waits until it serves, or is killed meanwhile.
   *
   * @throws IllegalStateException when it ends by itself or takes too long
   */
  void awaitService() {
    int awaited = starts;
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (awaited == starts && !isReady()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException(name + " does not serve; see " + node.log());
      }
      requireAlive(awaited);
      pause(200);
    }
    serves(awaited);
  }

  private synchronized void requireAlive(int awaited) {
    if (awaited == starts && !node.isAlive()) {
      throw new IllegalStateException(name + " ended by itself; see " + node.log());
    }
  }

  private synchronized void serves(int awaited) {
    up = awaited == starts && node.isAlive();
  }

  /** Whether it says that it has started and that its database replies. */
  boolean isReady() {
    try {
      HttpURLConnection connection =
          (HttpURLConnection) URI.create(node.address("/health/ready")).toURL().openConnection();
      connection.setConnectTimeout(ONE_TRY_MILLIS);
      connection.setReadTimeout(ONE_TRY_MILLIS);
      return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException e) {
      return false;
    }
  }

  static void pause(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Ends it as a power cut would.
   *
   * @throws IllegalStateException when it has ended by itself
   */
  synchronized void kill() {
    requireAlive(starts);
    up = false;
    // Who waits for its service need not any more.
    starts++;
    node.kill();
  }

  /** Whether it serves, as far as is known. */
  boolean isUp() {
    return up;
  }

  /** Whether the process runs, serving or not yet. */
  boolean isAlive() {
    return node.isAlive();
  }

  String name() {
    return name;
  }

  /** Where clients reach it. */
  String address() {
    return "http://localhost:" + clients.port();
  }

  /** What passes between it and its clients. */
  Relay clients() {
    return clients;
  }

  /** What passes between it and the mail server. */
  Relay mail() {
    return mail;
  }

  /** What it has written to its console. */
  Path log() {
    return node.log();
  }

  @Override
  public void close() {
    node.close();
    clients.close();
    mail.close();
  }
}
