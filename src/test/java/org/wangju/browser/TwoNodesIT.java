package org.wangju.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wangju.testing.Node;
import org.wangju.testing.TwoNodes;

/** Two nodes under one address: either may die between two clicks, and nobody notices. */
class TwoNodesIT {
  private static TwoNodes nodes;

  @BeforeAll
  static void start() {
    nodes = TwoNodes.start().awaitReady();
  }

  @AfterAll
  static void stop() {
    nodes.close();
  }

  @Test
  void who_is_signed_in_stays_so_whichever_node_dies() {
    Knocker officer = new Knocker(nodes).signIn("officer");
    for (Node node : nodes.both()) {
      nodes.awaitReady();
      node.kill();
      for (int i = 0; i < 5; i++) {
        assertThat(officer.get("/directory/people.xhtml").statusCode()).isEqualTo(200);
      }
      node.start();
    }
  }
}
