package org.wangju.launch;

import fish.payara.micro.boot.AdminCommandRunner;
import fish.payara.micro.boot.PayaraMicroBoot;
import fish.payara.micro.boot.PayaraMicroLauncher;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * What happens when this process is told to end (SIGTERM, Ctrl-C), ahead of the server's own
 * shutdown, in whose course the pages go before their listener, so that people would see errors:
 * new requests are refused with 503, which sends the proxy to another node; those that are there
 * are completed; then nothing listens any more.
 */
final class Stopping {
  private static final Logger LOG = Logger.getLogger(Stopping.class.getName());

  /** The application's bean of that name counts and refuses requests. */
  private static final String SERVING = "org.wangju:type=Serving";

  // Longer than any page takes; imports run beside their requests.
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int LOOK_MILLIS = 50;

  private final String closing;
  private final AtomicBoolean begun = new AtomicBoolean();

  /**
   * @param closing the setting, with its value, that closes the listener
   */
  Stopping(String closing) {
    this.closing = closing;
  }

  /** From here on signals are answered so. */
  void onSignals() {
    onSignal("TERM");
    onSignal("INT");
  }

  // sun.misc.Signal is the JDK's only way to be asked before the shutdown hooks, all of which run
  // at once. Reflection, because the compiler warns of it and nothing silences that.
  private void onSignal(String name) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object stopping =
          Proxy.newProxyInstance(
              Stopping.class.getClassLoader(),
              new Class<?>[] {handler},
              (self, method, arguments) -> {
                stop();
                return null;
              });
      signal
          .getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance(name), stopping);
    } catch (ReflectiveOperationException e) {
      LOG.log(Level.WARNING, "this node cannot be stopped unnoticed", e);
    }
  }

  private void stop() {
    if (begun.getAndSet(true)) {
      return;
    }
    try {
      finishRequests();
      closeListener();
    } catch (Exception e) {
      LOG.log(Level.WARNING, "this node could not be stopped unnoticed", e);
    }
    System.exit(0);
  }

  private static void finishRequests() throws Exception {
    MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
    ObjectName serving = new ObjectName(SERVING);
    beans.invoke(serving, "refuse", null, null);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while ((int) beans.getAttribute(serving, "Open") > 0 && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    }
  }

  // The server hands out its commands while it starts only; later they are behind this method.
  private void closeListener() throws Exception {
    PayaraMicroBoot server = PayaraMicroLauncher.getBootClass();
    Method handing = server.getClass().getDeclaredMethod("callHandler", Consumer.class);
    handing.setAccessible(true);
    Consumer<AdminCommandRunner> closer = commands -> commands.run("set", closing);
    handing.invoke(server, closer);
  }
}
