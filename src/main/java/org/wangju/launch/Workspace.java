package org.wangju.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Where a process unpacks the server and keeps what is being uploaded: a folder of its own in the
 * data folder. A process that is killed cannot clean up, and each leaves some 400 MB; so whoever
 * starts next on the same data removes what belongs to no living process.
 *
 * @param folder its files
 * @param lock held until the process ends, however it ends: by it others see that the folder is in
 *     use
 */
record Workspace(Path folder, FileLock lock) {
  private static final String LOCK = ".lock";

  /**
   * Makes one, after removing those of dead processes.
   *
   * @param data the data folder; made when missing
   * @throws UnusableSettings when it cannot be written
   */
  static Workspace in(Path data) {
    try {
      return made(data.resolve("run").toAbsolutePath());
    } catch (IOException e) {
      throw new UnusableSettings(
          "the data folder "
              + data
              + " cannot be written ("
              + e
              + "); give the program's user the right to, or name another with --data");
    }
  }

  private static Workspace made(Path all) throws IOException {
    Files.createDirectories(all);
    try (FileChannel gate = opened(all.resolve("gate"))) {
      // One process at a time, until the channel closes: a lock that is made and not held yet looks
      // like one left behind.
      gate.lock();
      removeAbandoned(all);
      String name = UUID.randomUUID().toString();
      FileLock own = opened(all.resolve(name + LOCK)).lock();
      // What is uploaded passes through it.
      Path folder = Files.createDirectory(all.resolve(name), KeyFile.ownerOnly("rwx------"));
      return new Workspace(folder, own);
    }
  }

  private static void removeAbandoned(Path all) throws IOException {
    List<Path> locks;
    try (Stream<Path> files = Files.list(all)) {
      locks = files.filter(file -> file.toString().endsWith(LOCK)).toList();
    }
    for (Path lock : locks) {
      if (isAbandoned(lock)) {
        String file = all.relativize(lock).toString();
        remove(all.resolve(file.substring(0, file.length() - LOCK.length())));
        Files.delete(lock);
      }
    }
  }

  private static boolean isAbandoned(Path lock) throws IOException {
    try (FileChannel channel = opened(lock);
        FileLock held = channel.tryLock()) {
      return held != null;
    } catch (OverlappingFileLockException e) {
      // This very process holds it.
      return false;
    }
  }

  private static FileChannel opened(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  /** Removes a folder with all that is in it; one that is missing is removed already. */
  static void remove(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
