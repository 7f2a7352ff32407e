package org.wangju.security.oidc;

/**
 * Whom the provider vouches for.
 *
 * @param linking the login to whose account the subject is to be linked; empty for signing in
 * @param destination the page asked for
 */
public record Return(String issuer, String subject, String linking, String destination) {}
