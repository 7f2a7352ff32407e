package org.wangju.feedback;

import java.time.Instant;

/** To which unit a case was told, when, and what for. */
public record DisclosureRow(String caseId, String unitName, Instant disclosedAt, String purpose) {}
