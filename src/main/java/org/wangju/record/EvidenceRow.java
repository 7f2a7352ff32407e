package org.wangju.record;

/**
 * An event of the log with all that an export holds of it.
 *
 * @param salt null when the payload was erased
 * @param payload null when it was erased
 * @param leafIndex its place in the log, from 0
 */
public record EvidenceRow(
    long sequenceNumber, byte[] envelope, byte[] salt, byte[] payload, long leafIndex) {}
