package org.wangju.directory;

/** How far a person has come on the way to full membership. */
public enum Standing {
  /** Neither applied nor a member: known from a register only. */
  NONE,
  APPLICANT,
  ACTIVIST,
  DEVELOPMENT_TARGET,
  PROBATIONARY_MEMBER,
  FULL_MEMBER,
  /** Left or lost membership. */
  FORMER_MEMBER;

  public boolean isMember() {
    return this == PROBATIONARY_MEMBER || this == FULL_MEMBER;
  }
}
