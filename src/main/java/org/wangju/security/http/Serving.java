package org.wangju.security.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicInteger;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * How many requests this node is at, and whether it takes new ones. A node that is to end refuses
 * first, so that the proxy asks another node, and completes what it has. The entry point of the
 * jar, which knows no class of the application, reaches it through JMX.
 */
@ApplicationScoped
public class Serving implements ServingMXBean {
  private static final String NAME = "org.wangju:type=Serving";

  private final AtomicInteger open = new AtomicInteger();
  private volatile boolean refusing;

  /** Shows it to JMX. */
  public void start() {
    try {
      ManagementFactory.getPlatformMBeanServer().registerMBean(this, new ObjectName(NAME));
    } catch (JMException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Hides it again, also where a start failed before it was shown. */
  public void stop() {
    try {
      MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
      ObjectName name = new ObjectName(NAME);
      if (beans.isRegistered(name)) {
        beans.unregisterMBean(name);
      }
    } catch (JMException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Counts a request in, unless this node takes none any more; {@link #leave} counts it out. */
  boolean enter() {
    open.incrementAndGet();
    if (refusing) {
      open.decrementAndGet();
    }
    return !refusing;
  }

  void leave() {
    open.decrementAndGet();
  }

  /** Whether new requests are taken. */
  public boolean takes() {
    return !refusing;
  }

  @Override
  public int getOpen() {
    return open.get();
  }

  @Override
  public void refuse() {
    refusing = true;
  }
}
