package org.wangju.feedback;

/** Somebody of a unit who may be given a step. */
public record Colleague(String accountId, String name) {}
