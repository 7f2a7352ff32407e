package org.wangju.rules;

/**
 * How many working days lie between two days.
 *
 * @param provisional whether a year was needed whose arrangement is not loaded, so that the number
 *     may still change
 */
public record WorkingDays(int count, boolean provisional) {}
