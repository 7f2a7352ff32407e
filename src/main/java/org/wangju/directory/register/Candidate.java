package org.wangju.directory.register;

import java.time.LocalDate;

/**
 * A person whose name a register gives.
 *
 * @param branchCode null for who belongs to no branch
 */
public record Candidate(
    String id,
    String name,
    LocalDate birthDate,
    String identityHash,
    String branchCode,
    String branchName) {
  /** By which a reader tells this person from namesakes: branch and year of birth, no number. */
  String described() {
    String branch = branchCode == null ? "" : branchCode + " " + branchName;
    return name + "（" + branch + (birthDate == null ? "" : "，" + birthDate.getYear()) + "）";
  }
}
