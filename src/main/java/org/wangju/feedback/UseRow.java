package org.wangju.feedback;

import java.time.Instant;

/** For which decision accepted feedback was read. */
public record UseRow(
    String subjectId, String readerName, Instant usedAt, UsePurpose purpose, String matter) {}
