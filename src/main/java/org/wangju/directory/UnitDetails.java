package org.wangju.directory;

import java.time.LocalDate;

/**
 * What a form says of a unit.
 *
 * @param version the version that the form was filled from
 * @param superiorId null for the topmost unit
 * @param committeeSet whether the branch has a committee by decision; null leaves it to the number
 *     of full members
 */
public record UnitDetails(
    int version,
    String code,
    String name,
    UnitKind kind,
    String superiorId,
    boolean approvalRight,
    Boolean committeeSet,
    LocalDate foundedOn) {}
