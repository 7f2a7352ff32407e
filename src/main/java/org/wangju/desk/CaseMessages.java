package org.wangju.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.StringReader;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.wangju.platform.Retried;

/**
 * Carries from one case to another what the one causes there. A message is a row of the sender's
 * transaction; it is delivered once, in a transaction of its own, by whichever node comes first.
 */
@ApplicationScoped
public class CaseMessages {
  private static final int MOST = 100;

  private final CaseMessageRepository repository;
  private final Iterable<MessageReceiver> receivers;
  private final Clock clock;

  protected CaseMessages() {
    this.repository = null;
    this.receivers = List.of();
    this.clock = null;
  }

  @Inject
  public CaseMessages(
      CaseMessageRepository repository, @Any Instance<MessageReceiver> receivers, Clock clock) {
    this.repository = repository;
    this.receivers = receivers;
    this.clock = clock;
  }

  /**
   * Sends a message with the transaction that runs.
   *
   * @param key names this very message among all: sent twice, the second is refused by the database
   * @param receiver the {@link MessageReceiver#name}
   * @param toCaseId the case in which it is to happen; null where one is to be opened
   * @param content what the receiver's description names; null values are left out
   */
  @Transactional(TxType.MANDATORY)
  public void send(
      String key,
      String receiver,
      String fromCaseId,
      String toCaseId,
      Map<String, String> content) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    new TreeMap<>(content)
        .forEach(
            (name, value) -> {
              if (value != null) {
                json.add(name, value);
              }
            });
    repository.add(
        new CaseMessage(
            key,
            receiver,
            fromCaseId,
            toCaseId,
            json.build().toString(),
            clock.instant().truncatedTo(ChronoUnit.MICROS)));
  }

  /** Some of the messages that wait, the oldest first. */
  @Transactional
  public List<String> waiting() {
    return repository.waiting(MOST);
  }

  /** Delivers a message, if no other node has. */
  @Retried
  @Transactional
  public void deliver(String messageId) {
    repository
        .lock(messageId)
        .ifPresent(
            message -> {
              receiver(message.receiver())
                  .receive(message.fromCaseId(), message.toCaseId(), read(message.content()));
              repository.remove(message);
            });
  }

  private MessageReceiver receiver(String name) {
    return StreamSupport.stream(receivers.spliterator(), false)
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nobody receives " + name));
  }

  private static Map<String, String> read(String content) {
    try (JsonReader reader = Json.createReader(new StringReader(content))) {
      JsonObject json = reader.readObject();
      Map<String, String> read = new TreeMap<>();
      json.forEach((name, value) -> read.put(name, json.getString(name)));
      return read;
    }
  }
}
