package org.wangju.launch;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secret of an embedded installation: a file in the data folder that only its owner can read.
 */
final class KeyFile {
  private static final int BYTES = 32;

  private final Path folder;
  private final Path file;

  private KeyFile(Path folder) {
    this.folder = folder;
    this.file = folder.resolve("secret.key");
  }

  static KeyFile in(Path folder) {
    return new KeyFile(folder);
  }

  /**
   * The secret in Base64, made at the first call.
   *
   * @throws UnusableSettings when the file can neither be read nor made
   */
  String readOrMake() {
    try {
      Files.createDirectories(folder, ownerOnly("rwx------"));
      if (!Files.exists(file)) {
        make();
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UnusableSettings(
          "the key file " + file + " can neither be read nor made: " + e.getMessage());
    }
  }

  private void make() throws IOException {
    byte[] secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    Path whole = Files.createTempFile(folder, "secret", ".new", ownerOnly("rw-------"));
    Files.writeString(whole, Base64.getEncoder().encodeToString(secret));
    try {
      // A link fails when another start was faster, and never shows half a file.
      Files.createLink(file, whole);
    } catch (FileAlreadyExistsException e) {
      return;
    } catch (UnsupportedOperationException e) {
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  /** What makes a file or folder its owner's alone, where the file system knows such a thing. */
  static FileAttribute<?>[] ownerOnly(String permissions) {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
