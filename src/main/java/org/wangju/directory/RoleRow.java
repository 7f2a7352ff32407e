package org.wangju.directory;

import java.time.LocalDate;

/** A held role as a line of a list; the person's name is null for an account without a person. */
public record RoleRow(
    String id,
    Role role,
    String post,
    String unitId,
    String unitName,
    String personId,
    String personName,
    String accountId,
    LocalDate since,
    LocalDate until) {}
