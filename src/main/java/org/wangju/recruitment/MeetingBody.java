package org.wangju.recruitment;

/** The body that decides in a branch. */
public enum MeetingBody {
  BRANCH_COMMITTEE,
  /** The meeting of all full members, which takes the committee's steps in a branch without one. */
  BRANCH_MEETING
}
