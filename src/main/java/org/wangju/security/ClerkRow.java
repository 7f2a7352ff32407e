package org.wangju.security;

import java.time.LocalDate;

/**
 * A clerk of a department.
 *
 * @param holdingId the role's key
 * @param since null when not known
 */
public record ClerkRow(
    String holdingId,
    String accountId,
    String login,
    String name,
    AccountStatus status,
    String unitName,
    LocalDate since) {}
