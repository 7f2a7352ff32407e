package org.wangju.security.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.wangju.platform.web.Page;
import org.wangju.security.Accounts;
import org.wangju.security.Caller;
import org.wangju.security.Logins;
import org.wangju.security.http.Languages;
import org.wangju.security.http.LoginCookie;

/** What every page offers in its header: the other language, and signing out. */
@Named
@ApplicationScoped
public class OwnSession {
  private final Page page;
  private final Exchange exchange;
  private final Caller caller;
  private final Accounts accounts;
  private final Logins logins;

  protected OwnSession() {
    this(null, null, null, null, null);
  }

  @Inject
  public OwnSession(Page page, Exchange exchange, Caller caller, Accounts accounts, Logins logins) {
    this.page = page;
    this.exchange = exchange;
    this.caller = caller;
    this.accounts = accounts;
    this.logins = logins;
  }

  /** The language that the page is not shown in. */
  public Locale otherLanguage() {
    return Languages.ALL.stream()
        .filter(language -> !language.equals(caller.locale()))
        .findFirst()
        .orElseThrow();
  }

  /** The name of the other language in itself. */
  public String otherLanguageName() {
    Locale other = otherLanguage();
    return other.getDisplayLanguage(other);
  }

  /**
   * Shows the page in the other language, and keeps that choice for the account and the browser.
   */
  public void switchLanguage() {
    speak(otherLanguage());
  }

  /** Shows the page in that language, and keeps that choice for the account and the browser. */
  public void speak(Locale language) {
    boolean kept =
        !caller.isSignedIn() || page.run(() -> accounts.speak(caller.accountId(), language));
    if (kept) {
      LoginCookie.keepLanguage(
          exchange.response(), language.toLanguageTag(), exchange.visitor().secure());
      exchange.reload();
    }
  }

  /** Ends all logins of the account, in all browsers, and goes to the login page. */
  public void signOutEverywhere() {
    if (page.run(() -> logins.endAll(exchange.signedIn()))) {
      LoginCookie.clear(exchange.response(), exchange.visitor().secure());
      exchange.goTo("/login.xhtml");
    }
  }

  /** Ends this login and goes to the login page. */
  public void signOut() {
    if (page.run(() -> logins.close(exchange.signedIn()))) {
      LoginCookie.clear(exchange.response(), exchange.visitor().secure());
      exchange.goTo("/login.xhtml");
    }
  }
}
