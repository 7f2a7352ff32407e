package org.wangju.directory.register;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.wangju.platform.Refusal;

/**
 * A spreadsheet's parts, unpacked as they are read and never beyond a bound: neither in size, nor
 * in proportion to what was uploaded, nor in length of one text or attribute, which a parser would
 * hold in memory.
 */
final class BoundedZip implements ZipEntrySource {
  private static final int ENTRIES = 2_000;
  private static final long SMALL_PART_BYTES = 4_000_000;
  private static final long SHARED_STRINGS_BYTES = 64_000_000;

  /** Spreadsheets reach some 40; a stream of zeros reaches 1,000. */
  private static final long RATIO = 200;

  private static final long RATIO_COUNTS_FROM = 1_000_000;
  private static final int BYTES_WITHOUT_TAG = 1_000_000;

  private final ZipFile zip;
  private final long inflatedBytes;

  BoundedZip(byte[] content, long inflatedBytes) throws IOException {
    this.zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get();
    this.inflatedBytes = inflatedBytes;
    if (Collections.list(zip.getEntries()).size() > ENTRIES) {
      throw new Refusal("directory", "register.bomb");
    }
  }

  @Override
  public Enumeration<? extends ZipArchiveEntry> getEntries() {
    return zip.getEntries();
  }

  @Override
  public ZipArchiveEntry getEntry(String path) {
    return zip.getEntry(path);
  }

  @Override
  public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
    return new Bounded(zip.getInputStream(entry), Math.min(bound(entry), ratioBound(entry)));
  }

  private long bound(ZipArchiveEntry entry) {
    String name = entry.getName().toLowerCase(Locale.ROOT);
    if (name.endsWith("sharedstrings.xml")) {
      return Math.min(SHARED_STRINGS_BYTES, inflatedBytes);
    }
    return name.contains("worksheets/") && name.endsWith(".xml") ? inflatedBytes : SMALL_PART_BYTES;
  }

  private static long ratioBound(ZipArchiveEntry entry) {
    return Math.max(RATIO_COUNTS_FROM, entry.getCompressedSize() * RATIO);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  @Override
  public boolean isClosed() {
    return false;
  }

  private static final class Bounded extends FilterInputStream {
    private long left;
    private int withoutTag;

    Bounded(InputStream in, long bytes) {
      super(in);
      this.left = bytes;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = super.read(buffer, offset, length);
      for (int i = offset; i < offset + count; i++) {
        withoutTag = buffer[i] == '<' ? 0 : withoutTag + 1;
        if (withoutTag > BYTES_WITHOUT_TAG) {
          throw new Refusal("directory", "register.bomb");
        }
      }
      left -= Math.max(count, 0);
      if (left < 0) {
        throw new Refusal("directory", "register.bomb");
      }
      return count;
    }

    @Override
    public long skip(long count) throws IOException {
      long skipped = in.skip(Math.min(count, left));
      left -= skipped;
      return skipped;
    }
  }
}
