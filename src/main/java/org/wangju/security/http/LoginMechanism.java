package org.wangju.security.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wangju.platform.Refusal;
import org.wangju.security.Account;
import org.wangju.security.Accounts;
import org.wangju.security.Browser;
import org.wangju.security.Logins;
import org.wangju.security.SignedIn;

/**
 * Tells the container on every request who calls, from the row that the login cookie points at. It
 * keeps nothing in an HTTP session and makes none. Signing in always gives a new cookie.
 */
@ApplicationScoped
public class LoginMechanism implements HttpAuthenticationMechanism {
  private static final String SIGNED_IN = SignedIn.class.getName();
  private static final String REFUSAL = LoginMechanism.class.getName() + ".refusal";

  private final IdentityStoreHandler stores;
  private final Accounts accounts;
  private final Logins logins;
  private final Proxies proxies;
  private final Browsers browsers;

  protected LoginMechanism() {
    this(null, null, null, null, null);
  }

  @Inject
  public LoginMechanism(
      IdentityStoreHandler stores,
      Accounts accounts,
      Logins logins,
      Proxies proxies,
      Browsers browsers) {
    this.stores = stores;
    this.accounts = accounts;
    this.logins = logins;
    this.proxies = proxies;
    this.browsers = browsers;
  }

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    if (StaticFiles.isStatic(request)) {
      return context.doNothing();
    }
    Credential typed = context.getAuthParameters().getCredential();
    if (typed != null) {
      return signIn(typed, request, response, context);
    }
    return LoginCookie.read(request)
        .flatMap(logins::read)
        .map(known -> recognise(known, request, context))
        .orElseGet(context::doNothing);
  }

  /** Who is signed in in the browser that sends the request. */
  public static Optional<SignedIn> signedIn(HttpServletRequest request) {
    return Optional.ofNullable((SignedIn) request.getAttribute(SIGNED_IN));
  }

  /** Why nobody could be signed in though login and password may be right; empty otherwise. */
  public static Optional<Refusal> refusal(HttpServletRequest request) {
    return Optional.ofNullable((Refusal) request.getAttribute(REFUSAL));
  }

  /**
   * Opens a login for an account whose holder has just proved who they are, and gives the browser
   * its cookie. The holder hears of a browser that was not used with the account before.
   */
  public void open(Account account, HttpServletRequest request, HttpServletResponse response) {
    open(account, browsers.knows(request, account.getId()), request, response);
  }

  /** As {@link #open}, after a code was used, which is the holder's own doing. */
  public void openWithCode(
      Account account, HttpServletRequest request, HttpServletResponse response) {
    open(account, true, request, response);
  }

  private void open(
      Account account, boolean known, HttpServletRequest request, HttpServletResponse response) {
    String replaced = signedIn(request).map(SignedIn::loginId).orElse(null);
    Browser browser = new Browser(Browsers.name(request.getHeader("User-Agent")), known);
    boolean secure = proxies.visitor(request).secure();
    LoginCookie.write(response, logins.open(account, replaced, browser), secure);
    LoginCookie.keepKnown(response, browsers.with(request, account.getId()), secure);
  }

  private AuthenticationStatus signIn(
      Credential typed,
      HttpServletRequest request,
      HttpServletResponse response,
      HttpMessageContext context) {
    CredentialValidationResult result;
    try {
      result = stores.validate(typed);
    } catch (Refusal e) {
      // The container would log what is thrown here and take it for a wrong password.
      request.setAttribute(REFUSAL, e);
      return AuthenticationStatus.SEND_FAILURE;
    }
    if (result.getStatus() != CredentialValidationResult.Status.VALID) {
      return AuthenticationStatus.SEND_FAILURE;
    }
    String login = result.getCallerPrincipal().getName();
    open(accounts.opened(login), request, response);
    return context.notifyContainerAboutLogin(login, Set.of());
  }

  private static AuthenticationStatus recognise(
      SignedIn known, HttpServletRequest request, HttpMessageContext context) {
    request.setAttribute(SIGNED_IN, known);
    Set<String> roles =
        known.roles().stream().map(held -> held.role().name()).collect(Collectors.toSet());
    return context.notifyContainerAboutLogin(known.login(), roles);
  }
}
