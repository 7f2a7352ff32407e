package org.wangju.record.verify;

import java.util.List;

/**
 * The proof of a leaf as a file (C2SP tlog-proof): its place, the hashes of the proof, and the
 * checkpoint to which it leads.
 *
 * @param index the leaf's place in the log, from 0
 * @param path as in {@link InclusionProof}
 * @param checkpoint the signed note
 */
public record LeafProof(long index, List<Hash> path, String checkpoint) {
  private static final String HEAD = "c2sp.org/tlog-proof@v1\nindex ";

  public LeafProof {
    path = List.copyOf(path);
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException when it has not that form
   */
  public static LeafProof read(String file) {
    int end = file.indexOf('\n', HEAD.length());
    if (!file.startsWith(HEAD)
        || end < 0
        || !file.substring(HEAD.length(), end).matches("0|[1-9][0-9]{0,17}")) {
      throw new IllegalArgumentException("not a proof of a leaf");
    }
    String rest = file.substring(end + 1);
    LeafProof proof =
        new LeafProof(
            Long.parseLong(file.substring(HEAD.length(), end)),
            HashLines.hashes(rest),
            HashLines.note(rest));
    if (!proof.toString().equals(file)) {
      throw new IllegalArgumentException("not a proof of a leaf as it is written");
    }
    return proof;
  }

  /** The file. */
  @Override
  public String toString() {
    return HEAD + index + "\n" + HashLines.write(path, checkpoint);
  }
}
