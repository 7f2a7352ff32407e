package org.wangju.crash;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.wangju.security.DemoAccounts;

/**
 * Someone at a browser without scripts, signed in: keeps the cookie, and sends forms with all that
 * the page put into them, the page's state and the login's token among it. Pages are asked of
 * whichever node is up, as a proxy would.
 */
final class Browser {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int OK = 200;
  private static final int REDIRECT = 300;
  private static final int ERROR = 400;

  /**
   * What came back for a form.
   *
   * @param node which node answered
   */
  record Reply(String node, int status, String location, Document page) {
    /** Sent on to the desk or the case: what the form asked for is done. */
    boolean isDone() {
      return status >= REDIRECT
          && status < ERROR
          && (location.contains("/desk/") || location.contains("/recruitment/"));
    }
  }

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(3))
          .build();
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final List<Target> nodes;
  private final String login;
  private int turn;

  Browser(List<Target> nodes, String login) {
    this.nodes = nodes;
    this.login = login;
  }

  /** Forgets the login. */
  void leave() {
    cookies.clear();
  }

  /**
   * A page, signed in before if need be.
   *
   * @throws IOException when no node gives it
   */
  Document open(String page) throws IOException {
    Document found = get(page);
    if (found.location().contains("login.xhtml")) {
      signIn();
      found = get(page);
    }
    if (found.location().contains("login.xhtml")) {
      throw new IOException("signing in did not help");
    }
    return found;
  }

  /**
   * A file, as whoever is signed in gets it.
   *
   * @throws IOException when there is none
   */
  byte[] download(String page) throws IOException {
    Target node =
        nodes.stream()
            .filter(Target::isUp)
            .findFirst()
            .orElseThrow(() -> new IOException("no node is up"));
    HttpResponse<byte[]> response =
        exchange(
            request(node.address() + page).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    if (response.statusCode() != OK) {
      throw new IOException(page + " answered " + response.statusCode());
    }
    return response.body();
  }

  private void signIn() throws IOException {
    cookies.clear();
    Form form = new Form(get("/login.xhtml"), "signIn");
    form.fill("login", login).fill("password", DemoAccounts.PASSWORD);
    send(form);
  }

  private Document get(String page) throws IOException {
    turn++;
    IOException last = new IOException("no node is up");
    for (int i = 0; i < nodes.size(); i++) {
      Target node = nodes.get(Math.floorMod(turn + i, nodes.size()));
      if (node.isUp()) {
        try {
          return follow(node.address() + page);
        } catch (IOException e) {
          last = e;
        }
      }
    }
    throw last;
  }

  private Document follow(String address) throws IOException {
    HttpResponse<String> response = exchange(request(address).GET().build());
    if (response.statusCode() >= REDIRECT && response.statusCode() < ERROR) {
      return follow(location(address, response));
    }
    if (response.statusCode() != OK) {
      throw new IOException(address + " answered " + response.statusCode());
    }
    return Jsoup.parse(response.body(), address);
  }

  /**
   * Sends a form to the node that made it, or to another when that one is down.
   *
   * @throws IOException when nothing comes back, or an error of the server
   */
  Reply send(Form form) throws IOException {
    Target node = node(form);
    String address = node.address() + form.action();
    HttpResponse<String> response = post(node, address, form.encoded());
    String location = response.statusCode() >= REDIRECT ? location(address, response) : "";
    return new Reply(
        node.name(), response.statusCode(), location, Jsoup.parse(response.body(), address));
  }

  /**
   * Has what is filled in kept as a draft; returns whether the page is told that it is.
   *
   * @throws IOException when nothing comes back, or an error of the server
   */
  boolean keep(Form form) throws IOException {
    Target node = node(form);
    return post(node, node.address() + form.action(), form.encodedDraft())
        .body()
        .contains("draftSavedAt");
  }

  private HttpResponse<String> post(Target node, String address, String body) throws IOException {
    HttpRequest request =
        request(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", node.address())
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> response = exchange(request);
    if (response.statusCode() >= ERROR) {
      throw new IOException(address + " answered " + response.statusCode());
    }
    return response;
  }

  private Target node(Form form) throws IOException {
    return nodes.stream()
        .filter(node -> node.isUp() && form.page.location().startsWith(node.address()))
        .findFirst()
        .or(() -> nodes.stream().filter(Target::isUp).findFirst())
        .orElseThrow(() -> new IOException("no node is up"));
  }

  private static String location(String address, HttpResponse<String> response) {
    return URI.create(address)
        .resolve(response.headers().firstValue("Location").orElseThrow())
        .toString();
  }

  private HttpRequest.Builder request(String address) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address))
            .timeout(PATIENCE)
            .header("Accept-Language", "zh-CN");
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(c -> c.getKey() + "=" + c.getValue())
              .collect(Collectors.joining("; ")));
    }
    return request;
  }

  private HttpResponse<String> exchange(HttpRequest request) throws IOException {
    return exchange(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> body)
      throws IOException {
    try {
      HttpResponse<T> response = client.send(request, body);
      for (String cookie : response.headers().allValues("Set-Cookie")) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair[1]);
      }
      return response;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A form as the page brought it, to be filled in. */
  static final class Form {
    private final Document page;
    private final FormElement element;
    private final Map<String, String> filled = new LinkedHashMap<>();

    /**
     * @throws IOException when the page has no such form
     */
    Form(Document page, String id) throws IOException {
      this.page = page;
      this.element =
          (FormElement)
              Optional.ofNullable(page.selectFirst("form#" + id))
                  .orElseThrow(() -> new IOException("no form " + id + " on " + page.location()));
      Element script = page.selectFirst("script[nonce]");
      if (script != null) {
        filled.put("primefaces.nonce", script.attr("nonce"));
      }
    }

    /** What stands in the field of that id. */
    String value(String field) throws IOException {
      return element(field).val();
    }

    /** Fills in the field of that id. */
    Form fill(String field, String value) throws IOException {
      filled.put(element(field).attr("name"), value);
      return this;
    }

    /** Chooses of a list the option at that place; the first is the invitation to choose. */
    Form choose(String field, int option) throws IOException {
      return fill(field, element(field).select("option").get(option).attr("value"));
    }

    /** Chooses the option with that text. */
    Form choose(String field, String text) throws IOException {
      return fill(
          field,
          element(field).select("option").stream()
              .filter(option -> option.text().equals(text))
              .findFirst()
              .orElseThrow(() -> new IOException("nobody called " + text + " to choose"))
              .attr("value"));
    }

    /** Checks the first choice of a question. */
    Form check(String field) throws IOException {
      Element first =
          Optional.ofNullable(
                  page.selectFirst("[id$=:" + field + "] input, input[id*=:" + field + ":]"))
              .orElseThrow(() -> new IOException("no question " + field));
      filled.put(first.attr("name"), first.attr("value"));
      return this;
    }

    private Element element(String field) throws IOException {
      return Optional.ofNullable(element.selectFirst("[name$=:" + field + "]"))
          .orElseThrow(() -> new IOException("no field " + field + " on " + page.location()));
    }

    private String action() {
      URI action = URI.create(element.absUrl("action"));
      return action.getRawPath() + (action.getRawQuery() == null ? "" : "?" + action.getRawQuery());
    }

    private String encoded() {
      Map<String, String> values = values();
      String button = element.selectFirst("button[name$=:submit]").attr("name");
      values.put(button, button);
      return encoded(values);
    }

    // As draft.js has it sent.
    private String encodedDraft() {
      Map<String, String> values = values();
      String command = element.id() + ":draftCommand";
      values.put("jakarta.faces.partial.ajax", "true");
      values.put("jakarta.faces.source", command);
      values.put("jakarta.faces.partial.execute", command);
      values.put(command, command);
      return encoded(values);
    }

    private Map<String, String> values() {
      Map<String, String> values = new LinkedHashMap<>();
      for (KeyVal value : element.formData()) {
        values.put(value.key(), value.value());
      }
      values.putAll(filled);
      return values;
    }

    private static String encoded(Map<String, String> values) {
      return values.entrySet().stream()
          .map(v -> encoded(v.getKey()) + "=" + encoded(v.getValue()))
          .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
  }
}
