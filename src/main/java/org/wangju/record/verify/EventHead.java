package org.wangju.record.verify;

import java.util.Map;

/**
 * What the verifier reads in an envelope.
 *
 * @param number its place among the events of its stream
 * @param kind what happened
 * @param at when
 * @param stream kind and id of what it counts under
 * @param payload the hash of salt and payload, in hexadecimal digits
 */
record EventHead(long number, String kind, String at, String stream, String payload) {
  private static final Long VERSION = 1L;

  /**
   * Reads an envelope.
   *
   * @throws IllegalArgumentException when it is none of version 1
   */
  static EventHead read(String envelope) {
    Map<String, Object> members = Json.object(envelope);
    if (!VERSION.equals(members.get("version"))
        || !(members.get("stream") instanceof Map<?, ?> stream)) {
      throw new IllegalArgumentException("not an envelope of version " + VERSION);
    }
    return new EventHead(
        member(members, "sequence", Long.class),
        member(members, "kind", String.class),
        member(members, "at", String.class),
        member(stream, "kind", String.class) + " " + member(stream, "id", String.class),
        member(members, "payload", String.class));
  }

  private static <T> T member(Map<?, ?> members, String name, Class<T> type) {
    if (!type.isInstance(members.get(name))) {
      throw new IllegalArgumentException("the envelope has no " + name);
    }
    return type.cast(members.get(name));
  }
}
