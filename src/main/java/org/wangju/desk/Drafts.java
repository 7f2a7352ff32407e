package org.wangju.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wangju.platform.Refusal;
import org.wangju.platform.Retried;
import org.wangju.security.AccessDenied;
import org.wangju.security.Caller;

/**
 * Keeps what was typed into a step's form until it is sent: the fields as the browser sends them,
 * by their names. A draft is its writer's alone, and goes when the step is done or falls away.
 */
@ApplicationScoped
public class Drafts {
  private static final int LONGEST = 500_000;

  private final DraftRepository repository;
  private final TaskDesk desk;
  private final Caller caller;
  private final Clock clock;

  protected Drafts() {
    this(null, null, null, null);
  }

  @Inject
  public Drafts(DraftRepository repository, TaskDesk desk, Caller caller, Clock clock) {
    this.repository = repository;
    this.desk = desk;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Keeps the fields in place of what was kept before.
   *
   * @return when they were kept
   * @throws Refusal when the step is done, or the text too long
   * @throws AccessDenied when the step is not for the caller
   */
  @Retried
  @Transactional
  public Instant save(String workItemId, Map<String, String[]> fields) {
    desk.requireForCaller(workItemId);
    String content = write(fields);
    if (content.length() > LONGEST) {
      throw new Refusal("desk", "draft.too-long", LONGEST);
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Optional<Draft> kept = repository.find(caller.accountId(), workItemId);
    Draft draft = kept.orElseGet(() -> new Draft(caller.accountId(), workItemId));
    draft.save(content, now);
    if (kept.isEmpty()) {
      repository.add(draft);
    }
    return now;
  }

  /** What the caller has typed into the step's form; empty when there is nothing. */
  @Transactional
  public Optional<Map<String, String[]>> find(String workItemId) {
    return repository.find(caller.accountId(), workItemId).map(draft -> read(draft.getContent()));
  }

  /** Forgets what was typed into the step's form: it was sent, and the step goes on. */
  @Transactional(TxType.MANDATORY)
  public void discard(String workItemId) {
    repository.removeAll(workItemId);
  }

  private static String write(Map<String, String[]> fields) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    fields.forEach((name, values) -> object.add(name, array(values)));
    return object.build().toString();
  }

  private static JsonArrayBuilder array(String[] values) {
    return Json.createArrayBuilder(List.of(values));
  }

  private static Map<String, String[]> read(String content) {
    try (JsonReader reader = Json.createReader(new StringReader(content))) {
      Map<String, String[]> fields = new TreeMap<>();
      JsonObject object = reader.readObject();
      object.forEach(
          (name, values) ->
              fields.put(
                  name,
                  values.asJsonArray().getValuesAs(JsonString::getString).toArray(String[]::new)));
      return fields;
    }
  }
}
