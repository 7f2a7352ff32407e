package org.wangju.security;

import java.time.Instant;

/**
 * A one-time code that was just issued; it exists in clear here only, to be shown once.
 *
 * @param expires until when it can be used
 */
public record IssuedCode(String login, String displayName, String code, Instant expires) {}
