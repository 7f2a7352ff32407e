package org.wangju.feedback;

import java.time.Instant;

/** To which unit something was told, when, and what for. */
public record DisclosureRow(
    String unitName, Instant disclosedAt, Instant endedAt, String purpose, String ground) {}
