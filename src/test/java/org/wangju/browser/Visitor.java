package org.wangju.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Someone at a browser of their own. What goes wrong on any page that they see is collected, and {@link #close} fails on it. */
final class Visitor implements AutoCloseable {
  private final Server server;
  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();
  private boolean serverIsMeantToBeDown;

  Visitor(Browser browser, Server server) {
    this(browser, server, 1366, 900);
  }

  Visitor(Browser browser, Server server, int width, int height) {
    this.server = server;
    this.context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height).setLocale("zh-CN"));
    this.page = context.newPage();
    page.onConsoleMessage(this::listen);
    page.onPageError(error -> complaints.add(page.url() + ": " + error));
  }

  /** Signs in with a demo account. */
  Visitor signIn(String login, String password) {
    open("/login.xhtml");
    page.locator("input[name$=login]").fill(login);
    page.locator("input[type=password]").fill(password);
    page.locator("button[type=submit]").first().click();
    page.waitForURL(Pattern.compile("^(?!.*login\\.xhtml).*$"));
    return this;
  }

  /** Opens a page and looks at it. */
  Visitor open(String address) {
    page.navigate(server.address(address));
    return look();
  }

  /** Holds the page as it now stands against the rules of accessibility. */
  Visitor look() {
    page.waitForLoadState();
    AxeResults results = new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa")).analyze();
    for (Rule violation : results.getViolations()) {
      complaints.add(page.url() + ": " + violation.getId() + " " + violation.getNodes().stream().map(n -> n.getHtml()).toList());
    }
    return this;
  }

  Page page() {
    return page;
  }

  /** The one visible element of that kind and text. */
  Locator button(String text) {
    return page.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text).setExact(true));
  }

  Locator link(String text) {
    return page.getByRole(com.microsoft.playwright.options.AriaRole.LINK, new Page.GetByRoleOptions().setName(text));
  }

  /** The field with that label. */
  Locator field(String label) {
    return page.getByLabel(label);
  }

  /** Makes sure that the page says this. */
  Visitor sees(String text) {
    page.getByText(text).first().waitFor();
    return this;
  }

  /** From here on failing requests are no complaint, until {@link #serverIsBack}. */
  void serverGoesDown() {
    serverIsMeantToBeDown = true;
  }

  void serverIsBack() {
    serverIsMeantToBeDown = false;
  }

  /** Keeps a picture under {@code target/browser}. */
  Visitor picture(String name) {
    page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/browser", name + ".png")));
    return this;
  }

  @Override
  public void close() {
    context.close();
    assertThat(complaints).isEmpty();
  }

  private void listen(ConsoleMessage message) {
    if (message.type().equals("error") && !serverIsMeantToBeDown) {
      complaints.add(page.url() + ": " + message.text());
    }
  }
}
