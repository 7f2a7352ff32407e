package org.wangju.recruitment;

import java.time.LocalDate;

/** A case as a line of a list. */
public record AdmissionRow(
    String caseId,
    String caseNumber,
    String personId,
    String personName,
    String branchName,
    AdmissionState state,
    LocalDate appliedOn,
    LocalDate decidedOn,
    LocalDate reviewDueOn,
    LocalDate cultivationEndsOn) {}
