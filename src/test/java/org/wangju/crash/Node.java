package org.wangju.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A process of {@code wangju.jar} that can be killed. Clients reach it through one {@link Relay},
 * and it reaches the mail server through another; its database connections bear its name.
 */
final class Node implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(6);
  private static final int ONE_TRY_MILLIS = 3_000;
  private static final int SIGNALLED = 137;

  private final String name;
  private final Path folder;
  private final int port = freePort();
  private final Relay clients;
  private final Relay mail;
  private final Map<String, String> environment;
  private volatile Process process;
  private volatile boolean up;

  Node(String name, Path parent, Map<String, String> environment, int mailPort) {
    this.name = name;
    this.folder = parent.resolve(name).toAbsolutePath();
    this.environment = environment;
    this.clients = new Relay(port);
    this.mail = new Relay(mailPort);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Begins to start the process. */
  synchronized void launch() {
    try {
      Files.createDirectories(folder);
      ProcessBuilder builder =
          new ProcessBuilder(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx600m",
                  "-XX:+UseSerialGC",
                  "-XX:TieredStopAtLevel=1",
                  "-jar",
                  "target/wangju.jar",
                  "--port",
                  String.valueOf(port),
                  "--data",
                  folder.toString(),
                  "--demo"));
      builder.environment().putAll(environment);
      builder
          .environment()
          .merge("WANGJU_DB_URL", "&connectionAttributes=node:" + name, String::concat);
      builder.environment().put("WANGJU_MAIL_PORT", String.valueOf(mail.port()));
      builder
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until it serves, or was killed meanwhile. */
  void awaitService() {
    Process starting = process;
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!isReady()) {
      if (!starting.isAlive() && starting.exitValue() == SIGNALLED) {
        return;
      }
      if (!starting.isAlive() || System.nanoTime() > deadline) {
        throw new IllegalStateException(name + " does not serve; see " + log());
      }
      pause(200);
    }
    serves(starting);
  }

  private synchronized void serves(Process started) {
    up = process == started && started.isAlive();
  }

  /** Whether it says that it has started and that its database replies. */
  boolean isReady() {
    try {
      HttpURLConnection connection =
          (HttpURLConnection)
              URI.create("http://localhost:" + port + "/health/ready").toURL().openConnection();
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

  /** Ends the process as a power cut would. */
  synchronized void kill() {
    up = false;
    process.destroyForcibly();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != SIGNALLED) {
        throw new IllegalStateException(name + " ended by itself; see " + log());
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether it serves, as far as is known. */
  boolean isUp() {
    return up;
  }

  /** Whether the process runs, serving or not yet. */
  boolean isAlive() {
    return process.isAlive();
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
    return folder.resolve("log");
  }

  @Override
  public void close() {
    if (process != null) {
      process.destroyForcibly();
    }
    clients.close();
    mail.close();
  }
}
