package org.wangju.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.wangju.platform.MasterSecret;
import org.wangju.platform.Refusal;
import org.wangju.platform.Retried;
import org.wangju.record.Record;
import org.wangju.record.Stream;

/**
 * Makes and reads what the QR code of a printed paper holds: a random number and its signature,
 * from which nobody but this installation learns anything. 45 capital letters and digits, the form
 * that QR codes hold most densely (alphanumeric mode), so that its dots are large.
 */
@ApplicationScoped
public class References {
  private static final String MARK = "WJ1";
  private static final Pattern FORM = Pattern.compile(MARK + "[A-Z2-7]{42}");
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final String HMAC = "HmacSHA256";
  private static final int ID_BYTES = 16;
  private static final int TAG_BYTES = 10;

  private final DocumentRepository repository;
  private final Record record;
  private final Clock clock;
  private final SecretKeySpec key;

  protected References() {
    repository = null;
    record = null;
    clock = null;
    key = null;
  }

  @Inject
  public References(
      DocumentRepository repository, Record record, Clock clock, MasterSecret secret) {
    this.repository = repository;
    this.record = record;
    this.clock = clock;
    this.key = new SecretKeySpec(secret.key("paper-reference"), HMAC);
  }

  /** The reference of a place for papers; the same every time. */
  @Retried
  @Transactional
  public String to(Slot slot) {
    record.lock(Stream.ofCase(slot.caseId()));
    return written(repository.reference(slot).orElseGet(() -> add(slot)).getId());
  }

  private PaperReference add(Slot slot) {
    PaperReference made = new PaperReference(slot, clock.instant().truncatedTo(ChronoUnit.MICROS));
    repository.add(made);
    return made;
  }

  /** Whether the text of a QR code wants to be a reference of ours at all. */
  public static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }

  /**
   * Where a paper belongs.
   *
   * @throws Refusal when the reference was not made here
   */
  @Transactional
  public Slot read(String text) {
    return Optional.of(text)
        .filter(References::isOne)
        .flatMap(this::genuine)
        .flatMap(repository::reference)
        .map(PaperReference::slot)
        .orElseThrow(() -> new Refusal("documents", "refusal.reference"));
  }

  private String written(String id) {
    UUID uuid = UUID.fromString(id);
    byte[] number =
        ByteBuffer.allocate(ID_BYTES)
            .putLong(uuid.getMostSignificantBits())
            .putLong(uuid.getLeastSignificantBits())
            .array();
    byte[] whole = Arrays.copyOf(number, ID_BYTES + TAG_BYTES);
    System.arraycopy(tag(number), 0, whole, ID_BYTES, TAG_BYTES);
    return MARK + base32(whole);
  }

  private Optional<String> genuine(String text) {
    byte[] whole = fromBase32(text.substring(MARK.length()));
    byte[] number = Arrays.copyOf(whole, ID_BYTES);
    byte[] tag = Arrays.copyOfRange(whole, ID_BYTES, whole.length);
    if (!MessageDigest.isEqual(tag, tag(number))) {
      return Optional.empty();
    }
    ByteBuffer halves = ByteBuffer.wrap(number);
    return Optional.of(new UUID(halves.getLong(), halves.getLong()).toString());
  }

  private byte[] tag(byte[] number) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      return Arrays.copyOf(mac.doFinal(number), TAG_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** RFC 4648 base 32 without padding. */
  private static String base32(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int bits = 0;
    int held = 0;
    for (byte each : bytes) {
      held = (held << 8) | (each & 0xFF);
      for (bits += 8; bits >= 5; bits -= 5) {
        text.append(LETTERS.charAt((held >> (bits - 5)) & 31));
      }
    }
    return bits == 0
        ? text.toString()
        : text.append(LETTERS.charAt((held << (5 - bits)) & 31)).toString();
  }

  private static byte[] fromBase32(String text) {
    ByteBuffer bytes = ByteBuffer.allocate(text.length() * 5 / 8);
    int bits = 0;
    int held = 0;
    for (int i = 0; i < text.length(); i++) {
      held = held << 5 | LETTERS.indexOf(text.charAt(i));
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes.put((byte) (held >> bits));
      }
    }
    return bytes.array();
  }
}
