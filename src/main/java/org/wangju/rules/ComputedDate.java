package org.wangju.rules;

import java.time.LocalDate;

/**
 * A date that was reckoned in working days.
 *
 * @param provisional whether a year was needed whose arrangement is not loaded, so that the date
 *     may still move (暂算)
 */
public record ComputedDate(LocalDate date, boolean provisional) {}
