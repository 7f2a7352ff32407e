package org.wangju.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.wangju.security.DemoAccounts;
import org.wangju.testing.Proxy;

/**
 * Someone at a browser of their own. What goes wrong on any page that they see is collected, and
 * {@link #close} fails on it.
 */
final class Visitor implements AutoCloseable {
  private static final int MOST_STOPS = 40;

  /** Generous, so that a busy machine fails no test. */
  private static final double PATIENCE_MILLIS = 90_000;

  private static final String FOCUS_IS_SEEN =
      """
      () => {
        const style = getComputedStyle(document.activeElement);
        return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0)
            || style.boxShadow !== 'none';
      }
      """;

  private static final String SHAPE =
      """
      () => location.pathname + document.documentElement.lang
          + [...new Set([...document.querySelectorAll('body *')]
              .map(e => e.tagName + '.' + e.getAttribute('class')))].sort()
      """;

  private static final Set<String> SHAPES = new HashSet<>();

  private final UnaryOperator<String> site;
  private final BrowserContext context;
  private final Page page;
  private final Album album;
  private final List<String> complaints = new ArrayList<>();
  private Consumer<BrowserContext> heir = BrowserContext::close;
  private Consumer<Visitor> beforeSending = visitor -> {};
  private boolean troubleIsMeant;
  private boolean inHaste;
  private String asked = "";

