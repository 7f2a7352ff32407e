package org.wangju.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.wangju.testing.Database;
import org.wangju.testing.Node;
import org.wangju.testing.Proxy;
import org.wangju.testing.TwoNodes;

/** What visitors come to, with the demo registers: a single node, or two behind the proxy. */
final class Server implements AutoCloseable {
  private final List<Node> nodes;
  private final UnaryOperator<String> site;
  private final Consumer<Visitor> fate;
  private final Runnable end;

  private Server(
      List<Node> nodes, UnaryOperator<String> site, Consumer<Visitor> fate, Runnable end) {
    this.nodes = nodes;
    this.site = site;
    this.fate = fate;
    this.end = end;
  }

  /**
   * Starts one node on new data: on MySQL when the environment names a server for tests, on H2
   * otherwise.
   */
  static Server start() {
    try {
      Path data =
          Files.createTempDirectory(Files.createDirectories(Path.of("target/browser")), "data");
      Database database = Database.createEmpty();
      Node node = new Node(data, database, Map.of());
      Runnable end =
          () -> {
            node.close();
            database.close();
          };
      Server server = new Server(List.of(node), node::address, visitor -> {}, end);
      server.startAgain();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Starts what a production site is where there is a MySQL: two nodes, where every form is sent to
   * the one that has not made its page, or, where {@link DyingNodes#WANTED}, to the one that is
   * left. On H2, which only one node can use, that one.
   */
  static Server startAsInProduction() {
    if (!Database.onMySql()) {
      return start();
    }
    Proxy.Turns turns = DyingNodes.WANTED ? Proxy.Turns.EQUAL : Proxy.Turns.CROSSED;
    TwoNodes nodes = TwoNodes.start(Map.of(), turns).awaitReady();
    Consumer<Visitor> fate = DyingNodes.WANTED ? new DyingNodes(nodes)::dieUnder : visitor -> {};
    return new Server(nodes.both(), nodes::address, fate, nodes::close);
  }

  /** Starts on the data that is there and waits for the first page. */
  void startAgain() {
    nodes.forEach(Node::start);
    nodes.forEach(Node::awaitReady);
  }

  /** Ends all of it as a power cut would. */
  void kill() {
    nodes.forEach(Node::kill);
  }

  /** The address of a page. */
  String address(String page) {
    return site.apply(page);
  }

  /** What happens to the nodes before this visitor sends a form. */
  void beforeSending(Visitor visitor) {
    fate.accept(visitor);
  }

  /** A node itself, as only machines get at it. */
  Node node() {
    return nodes.get(0);
  }

  @Override
  public void close() {
    end.run();
  }
}
