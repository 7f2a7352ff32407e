package org.wangju.record;

import java.time.Instant;

/**
 * Where a sealed event stands in the log.
 *
 * @param eventId the event
 * @param index its leaf's place, from 0
 * @param checkpointSize how many events the first signed checkpoint covers that covers it
 * @param signedAt when that checkpoint was signed
 */
public record LeafPlace(String eventId, long index, long checkpointSize, Instant signedAt) {}
