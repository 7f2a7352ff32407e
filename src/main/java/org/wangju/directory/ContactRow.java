package org.wangju.directory;

import java.time.LocalDate;

/** A contact officer as a line of a list. */
public record ContactRow(
    String id,
    String entryId,
    String personId,
    String personName,
    LocalDate since,
    LocalDate until) {}
