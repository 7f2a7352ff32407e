package org.wangju.directory;

import java.time.LocalDate;

/** A person as a line of a list. */
public record PersonRow(
    String id,
    String name,
    Sex sex,
    Standing standing,
    LocalDate standingSince,
    String branchId,
    String branchName) {}
