package org.wangju.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Debian's nginx before two nodes, on the configuration that a production site uses ({@code
 * config/proxy}), run as the same user from a folder of its own. Changed are addresses, ports and
 * the certificate; and every answer names the nodes that were asked for it.
 */
public final class Proxy implements AutoCloseable {
  /** The header that names who was asked, in order, as {@code host:port}; the last one answered. */
  public static final String ASKED = "X-Asked";

  private static final Path CONFIGURATION = Path.of("config/proxy/wangju.conf");
  private static final Path PROGRAM = Path.of("/usr/sbin/nginx");
  private static final String ALIAS = "wangju";
  private static final char[] PASSWORD = "certificate".toCharArray();

  /**
   * A line of the access log.
   *
   * @param asked the nodes that were asked, the last of which answered, as {@code host:port}
   * @param said what each of them answered: a status, or "-" for nothing
   */
  public record Answer(
      String method, String page, int status, List<String> asked, List<String> said) {
    // time method page status duration asked said; the last two are lists with ", " or, across
    // groups of servers, " : " between.
    static Answer of(String line) {
      String[] words = line.replaceAll("(,| :) ", ",").split(" ");
      return new Answer(
          words[1],
          words[2],
          Integer.parseInt(words[3]),
          List.of(words[5].split(",")),
          List.of(words[6].split(",")));
    }

    /** Whether this node was asked for it. */
    public boolean asked(Node node) {
      return asked.stream().anyMatch(address -> address.endsWith(":" + node.port()));
    }

    /** Whether this node's answer is the one that was passed on. */
    public boolean isFrom(Node node) {
      return asked.get(asked.size() - 1).endsWith(":" + node.port());
    }
  }

  private final Path folder;
  private final int port = Node.freePort();
  private final Process process;

  /** Who is asked for what. */
  public enum Turns {
    /** As in production: one after the other. */
    EQUAL,
    /** Pages are asked of the first node and sent to the second, which has not made them. */
    CROSSED
  }

  /**
   * Starts it; it answers at once, on behalf of whichever node is ready.
   *
   * @param folder where its files lie; made when missing
   */
  public Proxy(Path folder, Node a, Node b, Turns turns) {
    this.folder = folder.toAbsolutePath();
    try {
      Files.createDirectories(folder);
      makeCertificate();
      Files.writeString(this.folder.resolve("nginx.conf"), configuration(a, b, turns));
      process =
          new ProcessBuilder(
                  PROGRAM.toString(),
                  "-p",
                  this.folder.toString(),
                  "-e",
                  this.folder.resolve("error.log").toString(),
                  "-c",
                  this.folder.resolve("nginx.conf").toString())
              .redirectErrorStream(true)
              .redirectOutput(this.folder.resolve("nginx.log").toFile())
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException("needs Debian's package nginx-light", e);
    }
  }

  /** The address of a page as users have it; the certificate is one that nobody knows. */
  public String address(String page) {
    return "https://localhost:" + port + page;
  }

  /** What a program needs to trust its certificate; a browser is told to ignore it. */
  public SSLContext trust() {
    try {
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(keys());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Everything that was answered so far, in order. */
  public List<Answer> answers() {
    try {
      return Files.readAllLines(folder.resolve("wangju.log")).stream().map(Answer::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String configuration(Node a, Node b, Turns turns) throws IOException {
    String site =
        replaced(
            turns == Turns.EQUAL
                ? Files.readString(CONFIGURATION)
                : crossed(Files.readString(CONFIGURATION)),
            "node-a.example:8080",
            "127.0.0.1:" + a.port(),
            "node-b.example:8080",
            "127.0.0.1:" + b.port(),
            "listen 80;",
            "listen 127.0.0.1:" + Node.freePort() + ";",
            "listen 443 ssl",
            "listen 127.0.0.1:" + port + " ssl",
            "/etc/nginx/wangju",
            folder.resolve("wangju").toString(),
            "/var/log/nginx/wangju.log",
            folder.resolve("wangju.log").toString(),
            "location / {",
            "add_header " + ASKED + " $upstream_addr always;\n  location / {");
    // A worker has fewer rights than root, who started it, and could not write into the folder.
    String user = System.getProperty("user.name").equals("root") ? "user root;" : "";
    return user
        + """
        daemon off;
        worker_processes 1;
        pid nginx.pid;
        events {}
        http {
          client_body_temp_path body;
          proxy_temp_path proxy;
          fastcgi_temp_path fastcgi;
          scgi_temp_path scgi;
          uwsgi_temp_path uwsgi;
        """
        + site
        + "}\n";
  }

  private static String crossed(String configuration) {
    return """
        map $request_method $node { default first; POST second; }
        upstream first {
          server node-a.example:8080 max_fails=0;
          server node-b.example:8080 max_fails=0 backup;
        }
        upstream second {
          server node-b.example:8080 max_fails=0;
          server node-a.example:8080 max_fails=0 backup;
        }
        """
        + replaced(configuration, "proxy_pass http://wangju;", "proxy_pass http://$node;");
  }

  private static String replaced(String text, String... fromTo) {
    String result = text;
    for (int i = 0; i < fromTo.length; i += 2) {
      if (!result.contains(fromTo[i])) {
        throw new IllegalStateException(CONFIGURATION + " lacks " + fromTo[i]);
      }
      result = result.replace(fromTo[i], fromTo[i + 1]);
    }
    return result;
  }

  private void makeCertificate() throws IOException {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-keystore",
                store().toString(),
                "-storepass",
                new String(PASSWORD))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.log").toFile())
            .start();
    try {
      if (keytool.waitFor() != 0) {
        throw new IllegalStateException("no certificate; see " + folder.resolve("keytool.log"));
      }
      write("wangju.key", "PRIVATE KEY", keys().getKey(ALIAS, PASSWORD).getEncoded());
      write("wangju.pem", "CERTIFICATE", keys().getCertificate(ALIAS).getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private KeyStore keys() throws GeneralSecurityException, IOException {
    return KeyStore.getInstance(store().toFile(), PASSWORD);
  }

  private Path store() {
    return folder.resolve("wangju.p12");
  }

  private void write(String file, String what, byte[] content) throws IOException {
    Files.writeString(
        folder.resolve(file),
        "-----BEGIN "
            + what
            + "-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content)
            + "\n-----END "
            + what
            + "-----\n");
  }
}
