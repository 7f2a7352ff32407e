package org.wangju.container;

import java.io.File;
import java.util.Arrays;
import java.util.List;

/** Finds jars of the test class path, which the deployment takes along. */
final class Libraries {
  private Libraries() {}

  static File[] ofTests(String... folders) {
    List<String> wanted = Arrays.asList(folders);
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(path -> wanted.stream().anyMatch(path.replace(File.separatorChar, '/')::contains))
        .map(File::new)
        .toArray(File[]::new);
  }
}
