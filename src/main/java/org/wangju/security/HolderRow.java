package org.wangju.security;

/**
 * A person of a branch with the account, where there is one.
 *
 * @param login null when the person has no account
 * @param status null when the person has no account
 */
public record HolderRow(
    String personId, String name, String unitName, String login, AccountStatus status) {}
