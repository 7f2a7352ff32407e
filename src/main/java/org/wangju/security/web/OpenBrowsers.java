package org.wangju.security.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.wangju.platform.web.Page;
import org.wangju.security.LoginPlace;
import org.wangju.security.Logins;
import org.wangju.security.SignedIn;

/** The browsers in which the caller is signed in. */
@Named
@RequestScoped
public class OpenBrowsers {
  private final Page page;
  private final Exchange exchange;
  private final Logins logins;
  private List<LoginPlace> places;

  protected OpenBrowsers() {
    this(null, null, null);
  }

  @Inject
  public OpenBrowsers(Page page, Exchange exchange, Logins logins) {
    this.page = page;
    this.exchange = exchange;
    this.logins = logins;
  }

  /** All of them, the one used last first. */
  public List<LoginPlace> getPlaces() {
    if (places == null) {
      places = logins.places(exchange.signedIn().accountId());
    }
    return places;
  }

  /** Whether it is the browser that asks. */
  public boolean isHere(LoginPlace place) {
    return place.id().equals(exchange.signedIn().loginId());
  }

  /** Ends the login that the browser named: the lines may have moved since the page was shown. */
  public void end() {
    SignedIn signedIn = exchange.signedIn();
    String id = Faces.getRequestParameter("place");
    if (page.run(() -> logins.end(signedIn, id))) {
      page.done("security", "browsers.ended");
    }
    places = null;
  }
}
