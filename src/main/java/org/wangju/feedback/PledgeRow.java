package org.wangju.feedback;

/**
 * A branch in the report on pledges.
 *
 * @param members full and probationary members today
 * @param pledged those who have confirmed every list in force
 */
public record PledgeRow(String branchId, String code, String name, long members, long pledged) {
  /** Those who have not. */
  public long open() {
    return members - pledged;
  }
}
