package org.wangju.record.verify;

import java.util.List;

/**
 * The proof that a log continues an earlier state of itself, as a file: the hashes of the proof and
 * the earlier checkpoint.
 *
 * @param path as in {@link ConsistencyProof}
 * @param checkpoint the earlier signed note
 */
public record EarlierProof(List<Hash> path, String checkpoint) {
  public EarlierProof {
    path = List.copyOf(path);
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException when it has not that form
   */
  public static EarlierProof read(String file) {
    EarlierProof proof = new EarlierProof(HashLines.hashes(file), HashLines.note(file));
    if (!proof.toString().equals(file)) {
      throw new IllegalArgumentException("not a proof of an earlier state as it is written");
    }
    return proof;
  }

  /** The file. */
  @Override
  public String toString() {
    return HashLines.write(path, checkpoint);
  }
}
