package org.wangju.crash;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Passes bytes between clients and a server, until it comes to a {@link Moment} that is waited for:
 * there it keeps what has just come, runs what is to happen, and breaks the connection off.
 */
final class Relay implements AutoCloseable {
  private static final int BUFFER_BYTES = 65_536;
  private static final String END_OF_HEADERS = "\r\n\r\n";

  /** What can be seen from outside of what a node does for somebody. */
  enum Moment {
    /** Half of a form has gone to the node. */
    REQUEST_HALF_SENT {
      @Override
      int passed(Talk talk, boolean fromClient, String bytes) {
        int headers = bytes.indexOf(END_OF_HEADERS);
        int body = headers < 0 ? 0 : headers + END_OF_HEADERS.length();
        boolean half = fromClient && talk.isForm() && body < bytes.length();
        return half ? (body + bytes.length()) / 2 : ALL;
      }
    },
    /** The node answers that the form was taken. */
    REPLY_HELD {
      @Override
      int passed(Talk talk, boolean fromClient, String bytes) {
        return !fromClient && talk.isForm() && bytes.startsWith("HTTP/1.1 302") ? 0 : ALL;
      }
    },
    /** The mail server answers that it has taken the mail. */
    MAIL_TAKEN {
      @Override
      int passed(Talk talk, boolean fromClient, String bytes) {
        return !fromClient && talk.last.endsWith("\r\n.\r\n") && bytes.startsWith("250") ? 0 : ALL;
      }
    };

    private static final int ALL = -1;

    /** How many of the bytes still pass if this is the moment, {@link #ALL} otherwise. */
    abstract int passed(Talk talk, boolean fromClient, String bytes);
  }

  /**
   * What to wait for and what is to happen then.
   *
   * @param sprung shared by all that wait for one and the same; the first has it happen
   */
  record Trap(Moment moment, AtomicBoolean sprung, Runnable then) {
    private int passed(Talk talk, boolean fromClient, String bytes) {
      int passed = moment.passed(talk, fromClient, bytes);
      return passed != Moment.ALL && sprung.compareAndSet(false, true) ? passed : Moment.ALL;
    }
  }

  /** What the client of one connection has said since the server last did. */
  private static final class Talk {
    private volatile String first = "";
    private volatile String last = "";
    private volatile boolean answered = true;

    private void note(boolean fromClient, String bytes) {
      if (fromClient) {
        first = answered ? bytes : first;
        last = bytes;
      }
      answered = !fromClient;
    }

    private boolean isForm() {
      return first.startsWith("POST /recruitment/");
    }
  }

  private final ServerSocket entrance;
  private final int serverPort;
  private volatile Trap trap;

  Relay(int serverPort) {
    this.serverPort = serverPort;
    try {
      entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    daemon(this::accept);
  }

  int port() {
    return entrance.getLocalPort();
  }

  /** From here on waits for the trap's moment; for none when it is null. */
  void set(Trap newTrap) {
    trap = newTrap;
  }

  private void accept() {
    while (!entrance.isClosed()) {
      try {
        Socket client = entrance.accept();
        daemon(() -> connect(client));
      } catch (IOException e) {
        // Closed.
        return;
      }
    }
  }

  private void connect(Socket client) {
    try (client;
        Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort)) {
      Talk talk = new Talk();
      Thread answers = daemon(() -> pass(server, client, talk, false));
      pass(client, server, talk, true);
      answers.join();
    } catch (IOException e) {
      // No server: the client learns it by the connection's end.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void pass(Socket from, Socket to, Talk talk, boolean fromClient) {
    byte[] buffer = new byte[BUFFER_BYTES];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        String bytes = new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
        Trap waiting = trap;
        if (fromClient) {
          talk.note(true, bytes);
        }
        int passed = waiting == null ? Moment.ALL : waiting.passed(talk, fromClient, bytes);
        if (passed != Moment.ALL) {
          out.write(Arrays.copyOf(buffer, passed));
          waiting.then().run();
          return;
        }
        if (!fromClient) {
          talk.note(false, bytes);
        }
        out.write(buffer, 0, read);
      }
    } catch (IOException e) {
      // One side is gone, and with it the other.
      return;
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "relay");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  @Override
  public void close() {
    try {
      entrance.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
