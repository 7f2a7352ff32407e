package org.wangju.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.wangju.testing.Database;
import org.wangju.testing.Node;

/** A single node with the demo registers, and the database that it works on. */
final class Server implements AutoCloseable {
  private final Database database;
  private final Node node;

  private Server(Database database, Node node) {
    this.database = database;
    this.node = node;
  }

  /**
   * Starts on new data: on MySQL when the environment names a server for tests, on H2 otherwise.
   */
  static Server start() {
    try {
      Path data =
          Files.createTempDirectory(Files.createDirectories(Path.of("target/browser")), "data");
      Database database = Database.createEmpty();
      Server server = new Server(database, new Node(data, database, Map.of()));
      server.startAgain();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts on the data that is there and waits for the first page. */
  void startAgain() {
    node.start();
    node.awaitReady();
  }

  /** Ends the process as a power cut would. */
  void kill() {
    node.kill();
  }

  /** The address of a page. */
  String address(String page) {
    return node.address(page);
  }

  @Override
  public void close() {
    node.close();
    database.close();
  }
}
