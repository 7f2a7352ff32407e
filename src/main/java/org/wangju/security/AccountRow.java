package org.wangju.security;

/**
 * An account in a list.
 *
 * @param unitName the unit for which it was made; null when there is none
 */
public record AccountRow(
    String id,
    String login,
    String displayName,
    AccountStatus status,
    String unitCode,
    String unitName) {}
