package org.wangju.feedback;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.StringReader;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.wangju.platform.Ids;

/**
 * What a department's clerks have written about one person for one answer, together: nobody else
 * reads it before the answer is sent. It keeps the version of the questionnaire under which it was
 * begun.
 */
@Entity
@Table(name = "answer_sheet")
public class AnswerSheet {
  @Id private String id;
  @Version private int version;

  @Column(name = "owner_id")
  private String ownerId;

  @Column(name = "person_id")
  private String personId;

  @Column(name = "questionnaire_version_id")
  private String questionnaireVersionId;

  @Enumerated(EnumType.STRING)
  private Opinion opinion;

  @Column(name = "said")
  private String text;

  private String evidence;
  @Lob private String given;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Column(name = "changed_by")
  private String changedBy;

  protected AnswerSheet() {}

  AnswerSheet(String ownerId, String personId, String questionnaireVersionId) {
    this.id = Ids.next();
    this.ownerId = ownerId;
    this.personId = personId;
    this.questionnaireVersionId = questionnaireVersionId;
  }

  void write(SheetEntry entry, Instant at, String by) {
    opinion = entry.opinion();
    text = entry.text();
    evidence = entry.evidence();
    given = json(entry.given());
    changedAt = at;
    changedBy = by;
  }

  /** It may concern discipline: nothing but that is kept. */
  void forget() {
    text = "";
    evidence = "";
    given = json(Map.of());
  }

  private static String json(Map<String, Given> given) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    new TreeMap<>(given)
        .forEach(
            (key, value) ->
                object.add(
                    key,
                    Json.createObjectBuilder()
                        .add("values", Json.createArrayBuilder(value.values()))
                        .add("evidence", value.evidence())));
    return object.build().toString();
  }

  private static Map<String, Given> given(String json) {
    Map<String, Given> given = new TreeMap<>();
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      reader.readObject().forEach((key, value) -> given.put(key, given(value.asJsonObject())));
    }
    return given;
  }

  private static Given given(JsonObject object) {
    JsonArray values = object.getJsonArray("values");
    return new Given(values.getValuesAs(JsonString::getString), object.getString("evidence"));
  }

  /** What it says. */
  public SheetEntry entry() {
    return new SheetEntry(opinion, text, evidence, given(given));
  }

  public int getVersion() {
    return version;
  }

  public String getPersonId() {
    return personId;
  }

  /** The version of the questionnaire that it answers; null where there is none. */
  public String getQuestionnaireVersionId() {
    return questionnaireVersionId;
  }

  public Instant getChangedAt() {
    return changedAt;
  }

  /** The name of who last wrote on it. */
  public String getChangedBy() {
    return changedBy;
  }
}
