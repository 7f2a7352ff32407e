package org.wangju.recruitment;

import java.time.LocalDate;

/**
 * What an application says.
 *
 * @param appliedOn the day that the handwritten application bears
 * @param paper where the original lies; null while only the applicant has it
 */
public record Application(Route route, LocalDate appliedOn, Paper paper) {}
