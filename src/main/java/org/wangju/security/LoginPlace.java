package org.wangju.security;

import java.time.Instant;

/**
 * A browser in which an account is signed in.
 *
 * @param browser family and system; null for a login that began before these were kept
 */
public record LoginPlace(String id, String browser, Instant createdAt, Instant lastUsedAt) {}
