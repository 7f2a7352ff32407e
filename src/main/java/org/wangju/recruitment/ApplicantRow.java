package org.wangju.recruitment;

import java.time.LocalDate;
import org.wangju.directory.Standing;

/**
 * An applicant who has no case yet.
 *
 * @param appliedOn as the register records it; null where it does not
 */
public record ApplicantRow(String personId, String name, LocalDate appliedOn, Standing standing) {}
