package org.wangju.record.verify;

/**
 * The files of a bundle, a zip: the events of one stream as they were when its checkpoint was
 * signed.
 *
 * <ul>
 *   <li>{@code checkpoint.txt}: the signed note of the log
 *   <li>{@code extent.txt}: how many events the stream had then, a signed note ({@link Extent})
 *   <li>{@code key.txt}: the key that signed it; whoever checks compares it with the one they know
 *   <li>{@code events/N.json}: the envelope of the stream's event number N as stored; hashed as it
 *       is
 *   <li>{@code proofs/N.txt}: its place in the log and the proof of it ({@link LeafProof})
 *   <li>{@code payloads/N.json} and {@code payloads/N.salt}: its payload and the salt; both missing
 *       after erasure by law
 *   <li>{@code earlier/SIZE.txt}: the proof that the log continues its state at an earlier size
 *       ({@link EarlierProof})
 * </ul>
 *
 * N has eight digits at least.
 */
public final class Layout {
  public static final String CHECKPOINT = "checkpoint.txt";
  public static final String EXTENT = "extent.txt";
  public static final String KEY = "key.txt";

  private Layout() {}

  /** Where the envelope of the stream's event with this number is. */
  public static String event(long number) {
    return "events/%08d.json".formatted(number);
  }

  /** Where the proof for that event is. */
  public static String proof(long number) {
    return "proofs/%08d.txt".formatted(number);
  }

  /** Where its payload is. */
  public static String payload(long number) {
    return "payloads/%08d.json".formatted(number);
  }

  /** Where the salt of its payload is. */
  public static String salt(long number) {
    return "payloads/%08d.salt".formatted(number);
  }

  /** Where the proof is that begins at this size of the log. */
  public static String earlier(long size) {
    return "earlier/" + size + ".txt";
  }
}
