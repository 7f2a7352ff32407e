package org.wangju.security.web;

import com.sun.faces.spi.SerializationProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.OutputStream;

/**
 * Reads the state of pages, which is serialised Java from outside: authenticated by its key, and
 * besides admitting only the classes of which page states are made.
 */
public class StateStreams implements SerializationProvider {
  private static final ObjectInputFilter FILTER =
      ObjectInputFilter.Config.createFilter(
          "maxdepth=60;maxrefs=100000;maxbytes=2000000;maxarray=100000;"
              + "java.lang.*;java.util.*;java.util.concurrent.*;java.time.*;java.math.*;java.io.Serializable;java.net.URI;"
              + "jakarta.faces.**;jakarta.el.*;com.sun.faces.**;com.sun.el.**;org.glassfish.expressly.**;"
              + "org.primefaces.**;org.omnifaces.**;org.jboss.weld.**;org.wangju.**;!*");

  @Override
  public ObjectInputStream createObjectInputStream(InputStream source) throws IOException {
    return new FilteredStream(source);
  }

  @Override
  public ObjectOutputStream createObjectOutputStream(OutputStream destination) throws IOException {
    return new ObjectOutputStream(destination);
  }

  private static class FilteredStream extends ObjectInputStream {
    FilteredStream(InputStream source) throws IOException {
      super(source);
      setObjectInputFilter(FILTER);
    }

    // The server's own class loader does not see the application's classes.
    @Override
    protected Class<?> resolveClass(ObjectStreamClass description)
        throws IOException, ClassNotFoundException {
      try {
        return Class.forName(
            description.getName(), false, Thread.currentThread().getContextClassLoader());
      } catch (ClassNotFoundException e) {
        return super.resolveClass(description);
      }
    }
  }
}
