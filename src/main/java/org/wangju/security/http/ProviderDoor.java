package org.wangju.security.http;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.wangju.platform.Refusal;
import org.wangju.security.Account;
import org.wangju.security.Identities;
import org.wangju.security.SignedIn;
import org.wangju.security.oidc.Departure;
import org.wangju.security.oidc.OpenIdProvider;
import org.wangju.security.oidc.ProviderFailure;
import org.wangju.security.oidc.Return;

/**
 * Sends browsers to the OpenID provider and takes them back. Whatever fails ends on a page of ours
 * that says so in a word; why is logged without names.
 */
@WebServlet(urlPatterns = {"/oidc/start", "/oidc/callback"})
public class ProviderDoor extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = Logger.getLogger(ProviderDoor.class.getName());
  private static final String LOGIN_PAGE = "/login.xhtml?provider=";
  private static final String ACCOUNT_PAGE = "/account/my-account.xhtml?provider=";

  @Inject private transient OpenIdProvider provider;
  @Inject private transient Identities identities;
  @Inject private transient LoginMechanism mechanism;
  @Inject private transient Proxies proxies;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!provider.isOn()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (request.getServletPath().equals("/oidc/start")) {
      start(request, response);
    } else {
      finish(request, response);
    }
  }

  private void start(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try {
      Departure departure = provider.begin("", Redirection.within(request.getParameter("to")));
      depart(departure, response, proxies.visitor(request).secure());
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", departure.address().toString());
    } catch (ProviderFailure e) {
      fail(e);
      Redirection.to(LOGIN_PAGE + "failed", request, response);
    }
  }

  /** Gives the browser what it takes along. */
  public static void depart(Departure departure, HttpServletResponse response, boolean secure) {
    LoginCookie.keepProvider(response, departure.cookie(), departure.seconds(), secure);
  }

  private void finish(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String cookie = LoginCookie.provider(request).orElse("");
    // It counts once.
    LoginCookie.keepProvider(response, "", 0, proxies.visitor(request).secure());
    try {
      Return back = provider.end(parameters(request), cookie);
      Redirection.to(
          back.linking().isEmpty() ? signIn(back, request, response) : link(back, request),
          request,
          response);
    } catch (ProviderFailure e) {
      fail(e);
      Redirection.to(LOGIN_PAGE + "failed", request, response);
    }
  }

  private String signIn(Return back, HttpServletRequest request, HttpServletResponse response) {
    Optional<Account> account = identities.opened(back.issuer(), back.subject());
    account.ifPresent(found -> mechanism.open(found, request, response));
    return account.isPresent() ? Redirection.within(back.destination()) : LOGIN_PAGE + "unknown";
  }

  // Only for the login that began it: another that was opened meanwhile gets nothing.
  private String link(Return back, HttpServletRequest request) {
    Optional<SignedIn> signedIn =
        LoginMechanism.signedIn(request).filter(known -> known.loginId().equals(back.linking()));
    if (signedIn.isEmpty()) {
      return LOGIN_PAGE + "failed";
    }
    try {
      identities.link(signedIn.get().accountId(), back.issuer(), back.subject());
      return ACCOUNT_PAGE + "linked";
    } catch (Refusal e) {
      return ACCOUNT_PAGE + "taken";
    }
  }

  private static Map<String, List<String>> parameters(HttpServletRequest request) {
    return request.getParameterMap().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> Arrays.asList(entry.getValue())));
  }

  private static void fail(ProviderFailure failure) {
    LOG.log(Level.INFO, "OpenID provider: {0}", failure.getMessage());
  }
}
