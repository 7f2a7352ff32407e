package org.wangju.recruitment;

/** A line of a meeting's roll with the name. */
public record AttendanceRow(
    String personId, String name, Presence presence, String withdrawalGround) {}
