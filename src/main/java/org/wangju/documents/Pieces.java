package org.wangju.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wangju.platform.Cipherbox;

/**
 * Keeps the pieces of files, each encrypted for its own place: in the database, or in one file a
 * content in the folder of the settings. Only one piece at a time is in memory.
 */
@ApplicationScoped
public class Pieces {
  /** Bytes of a piece before it is encrypted; the last one of a file may be shorter. */
  static final int SIZE = 1 << 20;

  /** What encryption adds: a nonce of 12 bytes and a tag of 16. */
  private static final int SEALED = SIZE + 28;

  private final DocumentRepository repository;
  private final Cipherbox cipherbox;
  private final Path folder;

  protected Pieces() {
    this(null, null, "");
  }

  @Inject
  public Pieces(
      DocumentRepository repository,
      Cipherbox cipherbox,
      @ConfigProperty(name = "wangju.documents.folder", defaultValue = "data/documents")
          String folder) {
    this.repository = repository;
    this.cipherbox = cipherbox;
    this.folder = Path.of(folder);
  }

  /** Keeps the next piece, in a transaction of its own where none runs. */
  @Transactional
  public void write(StorePlace place, String contentId, int number, byte[] plain) {
    byte[] sealed = cipherbox.encrypt(plain, place(contentId, number));
    switch (place) {
      case DATABASE -> repository.addPiece(new DocumentPiece(contentId, number, sealed));
      case FOLDER -> append(contentId, sealed);
    }
  }

  /**
   * A piece as it was written.
   *
   * @throws IllegalStateException when it was changed or is gone
   */
  @Transactional
  public byte[] read(StorePlace place, String contentId, int number) {
    byte[] sealed =
        switch (place) {
          case DATABASE -> repository.piece(contentId, number);
          case FOLDER -> readFrom(contentId, number);
        };
    return cipherbox.decrypt(sealed, place(contentId, number));
  }

  /** Removes all pieces of a content that nothing points at. */
  void remove(StorePlace place, String contentId) {
    switch (place) {
      case DATABASE -> repository.removePieces(contentId);
      case FOLDER -> {
        try {
          Files.deleteIfExists(file(contentId));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void append(String contentId, byte[] sealed) {
    try {
      Files.createDirectories(shelf(contentId));
      try (FileChannel out =
          FileChannel.open(
              file(contentId),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.APPEND)) {
        ByteBuffer left = ByteBuffer.wrap(sealed);
        while (left.hasRemaining()) {
          out.write(left);
        }
        out.force(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] readFrom(String contentId, int number) {
    try (RandomAccessFile in = new RandomAccessFile(file(contentId).toFile(), "r")) {
      long from = (long) number * SEALED;
      byte[] sealed = new byte[(int) Math.min(SEALED, in.length() - from)];
      in.seek(from);
      in.readFully(sealed);
      return sealed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // Ids begin with the time: their end spreads files evenly.
  private Path shelf(String contentId) {
    return folder.resolve(contentId.substring(contentId.length() - 2));
  }

  private Path file(String contentId) {
    return shelf(contentId).resolve(contentId);
  }

  private static byte[] place(String contentId, int number) {
    return (contentId + ":" + number).getBytes(StandardCharsets.UTF_8);
  }
}
