package org.wangju.security.oidc;

import java.net.URI;

/**
 * A browser's way to the provider.
 *
 * @param address to which it is sent
 * @param cookie which it takes along
 * @param seconds how long the cookie is good
 */
public record Departure(URI address, String cookie, int seconds) {}
