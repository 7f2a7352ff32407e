package org.wangju.record.web;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.wangju.desk.CaseState;
import org.wangju.desk.audit.CaseFilter;
import org.wangju.platform.Cipherbox;
import org.wangju.platform.Refusal;

/**
 * What was typed into a search of cases, as it travels encrypted in the address: nothing of it is
 * to be read there, and nobody changes it without its being recorded. It is answered on the mandate
 * alone on which it was recorded: further pages and a second look at it belong to that search, but
 * not what a colleague asked for, or oneself on another mandate.
 *
 * @param name a part of the person's name
 * @param identityHash keyed hash of the person's identity number
 * @param identityEnd its last four characters behind stars, to be shown
 * @param from the first day
 * @param until the last day
 */
record CaseCriteria(
    String name,
    String identityHash,
    String identityEnd,
    String number,
    String unitId,
    String process,
    CaseState state,
    CaseFilter.When when,
    LocalDate from,
    LocalDate until) {
  private static final String PURPOSE = "case-criteria";
  private static final String MANDATE = "audit";

  /** All of it in one text, for that mandate. */
  String sealed(String mandateId, Cipherbox cipherbox) {
    Map<String, Object> values = new TreeMap<>();
    put(values, MANDATE, mandateId);
    put(values, "name", name);
    put(values, "identityHash", identityHash);
    put(values, "identityEnd", identityEnd);
    put(values, "number", number);
    put(values, "unit", unitId);
    put(values, "process", process);
    put(values, "state", state);
    put(values, "when", when);
    put(values, "from", from);
    put(values, "until", until);
    JsonObjectBuilder json = Json.createObjectBuilder();
    values.forEach((key, value) -> json.add(key, value.toString()));
    return cipherbox.seal(PURPOSE, json.build().toString());
  }

  private static void put(Map<String, Object> values, String key, Object value) {
    if (value != null) {
      values.put(key, value);
    }
  }

  /**
   * What {@link #sealed} was made from.
   *
   * @throws Refusal when it was sealed for another mandate, or not by this server
   */
  static CaseCriteria open(String sealed, String mandateId, Cipherbox cipherbox) {
    JsonObject json = Json.createReader(new StringReader(opened(sealed, cipherbox))).readObject();
    if (!mandateId.equals(json.getString(MANDATE, null))) {
      throw new Refusal("record", "search.again");
    }
    return new CaseCriteria(
        json.getString("name", null),
        json.getString("identityHash", null),
        json.getString("identityEnd", null),
        json.getString("number", null),
        json.getString("unit", null),
        json.getString("process", null),
        read(json, "state", CaseState::valueOf),
        read(json, "when", CaseFilter.When::valueOf),
        read(json, "from", LocalDate::parse),
        read(json, "until", LocalDate::parse));
  }

  private static String opened(String sealed, Cipherbox cipherbox) {
    try {
      return cipherbox.open(PURPOSE, sealed);
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new Refusal("record", "search.again");
    }
  }

  private static <T> T read(JsonObject json, String key, Function<String, T> reader) {
    String text = json.getString(key, null);
    return text == null ? null : reader.apply(text);
  }

  /** As the search takes it; days begin and end in that zone. */
  CaseFilter filter(String unitPath, ZoneId zone) {
    return new CaseFilter(
        name,
        identityHash,
        number,
        unitPath,
        process,
        state,
        when == null ? CaseFilter.When.OPENED : when,
        from == null ? null : from.atStartOfDay(zone).toInstant(),
        until == null ? null : until.plusDays(1).atStartOfDay(zone).toInstant());
  }
}
