package org.wangju.security.http;

/** What JMX shows and does of {@link Serving}; its rules want an interface. */
public interface ServingMXBean {
  /** How many requests this node is at. */
  int getOpen();

  /** From here on nothing new is taken. */
  void refuse();
}