  /**
   * @param site the address of a page at the site that is visited
   */
  Visitor(Browser browser, UnaryOperator<String> site) {
    this(
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(1366, 900)
                .setLocale("zh-CN")
                // The proxy of two nodes has a certificate of its own making.
                .setIgnoreHTTPSErrors(true)),
        site);
  }

  /** A visitor at a browser that another one has used before. */
  Visitor(BrowserContext context, UnaryOperator<String> site) {
    this.site = site;
    this.context = context;
    context.setDefaultTimeout(PATIENCE_MILLIS);
    this.page = context.newPage();
    this.album = new Album(context);
    page.onConsoleMessage(this::listen);
    page.onPageError(error -> complaints.add(page.url() + ": " + error));
    page.onResponse(this::noteWhoWasAsked);
  }

  /** The same person at another tab; close it before this one. */
  Visitor inAnotherTab() {
    Visitor tab = new Visitor(context, site);
    tab.inHaste = inHaste;
    return tab;
  }

  /** Has this happen before every form that {@link #submit} or {@link #press} sends. */
  void sendingAfter(Consumer<Visitor> event) {
    beforeSending = event;
  }

  /** The path of the page that is seen. */
  String path() {
    return URI.create(page.url()).getPath();
  }

  /** Leaves the browser to somebody else instead of closing it. */
  Visitor leavingTo(Consumer<BrowserContext> heir) {
    this.heir = heir;
    return this;
  }

  /** Looks at nothing from here on: where others have looked at the same pages before. */
  Visitor inHaste() {
    inHaste = true;
    return this;
  }

  /** Which nodes the proxy asked for the last page or post, in order; the last one answered. */
  String asked() {
    return asked;
  }

  /** A day so many days ago, as fields take it. */
  static String day(int ago) {
    return LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(ago).toString();
  }

  /** Signs in with a demo account. */
  Visitor signIn(String login) {
    return signIn(login, DemoAccounts.PASSWORD);
  }

  Visitor signIn(String login, String password) {
    open("/login.xhtml");
    return identify(login, password);
  }

  /** Signs in with a demo account where whoever used the browser before has not. */
  Visitor isSignedIn(String login) {
    page.navigate(site.apply("/index.xhtml"));
    return page.url().contains("login.xhtml")
        ? look().identify(login, DemoAccounts.PASSWORD)
        : this;
  }

  private Visitor identify(String login, String password) {
    fill("login", login, "password", password);
    field("password").press("Enter");
    page.waitForURL(url -> !url.contains("login.xhtml"));
    return look();
  }

  /** Signs in with another demo account in a second window of the same browser. */
  Visitor signsInElsewhere(String login) {
    context.clearCookies();
    Page second = context.newPage();
    second.navigate(site.apply("/login.xhtml"));
    second.locator("[id$=':login']").fill(login);
    second.locator("[id$=':password']").fill(DemoAccounts.PASSWORD);
    second.locator("[id$=':password']").press("Enter");
    second.waitForURL(url -> !url.contains("login.xhtml"));
    second.close();
    return this;
  }

  /** Sets the password of an account by the code of its notice, and so signs in. */
  Visitor activate(Notice notice, String password) {
    open("/login.xhtml");
    page.getByText("首次登录").click();
    page.waitForURL(url -> url.contains("activate.xhtml"));
    look().fill("login", notice.login(), "code", notice.code());
    fill("password", password, "repeated", password).submit();
    return this;
  }

  /** What a printed notice tells whoever is to activate an account. */
  record Notice(String login, String code) {}

  /** Reads the notice that the page shows this once. */
  Notice notice() {
    Locator codes = page.locator("[id$='notice'] strong.wj-code");
    codes.first().waitFor();
    look();
    return new Notice(codes.nth(0).innerText(), codes.nth(1).innerText());
  }

  /** As secretary of a branch, issues the code with which one of its people signs in first. */
  Notice handsOutCode(String person) {
    open("/index.xhtml").follow("发放激活码").fill("typed", person);
    press("search").page.waitForURL(url -> url.contains("?"));
    look().page.locator("td").getByText("发放激活码").first().click();
    return notice();
  }

  /** Opens a page and looks at it. */
  Visitor open(String address) {
    page.navigate(site.apply(address));
    return look();
  }

  /**
   * Holds the page as it now stands against the rules of accessibility, unless it was seen made of
   * the same kinds of elements before.
   */
  Visitor look() {
    page.waitForLoadState();
    if (inHaste) {
      return this;
    }
    if (SHAPES.add((String) page.evaluate(SHAPE))) {
      holdAgainstRules();
    }
    album.keep(page);
    return this;
  }

  private void holdAgainstRules() {
    AxeResults results =
        new AxeBuilder(page)
            .options(violationsOnly())
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
            // A second page to put the results of frames together takes as long as the search: the
            // pages have no frames.
            .setLegacyMode(true)
            .analyze();
    for (Rule violation : results.getViolations()) {
      complaints.add(
          page.url()
              + ": "
              + violation.getId()
              + " "
              + violation.getNodes().stream().map(n -> n.getHtml()).toList());
    }
  }

  private static AxeRunOptions violationsOnly() {
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    return options;
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

  /** Chooses the option that says this, whatever stands beside it. */
  Visitor choose(String field, String option) {
    field(field).selectOption(new SelectOption().setLabel(option));
    return this;
  }

  /** Chooses the first option that begins with this. */
  Visitor chooseBeginning(String field, String option) {
    Locator found = field(field).locator("option:has-text('" + option + "')").first();
    field(field).selectOption(found.getAttribute("value"));
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
    awaitQuiet();
    beforeSending.accept(this);
    field("submit").click();
    page.waitForURL(url -> !url.equals(before));
    return look();
  }

  /**
   * Waits until the page has had its answers: one that takes a message away moves the button from
   * under a click.
   */
  private void awaitQuiet() {
    page.waitForFunction("() => !window.PrimeFaces || PrimeFaces.ajax.Queue.isEmpty()");
  }

  /** Presses the button of that id or text; what comes of it is waited for by {@link #sees}. */
  Visitor press(String button) {
    Locator byText = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button));
    awaitQuiet();
    beforeSending.accept(this);
    field(button).or(byText).first().click();
    return this;
  }

  /** Presses a button and says yes to the question whether one is sure. */
  Visitor confirm(String id) {
    field(id).click();
    page.locator(".ui-confirmdialog-yes").click();
    page.waitForLoadState(LoadState.NETWORKIDLE);
    return this;
  }

  /** Types into a field that proposes, and takes the first proposal. */
  Visitor takeProposal(String field, String typed) {
    field(field + "_input").pressSequentially(typed);
    page.locator(".ui-autocomplete-panel:visible li").first().click();
    return this;
  }

  /** Waits until the draft's line says this. */
  Visitor draftSays(String text) {
    page.locator(".wj-draft", new Page.LocatorOptions().setHasText(text)).waitFor();
    return this;
  }

  /**
   * Waits until what the field says is kept, as another tab shows it: the draft's line may still
   * speak of the draft before.
   */
  Visitor awaitDraft(String field) {
    String typed = field(field).inputValue();
    try (Visitor tab = inAnotherTab()) {
      tab.page.navigate(page.url());
      for (int tries = 0; tries < 30 && !tab.field(field).inputValue().equals(typed); tries++) {
        tab.page.waitForTimeout(500);
        tab.page.reload();
      }
    }
    return this;
  }

  /** Opens the first line of the inbox that says this. */
  Visitor task(String step) {
    open("/desk/inbox.xhtml");
    page.locator("a.wj-row-link", new Page.LocatorOptions().setHasText(step)).first().click();
    page.waitForURL(url -> url.contains("item="));
    return look();
  }

  /** Opens the line of the inbox that says this of the case. */
  Visitor task(String step, String caseId) {
    open("/desk/inbox.xhtml");
    Locator ofCase = page.locator("a[href*='case=" + caseId + "']");
    page.locator("tr", new Page.LocatorOptions().setHas(ofCase).setHasText(step))
        .locator("a.wj-row-link")
        .click();
    page.waitForURL(url -> url.contains("item="));
    return look();
  }

  /**
   * Opens the line of the inbox that says this and whose page tells of that: other classes leave
   * steps of the same name to the same people.
   */
  Visitor taskAbout(String step, String matter) {
    open("/desk/inbox.xhtml");
    List<String> addresses =
        page.locator("a.wj-row-link", new Page.LocatorOptions().setHasText(step)).all().stream()
            .map(line -> (String) line.evaluate("a => a.href"))
            .toList();
    for (String address : addresses) {
      page.navigate(address);
      if (page.getByText(matter).count() > 0) {
        return look();
      }
    }
    throw new AssertionError("no step " + step + " about " + matter);
  }

  /** Waits until a timer has put a step into the inbox, and opens it. */
  Visitor awaitTask(String step) {
    for (int tries = 0; tries < 60 && open("/desk/inbox.xhtml").tasks(step) == 0; tries++) {
      page.waitForTimeout(2_000);
    }
    return task(step);
  }

  /** How many lines of the inbox shown say this. */
  int tasks(String step) {
    return page.locator("a.wj-row-link", new Page.LocatorOptions().setHasText(step)).count();
  }

  /** Opens a person's case from the list of cases. */
  Visitor caseOf(String person) {
    open("/recruitment/cases.xhtml");
    return follow(page.locator("a.wj-row-link", new Page.LocatorOptions().setHasText(person)));
  }

  /** Opens the case that the home page shows as the reader's own. */
  Visitor ownCase() {
    open("/index.xhtml");
    return follow(page.locator("#own + a"));
  }

  /** Follows a link or presses a button that leads to another page. */
  Visitor follow(String text) {
    return follow(
        page.locator("main").getByText(text, new Locator.GetByTextOptions().setExact(true)));
  }

  private Visitor follow(Locator way) {
    String before = page.url();
    way.first().click();
    page.waitForURL(url -> !url.equals(before));
    return look();
  }

  /** Sends the form, which stays and says what is wrong. */
  Visitor isRefused(String text) {
    awaitQuiet();
    field("submit").click();
    page.locator("#messages .ui-messages-error", new Page.LocatorOptions().setHasText(text))
        .waitFor();
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

  /** Makes sure that the page says this; where it does not, tells what it says instead. */
  Visitor sees(String text) {
    try {
      page.getByText(text).locator("visible=true").first().waitFor();
      return this;
    } catch (TimeoutError e) {
      throw new AssertionError(
          page.url() + " does not say " + text + ": " + page.locator("main").innerText(), e);
    }
  }

  Visitor key(String key) {
    page.keyboard().press(key);
    return this;
  }

  /** What has the focus: the last part of its id, or its text where it has none. */
  String focused() {
    return (String)
        page.evaluate(
            "() => document.activeElement.id.split(':').pop() || document.activeElement.textContent");
  }

  /** Goes on with the tab key until that stop; complains of a stop that nobody would see. */
  List<String> stopsUpTo(String last) {
    List<String> stops = new ArrayList<>(List.of(focused()));
    while (!stops.get(stops.size() - 1).equals(last) && stops.size() < MOST_STOPS) {
      key("Tab");
      String stop = focused();
      // A date has a stop for each of its parts.
      if (!stop.equals(stops.get(stops.size() - 1))) {
        stops.add(stop);
      }
      if (!(Boolean) page.evaluate(FOCUS_IS_SEEN)) {
        complaints.add(page.url() + ": the focus on " + stop + " is not seen");
      }
    }
    return stops;
  }

  /** From here on failing requests are no complaint, until {@link #troubleIsOver}. */
  Visitor troubleIsMeant() {
    troubleIsMeant = true;
    return this;
  }

  Visitor troubleIsOver() {
    page.waitForLoadState(LoadState.NETWORKIDLE);
    troubleIsMeant = false;
    return this;
  }

  /** Loses the connection to the server, until {@link #isOnline}. */
  Visitor isOffline() {
    context.setOffline(true);
    return troubleIsMeant();
  }

  Visitor isOnline() {
    context.setOffline(false);
    return this;
  }

  @Override
  public void close() {
    page.close();
    if (context.pages().isEmpty()) {
      context.setOffline(false);
      heir.accept(context);
    }
    assertThat(complaints).isEmpty();
  }

  private void noteWhoWasAsked(Response response) {
    boolean page = response.request().isNavigationRequest();
    if (page || response.request().method().equals("POST")) {
      asked = response.headers().getOrDefault(Proxy.ASKED.toLowerCase(Locale.ROOT), "");
    }
  }

  private void listen(ConsoleMessage message) {
    if (message.type().equals("error") && !troubleIsMeant) {
      complaints.add(page.url() + ": " + message.text());
    }
  }
}
