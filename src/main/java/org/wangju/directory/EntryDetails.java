package org.wangju.directory;

/**
 * What a form says of a register entry.
 *
 * @param version the version that the form was filled from; without meaning for a new entry
 * @param purpose what it is kept for, as the person will read it
 * @param ground the legal ground, as the person will read it
 * @param platform company or platform
 * @param fans number of followers, null when not known
 * @param level which level manages the contact, null for none
 * @param levelReason why, as the person will read it; needed with a level
 */
public record EntryDetails(
    int version,
    String purpose,
    String ground,
    String platform,
    String accountHandle,
    Long fans,
    ContactLevel level,
    String levelReason,
    String note) {}
