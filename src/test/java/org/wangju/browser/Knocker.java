package org.wangju.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wangju.security.DemoAccounts;
import org.wangju.testing.TwoNodes;

/**
 * Somebody who sends requests without a browser, as those do who try what no page offers. Follows
 * no redirection.
 */
final class Knocker {
  private static final Pattern STATE =
      Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]* value=\"([^\"]*)\"");
  private static final Pattern NONCE = Pattern.compile(" nonce=\"([^\"]*)\"");

  private final UnaryOperator<String> site;
  private final HttpClient client;

  /**
   * @param site the address of a page at the site
   */
  Knocker(UnaryOperator<String> site) {
    this(site, HttpClient.newBuilder());
  }

  /** Knocks at the proxy of two nodes. */
  Knocker(TwoNodes nodes) {
    this(nodes::address, HttpClient.newBuilder().sslContext(nodes.proxy().trust()));
  }

  private Knocker(UnaryOperator<String> site, HttpClient.Builder client) {
    this.site = site;
    this.client =
        client.version(HttpClient.Version.HTTP_1_1).cookieHandler(new CookieManager()).build();
  }

  /** Signs in with a demo account, as its form does. */
  Knocker signIn(String login) {
    HttpResponse<String> answer = tries(login, DemoAccounts.PASSWORD);
    if (answer.headers().allValues("Set-Cookie").isEmpty()) {
      throw new IllegalStateException(login + " was not let in: " + answer.statusCode());
    }
    return this;
  }

  /** Sends the form for signing in. */
  HttpResponse<String> tries(String login, String password) {
    return post("/login.xhtml", site.apply(""), signInForm(login, password));
  }

  /** Follows a link that holds the form for signing in, as somebody else may have laid it out. */
  HttpResponse<String> followsLink(String login, String password) {
    return get("/login.xhtml?" + encoded(signInForm(login, password)));
  }

  private Map<String, String> signInForm(String login, String password) {
    String page = get("/login.xhtml").body();
    Map<String, String> form = new LinkedHashMap<>();
    form.put("signIn", "signIn");
    form.put("signIn:login", login);
    form.put("signIn:password", password);
    form.put("signIn:submit", "");
    form.put("jakarta.faces.ViewState", found(STATE, page));
    form.put("primefaces.nonce", found(NONCE, page));
    return form;
  }

  /** Sends a form with a file to a page of the site. */
  HttpResponse<String> sendsFile(String address) {
    String part =
        "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f.csv\"\r\n\r\nx\r\n--b--\r\n";
    return send(
        request(address)
            .header("Content-Type", "Multipart/Form-Data; boundary=b")
            .header("Origin", site.apply(""))
            .POST(HttpRequest.BodyPublishers.ofString(part)));
  }

  /** The encrypted state of a page as its first form sends it. */
  String stateOf(String page) {
    return found(STATE, get(page).body());
  }

  private static String found(Pattern what, String page) {
    Matcher found = what.matcher(page);
    if (!found.find()) {
      throw new IllegalStateException("a page without a form: " + page);
    }
    return found.group(1);
  }

  HttpResponse<String> get(String address) {
    return send(request(address).GET());
  }

  HttpResponse<String> get(String address, String authorization) {
    return send(request(address).header("Authorization", authorization).GET());
  }

  HttpResponse<String> send(String method, String address) {
    return send(request(address).method(method, HttpRequest.BodyPublishers.noBody()));
  }

  /**
   * Sends a form.
   *
   * @param origin as a browser would name it; null for a program that names none
   */
  HttpResponse<String> post(String address, String origin, Map<String, String> form) {
    HttpRequest.Builder request =
        request(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encoded(form)));
    if (origin != null) {
      request.header("Origin", origin);
    }
    return send(request);
  }

  private HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(URI.create(site.apply(address)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(
            field ->
                URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8)
                    + "="
                    + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
