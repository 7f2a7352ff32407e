package org.wangju.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Pictures of every page that visitors look at, for people to look at too: with {@code
 * -Dbrowser.album=FOLDER}, wide and on a telephone, as it stands in Chinese and as its address
 * gives it in English.
 */
final class Album {
  private static final String FOLDER = System.getProperty("browser.album", "");
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final BrowserContext context;

  Album(BrowserContext context) {
    this.context = context;
  }

  void keep(Page page) {
    if (FOLDER.isEmpty()) {
      return;
    }
    String name =
        "%03d%s".formatted(NUMBER.incrementAndGet(), page.url().replaceFirst("^.*//[^/]*", ""));
    name = name.replaceFirst("\\?.*", "").replace('/', '_').replace(".xhtml", "");
    if ("en".equals(page.locator("html").getAttribute("lang"))) {
      bothSizes(page, name + "-en");
      return;
    }
    bothSizes(page, name + "-zh");
    // Pages that tell of trouble have no switch.
    if (page.locator(".wj-language").count() > 0) {
      english(page.url(), name + "-en");
    }
  }

  // In a tab of its own, so that what was typed stays; the language belongs to the sign-in.
  private void english(String address, String name) {
    Page other = context.newPage();
    other.navigate(address);
    Locator language = other.locator(".wj-language").first();
    language.click();
    other.waitForFunction("() => document.documentElement.lang === 'en'");
    bothSizes(other, name);
    language.click();
    other.waitForFunction("() => document.documentElement.lang !== 'en'");
    other.close();
  }

  private static void bothSizes(Page page, String name) {
    page.waitForLoadState(LoadState.NETWORKIDLE);
    picture(page, name);
    page.setViewportSize(390, 844);
    picture(page, name + "-phone");
    page.setViewportSize(1366, 900);
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(FOLDER, name + ".png")));
  }
}
