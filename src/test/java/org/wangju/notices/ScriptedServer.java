package org.wangju.notices;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;

/**
 * A mail server that answers recipients and mails as told: with a reply, or by hanging up. With a
 * key of its own it takes nothing before STARTTLS (RFC 3207) and a login (RFC 4954).
 */
final class ScriptedServer implements AutoCloseable {
  static final String HANG_UP = "";
  static final String USER = "wangju";
  static final String PASSWORD = "密码 secret";

  // As whom, who, and the password (RFC 4616).
  private static final String LOGIN =
      "AUTH PLAIN "
          + Base64.getEncoder()
              .encodeToString(
                  String.join("\0", USER, USER, PASSWORD).getBytes(StandardCharsets.UTF_8));

  /** What it waits for: TLS, a login, mails. */
  private enum Stage {
    CLEAR("STARTTLS"),
    ENCRYPTED("AUTH PLAIN"),
    OPEN("8BITMIME");

    private final String offer;

    Stage(String offer) {
      this.offer = offer;
    }
  }

  private final ServerSocket socket;
  private final String toRecipient;
  private final String toMail;
  private final SSLContext key;
  private final AtomicInteger received = new AtomicInteger();

  /**
   * @param toRecipient the reply to RCPT
   * @param toMail the reply once the mail was read; {@link #HANG_UP} for none
   */
  ScriptedServer(String toRecipient, String toMail) throws IOException {
    this(toRecipient, toMail, null);
  }

  /** Takes mails in TLS from {@link #USER}. */
  ScriptedServer(SSLContext key) throws IOException {
    this("250 ok", "250 ok", key);
  }

  private ScriptedServer(String toRecipient, String toMail, SSLContext key) throws IOException {
    this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    this.toRecipient = toRecipient;
    this.toMail = toMail;
    this.key = key;
    Thread thread = new Thread(this::serve, "scripted mail server");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Mails that were read to their end. */
  int received() {
    return received.get();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        say(client, "220 test");
        talk(client, key == null ? Stage.OPEN : Stage.CLEAR);
      } catch (SocketException | SSLException e) {
        // The test is over, or the client hung up.
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void talk(Socket client, Stage begun) throws IOException {
    Stage stage = begun;
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (stage == Stage.CLEAR && line.equals("STARTTLS")) {
        say(client, "220 go on");
        talk(encrypted(client), Stage.ENCRYPTED);
        return;
      }
      stage = stage == Stage.ENCRYPTED && line.equals(LOGIN) ? Stage.OPEN : stage;
      String reply = reply(line, stage);
      if (reply.equals(HANG_UP)) {
        return;
      }
      say(client, reply);
      if (line.equals("DATA")) {
        readMail(in);
        if (toMail.equals(HANG_UP)) {
          return;
        }
        say(client, toMail);
      }
    }
  }

  private Socket encrypted(Socket client) throws IOException {
    SSLSocket encrypted =
        (SSLSocket) key.getSocketFactory().createSocket(client, null, client.getPort(), true);
    encrypted.setUseClientMode(false);
    return encrypted;
  }

  private static void say(Socket client, String reply) throws IOException {
    client.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
    client.getOutputStream().flush();
  }

  private String reply(String line, Stage stage) {
    return switch (line.split(" ", 2)[0]) {
      case "EHLO" -> "250-test\r\n250 " + stage.offer;
      case "AUTH" -> stage == Stage.OPEN ? "235 ok" : "535 5.7.8 wrong";
      case "MAIL" -> stage == Stage.OPEN ? "250 ok" : "530 5.7.0 not before a login in TLS";
      case "RCPT" -> toRecipient;
      case "DATA" -> "354 go on";
      case "QUIT" -> "221 bye";
      default -> "250 ok";
    };
  }

  private void readMail(BufferedReader in) throws IOException {
    for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      // only its end counts
    }
    received.incrementAndGet();
  }
}
