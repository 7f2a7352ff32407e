package org.wangju.browser;

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
import org.wangju.testing.Database;

/**
 * {@code wangju.jar} as a process of its own, as users start it, which a test may kill and start
 * again on the same data.
 */
final class Server implements AutoCloseable {
  /** Seals nothing but test data; on H2 the server makes a key file of its own. */
  private static final String SECRET = "dGVzdC1zZWNyZXQtdGVzdC1zZWNyZXQtdGVzdC0wMTI=";

  /** With it a program without an account reads the figures. */
  static final String METRICS_TOKEN = "0123456789abcdef0123456789abcdef";

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final int ONE_TRY_MILLIS = 5_000;

  private final Path data;
  private final Database database;
  private final int port;
  private Process process;

  private Server(Path data, Database database, int port) {
    this.data = data;
    this.database = database;
    this.port = port;
  }

  /**
   * Starts on new data with the demo registers: on MySQL when the environment names a server for
   * tests, on H2 otherwise.
   */
  static Server start() {
    try {
      Path data =
          Files.createTempDirectory(Files.createDirectories(Path.of("target/browser")), "data");
      Server server = new Server(data, Database.createEmpty(), freePort());
      server.startAgain();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts on the data that is there and waits for the first page. */
  void startAgain() {
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
                data.toString(),
                "--demo"));
    Map<String, String> environment = builder.environment();
    environment.putAll(database.environment());
    environment.put("WANGJU_METRICS_TOKEN", METRICS_TOKEN);
    if (database.product() == Database.Product.MYSQL) {
      environment.put("WANGJU_SECRET", SECRET);
    }
    builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    awaitFirstPage();
  }

  /** Ends the process as a power cut would. */
  void kill() {
    process.destroyForcibly();
    try {
      process.waitFor(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The address of a page. */
  String address(String page) {
    return "http://localhost:" + port + page;
  }

  Path log() {
    return data.resolve("server.log");
  }

  @Override
  public void close() {
    kill();
    database.close();
  }

  private void awaitFirstPage() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline && process.isAlive()) {
      if (answers()) {
        return;
      }
      pause();
    }
    throw new IllegalStateException("the server did not come up; its log is " + log());
  }

  /**
   * Whether the first page comes. A server that is starting may take a connection and never answer
   * on it.
   */
  private boolean answers() {
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

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
