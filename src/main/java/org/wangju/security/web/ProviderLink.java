package org.wangju.security.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.wangju.platform.Refusal;
import org.wangju.platform.web.Page;
import org.wangju.security.Identities;
import org.wangju.security.SignedIn;
import org.wangju.security.http.ProviderDoor;
import org.wangju.security.oidc.Departure;
import org.wangju.security.oidc.OpenIdProvider;
import org.wangju.security.oidc.ProviderFailure;

/**
 * The OpenID provider on the pages: its button, the link to it, and a word about what became of it.
 */
@Named
@RequestScoped
public class ProviderLink {
  private static final Set<String> FAILED = Set.of("failed", "unknown", "taken");

  private final Page page;
  private final Exchange exchange;
  private final OpenIdProvider provider;
  private final Identities identities;
  private String outcome;

  protected ProviderLink() {
    this(null, null, null, null);
  }

  @Inject
  public ProviderLink(
      Page page, Exchange exchange, OpenIdProvider provider, Identities identities) {
    this.page = page;
    this.exchange = exchange;
    this.provider = provider;
    this.identities = identities;
  }

  public boolean isOn() {
    return provider.isOn();
  }

  /** What people call it. */
  public String getName() {
    return provider.name().orElseGet(() -> page.text("security", "oidc.name"));
  }

  /** Says what became of the way to the provider; any other word in the address says nothing. */
  public void show() {
    if (FAILED.contains(String.valueOf(outcome))) {
      page.refuse("security", "oidc." + outcome, getName());
    } else if ("linked".equals(outcome)) {
      page.done("security", "oidc.linked", getName());
    }
  }

  /** Whether the caller's account is linked. */
  public boolean isLinked() {
    return identities.of(exchange.signedIn().accountId(), provider.issuer()).isPresent();
  }

  /** Sends the browser to the provider, to link the identity that it vouches for. */
  public void link() {
    page.call(this::departure)
        .ifPresent(
            departure -> {
              ProviderDoor.depart(departure, exchange.response(), exchange.visitor().secure());
              leave(departure);
            });
  }

  private Departure departure() {
    try {
      return provider.begin(exchange.signedIn().loginId(), "/account/my-account.xhtml");
    } catch (ProviderFailure e) {
      throw new Refusal("security", "oidc.failed", getName());
    }
  }

  private static void leave(Departure departure) {
    try {
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .redirect(departure.address().toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes the link away. */
  public void unlink() {
    SignedIn signedIn = exchange.signedIn();
    if (page.run(() -> identities.unlink(signedIn.accountId(), provider.issuer()))) {
      page.done("security", "oidc.unlinked", getName());
    }
  }

  public String getOutcome() {
    return outcome;
  }

  public void setOutcome(String outcome) {
    this.outcome = outcome;
  }
}
