package org.wangju.feedback;

import java.time.LocalDate;

/**
 * A round as a line of a list.
 *
 * @param departments how many are asked
 * @param open how many of them have still to answer
 */
public record RoundLine(
    String caseId,
    String caseNumber,
    String title,
    RoundState state,
    LocalDate sentOn,
    LocalDate dueOn,
    long departments,
    long open) {}
