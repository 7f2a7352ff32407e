package org.wangju.directory;

import java.time.LocalDate;

/** A visit as a line of a list. */
public record VisitRow(
    String id, String entryId, LocalDate visitedOn, String visitorName, String summary) {}
