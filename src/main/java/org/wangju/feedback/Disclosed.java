package org.wangju.feedback;

/**
 * What sending would disclose, as its sender is shown it first.
 *
 * @param people about how many
 * @param unitName to whom
 * @param purpose what for
 * @param key changes whenever something of it does
 */
public record Disclosed(int people, String unitName, String purpose, String key) {}
