package org.wangju.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a production site is: the same jar twice on one MySQL, under one address. Both are started
 * at the same instant on an empty database, with the demo registers. The clock of the second is ten
 * minutes fast.
 *
 * <p>It needs Debian's packages nginx-light and libfaketime, and a MySQL server that the
 * environment names: {@code env $(config/mysql/server start NAME) mvn …}.
 */
public final class TwoNodes implements AutoCloseable {
  private static final String FAST = "+10m";

  private final Database database;
  private final Node a;
  private final Node b;
  private final Proxy proxy;

  private TwoNodes(Path folder, Database database, Map<String, String> more, Proxy.Turns turns) {
    this.database = database;
    this.a = new Node(folder.resolve("a"), database, more);
    this.b = new Node(folder.resolve("b"), database, withWrongClock(more));
    this.proxy = new Proxy(folder.resolve("proxy"), a, b, turns);
  }

  /**
   * Starts both nodes and waits for neither.
   *
   * @param more settings of both, as environment variables; JAVA_TOOL_OPTIONS reaches the JVM
   * @throws IllegalStateException without a MySQL server: no two nodes can share H2
   */
  public static TwoNodes start(Map<String, String> more, Proxy.Turns turns) {
    if (!Database.onMySql()) {
      throw new IllegalStateException(
          "two nodes need MySQL; put before the command: env $(config/mysql/server start)");
    }
    TwoNodes nodes = new TwoNodes(newFolder(), Database.createEmpty(), more, turns);
    nodes.both().forEach(Node::start);
    return nodes;
  }

  /** Waits until both answer. */
  public TwoNodes awaitReady() {
    try {
      both().forEach(Node::awaitReady);
      return this;
    } catch (IllegalStateException e) {
      close();
      throw e;
    }
  }

  /** The node with the right clock. */
  public Node a() {
    return a;
  }

  /** The node with the wrong clock. */
  public Node b() {
    return b;
  }

  public List<Node> both() {
    return List.of(a, b);
  }

  public Node other(Node node) {
    return node == a ? b : a;
  }

  public Proxy proxy() {
    return proxy;
  }

  public Database database() {
    return database;
  }

  /** The address of a page as users have it, through the proxy. */
  public String address(String page) {
    return proxy.address(page);
  }

  @Override
  public void close() {
    proxy.close();
    both().forEach(Node::close);
    database.close();
  }

  private static Map<String, String> withWrongClock(Map<String, String> settings) {
    Map<String, String> wrong = new HashMap<>(settings);
    wrong.put("LD_PRELOAD", fakeTime().toString());
    wrong.put("FAKETIME", FAST);
    // What measures durations stays true, as it does when somebody sets a clock; without the second
    // switch the JVM's waits return at once.
    wrong.put("FAKETIME_DONT_FAKE_MONOTONIC", "1");
    wrong.put("FAKETIME_FORCE_MONOTONIC_FIX", "0");
    return wrong;
  }

  private static Path fakeTime() {
    try (Stream<Path> files =
        Files.find(
            Path.of("/usr/lib"),
            3,
            (file, attributes) -> file.endsWith("faketime/libfaketimeMT.so.1"))) {
      return files
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("needs Debian's package libfaketime"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path newFolder() {
    try {
      return Files.createTempDirectory(Files.createDirectories(Path.of("target/nodes")), "run");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
