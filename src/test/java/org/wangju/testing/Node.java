package org.wangju.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * {@code wangju.jar} as a process of its own, as users start it, which a test may kill, stop and
 * start again on the same data and port.
 */
public final class Node implements AutoCloseable {
  /** With it a program without an account reads the figures. */
  public static final String METRICS_TOKEN = "0123456789abcdef0123456789abcdef";

  /** Seals nothing but test data; on H2 a node makes a key file of its own. */
  public static final String SECRET = "dGVzdC1zZWNyZXQtdGVzdC1zZWNyZXQtdGVzdC0wMTI=";

  private static final Duration PATIENCE = Duration.ofMinutes(8);
  private static final int ONE_TRY_MILLIS = 5_000;

  private final Path folder;
  private final Map<String, String> environment;
  private final int port = freePort();
  private Process process;

  /**
   * @param folder where its log and, on H2, its database lie; made when missing
   * @param database what it works on
   * @param more settings besides those of the database and the demo registers, as environment
   *     variables
   */
  public Node(Path folder, Database database, Map<String, String> more) {
    this.folder = made(folder);
    this.environment = new HashMap<>(database.environment());
    environment.put("WANGJU_DEMO", "true");
    environment.put("WANGJU_METRICS_TOKEN", METRICS_TOKEN);
    if (database.product() == Database.Product.MYSQL) {
      environment.put("WANGJU_SECRET", SECRET);
    }
    environment.putAll(more);
  }

  /** Starts on the data that is there; {@link #awaitReady} tells when it answers. */
  public void start() {
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx700m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                "target/wangju.jar",
                "--port",
                String.valueOf(port),
                "--data",
                folder.toString()));
    builder.environment().putAll(environment);
    builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Waits for the first page.
   *
   * @throws IllegalStateException when the process ends or the page does not come in time
   */
  public Node awaitReady() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline && isAlive()) {
      if (answers()) {
        return this;
      }
      pause();
    }
    throw new IllegalStateException("the server did not come up; its log is " + log());
  }

  /**
   * Whether the first page comes. A server that is starting may take a connection and never answer
   * on it.
   */
  public boolean answers() {
    try {
      HttpURLConnection connection =
          (HttpURLConnection) URI.create(address("/login.xhtml")).toURL().openConnection();
      connection.setConnectTimeout(ONE_TRY_MILLIS);
      connection.setReadTimeout(ONE_TRY_MILLIS);
      return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException e) {
      return false;
    }
  }

  public boolean isAlive() {
    return process != null && process.isAlive();
  }

  /** Ends the process as a power cut would (SIGKILL), and waits until it is gone. */
  public void kill() {
    if (process != null) {
      process.destroyForcibly();
      awaitEnd();
    }
  }

  /** Ends the process as an administrator would (SIGTERM), and waits until it is gone. */
  public void stop() {
    process.destroy();
    awaitEnd();
  }

  /** The address of a page at this node itself, without a proxy. */
  public String address(String page) {
    return "http://localhost:" + port + page;
  }

  public int port() {
    return port;
  }

  /** What it said, from its first start on. */
  public Path log() {
    return folder.resolve("server.log");
  }

  @Override
  public void close() {
    kill();
  }

  private void awaitEnd() {
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the server does not end; its log is " + log());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Path made(Path folder) {
    try {
      return Files.createDirectories(folder).toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
