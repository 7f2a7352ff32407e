package org.wangju.feedback;

/** Somebody whom a department oversees. */
public record PersonInReach(String personId, String name, String branchName) {}
