package org.wangju.recruitment;

import java.time.LocalDate;

/**
 * A contact with the name.
 *
 * @param until the day from which somebody else is contact; null while this one is
 */
public record ContactLine(
    String contactId,
    String personId,
    String name,
    LocalDate since,
    LocalDate until,
    String endReason) {}
