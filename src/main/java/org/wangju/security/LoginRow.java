package org.wangju.security;

import java.time.Instant;

/** An open login with its account, as one statement reads it. */
public record LoginRow(
    String loginId,
    Instant lastUsedAt,
    Instant expiresAt,
    String accountId,
    String login,
    String personId,
    String unitId,
    String displayName,
    AccountStatus status,
    String language) {}
