package org.wangju.record;

/** An event that has no place in the log yet: its key and its envelope. */
public record UnsealedEvent(String id, byte[] envelope) {}
