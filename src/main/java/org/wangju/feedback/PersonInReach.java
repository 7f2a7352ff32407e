package org.wangju.feedback;

/** Somebody whom a department oversees, or about whom it has said something. */
public record PersonInReach(String personId, String name, String branchName) {}
