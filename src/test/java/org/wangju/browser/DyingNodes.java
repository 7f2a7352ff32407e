package org.wangju.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.wangju.testing.Node;
import org.wangju.testing.TwoNodes;

/**
 * Two nodes of which one dies under every form: where a form is sent for the first time, the node
 * that has answered its visitor last is killed before, and starts again behind their back. What was
 * typed is kept as a draft, and the other node shows it.
 */
final class DyingNodes {
  /** Whether nodes die, as the profile {@code nodes} has it. */
  static final boolean WANTED = Boolean.getBoolean("wangju.nodes.die");

  private static final Set<String> DIED_UNDER = new TreeSet<>();
  private static final String TYPED = "textarea:visible, input[type=text]:visible";

  private final TwoNodes nodes;

  DyingNodes(TwoNodes nodes) {
    this.nodes = nodes;
  }

  /** The pages under which a node has died. */
  static Set<String> diedUnder() {
    return Collections.unmodifiableSet(DIED_UNDER);
  }

  void dieUnder(Visitor visitor) {
    if (!DIED_UNDER.add(visitor.path())) {
      return;
    }
    String field = visitor.page().locator(".wj-draft").count() > 0 ? typed(visitor) : null;
    if (field != null) {
      visitor.awaitDraft(field);
    }
    nodes.awaitReady();
    Node dying = visitor.asked().endsWith(":" + nodes.a().port()) ? nodes.a() : nodes.b();
    dying.kill();
    dying.start();
    if (field != null) {
      showsDraft(visitor, field);
    }
  }

  /** The last part of the id of a field in which something was typed. */
  private static String typed(Visitor visitor) {
    return visitor.page().locator(TYPED).all().stream()
        .filter(field -> !field.inputValue().isBlank() && field.getAttribute("id") != null)
        .map(field -> field.getAttribute("id").replaceFirst(".*:", ""))
        .filter(id -> visitor.field(id).count() == 1)
        .findFirst()
        .orElse(null);
  }

  private static void showsDraft(Visitor visitor, String field) {
    Locator typed = visitor.field(field);
    try (Visitor tab = visitor.inAnotherTab()) {
      tab.page().navigate(visitor.page().url());
      assertThat(tab.field(field).inputValue()).as(visitor.path()).isEqualTo(typed.inputValue());
    }
  }
}
