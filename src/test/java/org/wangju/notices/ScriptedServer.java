package org.wangju.notices;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that answers recipients and mails as told: with a reply, or by hanging up. */
final class ScriptedServer implements AutoCloseable {
  static final String HANG_UP = "";

  private final ServerSocket socket;
  private final String toRecipient;
  private final String toMail;
  private final AtomicInteger received = new AtomicInteger();

  /**
   * @param toRecipient the reply to RCPT
   * @param toMail the reply once the mail was read; {@link #HANG_UP} for none
   */
  ScriptedServer(String toRecipient, String toMail) throws IOException {
    this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    this.toRecipient = toRecipient;
    this.toMail = toMail;
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
        talk(client);
      } catch (SocketException e) {
        // The test is over, or the client hung up.
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void talk(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
    PrintWriter out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.US_ASCII);
    out.print("220 test\r\n");
    out.flush();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String reply = reply(line, in);
      if (reply.equals(HANG_UP)) {
        return;
      }
      out.print(reply + "\r\n");
      out.flush();
      if (line.equals("DATA")) {
        readMail(in);
        if (toMail.equals(HANG_UP)) {
          return;
        }
        out.print(toMail + "\r\n");
        out.flush();
      }
    }
  }

  private String reply(String line, BufferedReader in) {
    return line.startsWith("RCPT")
        ? toRecipient
        : line.equals("DATA") ? "354 go on" : line.equals("QUIT") ? "221 bye" : "250 ok";
  }

  private void readMail(BufferedReader in) throws IOException {
    for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      // only its end counts
    }
    received.incrementAndGet();
  }
}
