package org.wangju.browser;

import com.microsoft.playwright.BrowserContext;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.wangju.testing.Database;

/**
 * The server and the browser that all classes of the suite share: started once, with the first, and
 * ended after the last. A class works on people of its own, so that their order does not matter.
 */
final class Wangju implements AutoCloseable {
  private final Chromium chromium = new Chromium();
  private final Server server = Server.startAsInProduction();
  private final Map<String, Deque<BrowserContext>> left = new HashMap<>();

  /**
   * Gives it to the tests that ask for it. The tests of a class are the stretches of one way: where
   * one fails, those behind it are skipped.
   */
  static final class Started
      implements ParameterResolver, AfterTestExecutionCallback, ExecutionCondition {
    private static final String FAILED = "failed";

    @Override
    public void afterTestExecution(ExtensionContext context) {
      if (context.getExecutionException().isPresent()) {
        ofClass(context).put(FAILED, true);
      }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      return context.getTestMethod().isPresent() && ofClass(context).get(FAILED) != null
          ? ConditionEvaluationResult.disabled("the way does not get here")
          : ConditionEvaluationResult.enabled("");
    }

    private static ExtensionContext.Store ofClass(ExtensionContext context) {
      return context
          .getRoot()
          .getStore(ExtensionContext.Namespace.create(context.getRequiredTestClass()));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Wangju.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(ExtensionContext.Namespace.GLOBAL)
          .getOrComputeIfAbsent(Wangju.class, key -> new Wangju(), Wangju.class);
    }
  }

  Server server() {
    return server;
  }

  /** Somebody at a new browser who is not signed in. */
  Visitor visitor() {
    return sent(new Visitor(chromium.browser(), server::address));
  }

  /**
   * Somebody who is signed in with that demo account: at the browser that somebody with the same
   * account left, if there is one, since people do not sign in for every step.
   */
  Visitor visitor(String login) {
    Deque<BrowserContext> browsers = left.computeIfAbsent(login, anyone -> new ArrayDeque<>());
    Visitor visitor =
        browsers.isEmpty()
            ? new Visitor(chromium.browser(), server::address)
            : new Visitor(browsers.pop(), server::address);
    return sent(visitor).leavingTo(browsers::push).isSignedIn(login);
  }

  /** Somebody to whom the officer gives an account, at the page of their first sign-in. */
  Visitor employed(
      Visitor officer, String name, String login, String role, String unit, String password) {
    officer.open("/admin/accounts.xhtml").follow("开通账号").fill("name", name, "login", login);
    officer.field("role").selectOption(role);
    officer.takeProposal("unit", unit).field("create").click();
    officer.page().waitForURL(url -> url.contains("/account.xhtml"));
    officer.field("issue").click();
    return visitor().activate(officer.notice(), password).sees(name);
  }

  /**
   * On MySQL they do not look at what they looked at on H2: no page is more or less accessible on
   * another database.
   */
  private Visitor sent(Visitor visitor) {
    visitor.sendingAfter(server::beforeSending);
    return Database.onMySql() ? visitor.inHaste() : visitor;
  }

  @Override
  public void close() {
    chromium.close();
    server.close();
  }
}
