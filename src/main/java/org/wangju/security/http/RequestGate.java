package org.wangju.security.http;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import org.wangju.record.ActingAccount;
import org.wangju.security.Access;
import org.wangju.security.Action;
import org.wangju.security.Caller;
import org.wangju.security.Logins;
import org.wangju.security.SignedIn;

/**
 * What every request passes before anything answers it: who calls, whether a post comes from a page
 * of ours, whether the page may be opened. It writes the headers that keep a browser from being
 * used against its owner.
 */
@WebFilter(urlPatterns = "/*", dispatcherTypes = DispatcherType.REQUEST)
public class RequestGate extends HttpFilter {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = Logger.getLogger(RequestGate.class.getName());

  /** Besides these only pages take posts; TRACE would show a script the login's cookie. */
  private static final Set<String> READING = Set.of("GET", "HEAD");

  /** A node takes about as long to start. */
  private static final int RETRY_SECONDS = 30;

  @Inject private transient Serving serving;
  @Inject private transient Caller caller;
  @Inject private transient Access access;
  @Inject private transient Logins logins;
  @Inject private transient Proxies proxies;
  @Inject private transient MetricsToken metricsToken;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    SecurityHeaders.write(response, proxies.visitor(request).secure());
    if (!serving.enter()) {
      response.setIntHeader("Retry-After", RETRY_SECONDS);
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      return;
    }
    try {
      answer(request, response, chain);
    } finally {
      serving.leave();
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (StaticFiles.isStatic(request)) {
      chain.doFilter(request, response);
      return;
    }
    response.setHeader("Cache-Control", "no-store");
    Optional<SignedIn> known = LoginMechanism.signedIn(request);
    caller.enter(known.orElse(null), Languages.of(request));
    known.ifPresent(
        account -> new ActingAccount(account.accountId(), account.displayName()).enter());
    try {
      if (known.isPresent()) {
        logins.touch(LoginCookie.read(request).orElseThrow());
      }
      pass(request, response, chain);
    } finally {
      ActingAccount.leave();
    }
  }

  private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String address = address(request);
    if (!isPage(address)) {
      SecurityHeaders.writePolicy(response);
    }
    boolean post = request.getMethod().equals("POST");
    if (post ? !PageAccess.takesPosts(address) : !READING.contains(request.getMethod())) {
      response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    } else if (post && !isFromHere(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else if (isMultipart(request) && !PageAccess.takesFiles(address)) {
      response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
    } else if (PageAccess.isPublic(address)
        || metricsToken.opens(address, request.getHeader("Authorization"))) {
      chain.doFilter(request, response);
    } else {
      openDoor(address, request, response, chain);
    }
  }

  private void openDoor(
      String address, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<Action> door = PageAccess.door(address);
    if (door.isEmpty()) {
      LOG.fine(() -> "an address that PageAccess does not list was asked for: " + address);
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (!caller.isSignedIn() && isPage(address)) {
      Redirection.to(loginPage(request), request, response);
    } else if (access.allowsSomewhere(door.get())) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  // What stands behind the name of a servlet belongs to the address: /health and /health/ready are
  // two.
  private static String address(HttpServletRequest request) {
    String rest = request.getPathInfo();
    return rest == null ? request.getServletPath() : request.getServletPath() + rest;
  }

  private static boolean isPage(String address) {
    return address.endsWith(".xhtml");
  }

  private static boolean isMultipart(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  // A browser names the origin of every post. A signed-in form has its token besides; a program
  // that names no origin may rely on it.
  private boolean isFromHere(HttpServletRequest request) {
    String origin = request.getHeader("Origin");
    return origin == null ? caller.isSignedIn() : origin.equals(proxies.visitor(request).origin());
  }

  private static String loginPage(HttpServletRequest request) {
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    return "/login.xhtml?to="
        + URLEncoder.encode(request.getServletPath() + query, StandardCharsets.UTF_8);
  }
}
