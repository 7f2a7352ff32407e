package org.wangju.desk.audit;

/**
 * The ground on which an auditor looks: said once, and named by every look that follows.
 *
 * @param id the key of the event that recorded it
 * @param purpose in the auditor's words
 */
public record Mandate(String id, String purpose) {}
