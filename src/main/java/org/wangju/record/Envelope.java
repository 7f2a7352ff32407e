package org.wangju.record;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * The part of an event that stays for ever: ids, kind, time and rule, and the hash of the payload.
 * Its members are listed in the package's description.
 *
 * @param id the event's key
 * @param event what happened; its payload is in the envelope only as a hash
 * @param sequence its place among the events of its stream, from 1
 * @param actorId the account that acted
 * @param at when, to the microsecond
 * @param payloadHash SHA-256 over salt and payload bytes, in lower-case hexadecimal digits
 */
record Envelope(
    String id, Event event, long sequence, String actorId, Instant at, String payloadHash) {
  private static final int VERSION = 1;

  /** What is stored, exported and hashed. */
  byte[] bytes() {
    Map<String, Object> members = new TreeMap<>();
    members.put("version", VERSION);
    members.put("id", id);
    members.put("stream", Map.of("kind", event.stream().kind(), "id", event.stream().id()));
    members.put("sequence", sequence);
    members.put("kind", event.kind());
    members.put("at", at);
    members.put("actor", actorId);
    members.put("payload", payloadHash);
    if (event.subjectId() != null) {
      members.put("about", event.subjectId());
    }
    if (event.rule() != null) {
      Event.Rule rule = event.rule();
      members.put(
          "rule",
          Map.of("edition", rule.edition(), "limit", rule.limit(), "article", rule.article()));
    }
    return CanonicalJson.bytes(members);
  }
}
