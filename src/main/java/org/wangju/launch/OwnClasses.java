package org.wangju.launch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Runs a command of ours without the server: on the classes and libraries that are packed in the
 * web application.
 */
final class OwnClasses {
  private static final String APPLICATION = "/MICRO-INF/deploy/ROOT.war";
  private static final String CLASSES = "WEB-INF/classes/";
  private static final String LIBRARIES = "WEB-INF/lib/";

  private OwnClasses() {}

  /** Calls the class's {@code main} with the arguments, unpacking into the workspace meanwhile. */
  static void run(Workspace workspace, String className, String... arguments) throws Exception {
    Path folder = Files.createTempDirectory(workspace.folder(), "classes");
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try (URLClassLoader classes =
        new URLClassLoader(unpack(folder), ClassLoader.getPlatformClassLoader())) {
      Thread.currentThread().setContextClassLoader(classes);
      classes
          .loadClass(className)
          .getMethod("main", String[].class)
          .invoke(null, (Object) arguments);
    } finally {
      Thread.currentThread().setContextClassLoader(before);
      Workspace.remove(folder);
    }
  }

  private static URL[] unpack(Path folder) throws IOException {
    List<URL> path = new ArrayList<>();
    path.add(Files.createDirectories(folder.resolve(CLASSES)).toUri().toURL());
    try (InputStream packed = OwnClasses.class.getResourceAsStream(APPLICATION);
        ZipInputStream application = new ZipInputStream(packed)) {
      for (ZipEntry entry = application.getNextEntry();
          entry != null;
          entry = application.getNextEntry()) {
        Path file = folder.resolve(entry.getName()).normalize();
        if (!entry.isDirectory() && file.startsWith(folder) && wanted(entry)) {
          Files.createDirectories(file.getParent());
          Files.copy(application, file);
          if (entry.getName().startsWith(LIBRARIES)) {
            path.add(file.toUri().toURL());
          }
        }
      }
    }
    return path.toArray(URL[]::new);
  }

  private static boolean wanted(ZipEntry entry) {
    return entry.getName().startsWith(CLASSES) || entry.getName().startsWith(LIBRARIES);
  }
}
