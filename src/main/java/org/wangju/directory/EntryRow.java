package org.wangju.directory;

import java.time.LocalDate;

/** A register entry as a line of a list. */
public record EntryRow(
    String id,
    String personId,
    String personName,
    Standing standing,
    String groupId,
    String groupName,
    String keeperId,
    String keeperName,
    String platform,
    ContactLevel contactLevel,
    LocalDate levelReviewedOn,
    LocalDate until) {}
