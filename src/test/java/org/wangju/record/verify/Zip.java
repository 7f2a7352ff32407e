package org.wangju.record.verify;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A zip taken apart and put together again, with one thing changed. */
public final class Zip {
  private final TreeMap<String, byte[]> files;

  private Zip(Map<String, byte[]> files) {
    this.files = new TreeMap<>(files);
  }

  public static Zip of(byte[] zip) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return new Zip(files);
  }

  public Map<String, byte[]> files() {
    return files;
  }

  public Zip with(String name, byte[] content) {
    Zip changed = new Zip(files);
    changed.files.put(name, content);
    return changed;
  }

  public Zip without(String... names) {
    Zip changed = new Zip(files);
    for (String name : names) {
      changed.files.remove(name);
    }
    return changed;
  }

  /** With one bit of one byte turned. */
  public Zip damaged(String name, int at) {
    byte[] content = files.get(name).clone();
    content[at] ^= 1;
    return with(name, content);
  }

  public Path write(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(bytes());
    }
    return file;
  }

  private byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue());
      }
    }
    return bytes.toByteArray();
  }
}
