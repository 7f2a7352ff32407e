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
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.wangju.security.DemoAccounts;

/**
 * Someone at a browser of their own. What goes wrong on any page that they see is collected, and
 * {@link #close} fails on it.
 */
final class Visitor implements AutoCloseable {
  private final Server server;
  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();
  private boolean serverIsMeantToBeDown;

  Visitor(Browser browser, Server server) {
    this.server = server;
    this.context =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(1366, 900).setLocale("zh-CN"));
    this.page = context.newPage();
    page.onConsoleMessage(this::listen);
    page.onPageError(error -> complaints.add(page.url() + ": " + error));
  }

  /** Signs in with a demo account. */
  Visitor signIn(String login) {
    open("/login.xhtml");
    page.getByLabel("账号").fill(login);
    page.locator("input[type=password]").fill(DemoAccounts.PASSWORD);
    page.locator("main button[type=submit], form button[type=submit]").last().click();
    page.waitForURL(url -> !url.contains("login.xhtml"));
    return look();
  }

  /** Opens a page and looks at it. */
  Visitor open(String address) {
    page.navigate(server.address(address));
    return look();
  }

  /** Holds the page as it now stands against the rules of accessibility. */
  Visitor look() {
    page.waitForLoadState();
    AxeResults results =
        new AxeBuilder(page)
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
            .analyze();
    for (Rule violation : results.getViolations()) {
      complaints.add(
          page.url()
              + ": "
              + violation.getId()
              + " "
              + violation.getNodes().stream().map(n -> n.getHtml()).toList());
    }
    return this;
  }

  Page page() {
    return page;
  }

  /** The field of that id within whichever form it stands. */
  Locator field(String id) {
    return page.locator("[id$=':" + id + "']");
  }

  /** Chooses the option at that place in a list; the first is the invitation to choose. */
  Visitor choose(String field, int option) {
    field(field).selectOption(new SelectOption().setIndex(option));
    return this;
  }

  /** Fills fields: id, text, id, text … */
  Visitor fill(String... idsAndTexts) {
    for (int i = 0; i < idsAndTexts.length; i += 2) {
      field(idsAndTexts[i]).fill(idsAndTexts[i + 1]);
    }
    return this;
  }

  /** Checks the choice at that place of a question. */
  Visitor check(String field, int choice) {
    field(field).locator("input").nth(choice).check();
    return this;
  }

  /** Sends the form and waits for the page that follows. */
  Visitor submit() {
    String before = page.url();
    field("submit").click();
    page.waitForURL(url -> !url.equals(before));
    return look();
  }

  /** Opens the first line of the inbox that says this. */
  Visitor task(String step) {
    open("/desk/inbox.xhtml");
    page.locator("a.wj-row-link", new Page.LocatorOptions().setHasText(step)).first().click();
    page.waitForURL(url -> url.contains("item="));
    return look();
  }

  /** Shows the page in the other language. */
  Visitor switchLanguage() {
    String before = page.locator("html").getAttribute("lang");
    page.locator(".wj-language").first().click();
    page.waitForFunction("before => document.documentElement.lang !== before", before);
    page.waitForLoadState(LoadState.NETWORKIDLE);
    return this;
  }

  /** Leaves the field, whose value the page asks the server about, and waits for the answer. */
  Visitor leave(String field) {
    page.waitForResponse(
        response -> response.request().method().equals("POST"), () -> field(field).press("Tab"));
    page.waitForFunction("() => PrimeFaces.ajax.Queue.isEmpty()");
    return this;
  }

  /** Sees the page as on a telephone, and that nothing sticks out. */
  Visitor onTelephone() {
    page.setViewportSize(390, 844);
    Object excess = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
    if (((Number) excess).intValue() > 0) {
      complaints.add(page.url() + ": " + excess + " pixels wider than a telephone");
    }
    page.setViewportSize(1366, 900);
    return this;
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
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/browser", name + ".png")));
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
