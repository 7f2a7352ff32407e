package org.wangju.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.wangju.platform.Ids;

/** Writes events: envelope, payload and outbox row in the transaction of what happened. */
@ApplicationScoped
public class Record {
  /** The payload's member that holds the name of who acted. */
  public static final String ACTOR_NAME = "actorName";

  private static final int SALT_BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final RecordRepository repository;
  private final Clock clock;

  protected Record() {
    this(null, null);
  }

  @Inject
  public Record(RecordRepository repository, Clock clock) {
    this.repository = repository;
    this.clock = clock;
  }

  /** Takes the lock under which the stream's events count; the first thing that a command does. */
  @Transactional(TxType.MANDATORY)
  public void lock(Stream stream) {
    repository.lock(stream);
  }

  /**
   * Writes an event as the next of its stream, acted by {@link ActingAccount#current()}, and
   * returns its key.
   */
  @Transactional(TxType.MANDATORY)
  public String append(Event event) {
    ActingAccount actor = ActingAccount.current();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    String id = Ids.next();
    long sequence = repository.lock(event.stream()).nextSequence();
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    byte[] payload = CanonicalJson.bytes(payload(event, actor));
    byte[] envelope =
        new Envelope(id, event, sequence, actor.id(), now, hash(salt, payload)).bytes();
    repository.add(
        new RecordedEvent(id, event, sequence, actor.id(), now, envelope),
        new EventPayload(id, salt, payload),
        new OutboxEvent(id, event.stream(), sequence));
    return id;
  }

  private static Map<String, Object> payload(Event event, ActingAccount actor) {
    Map<String, Object> payload = new TreeMap<>(event.payload());
    if (!actor.name().isEmpty()) {
      payload.put(ACTOR_NAME, actor.name());
    }
    return payload;
  }

  private static String hash(byte[] salt, byte[] payload) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(salt);
      return HexFormat.of().formatHex(digest.digest(payload));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
