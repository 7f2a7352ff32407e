package org.wangju.directory;

/**
 * Fired in the transaction that moved a person's membership to another branch, so that what goes
 * with the person follows.
 */
public record MembershipMoved(String personId, String intoId) {}
