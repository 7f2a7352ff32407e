package org.wangju.record;

import java.time.Instant;

/**
 * An event as read from its tables.
 *
 * @param payload null when it was erased
 */
public record RecordedRow(
    String id,
    String streamId,
    long sequenceNumber,
    String kind,
    String subjectId,
    String actorId,
    Instant happenedAt,
    byte[] envelope,
    byte[] payload) {}
