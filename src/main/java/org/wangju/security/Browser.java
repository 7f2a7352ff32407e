package org.wangju.security;

/**
 * The browser in which someone signs in.
 *
 * @param name family and system, such as {@code Firefox · Windows}: nothing that tells two of them
 *     apart
 * @param known whether it was used with the account before, or need not be: its holder has just
 *     used a code that was given to them
 */
public record Browser(String name, boolean known) {}
