package org.wangju.directory;

/** In what way a person belongs to a unit. */
public enum BelongingKind {
  /** Membership 组织关系: exactly one, votes and is counted there. */
  MEMBERSHIP,
  /** Takes part in the life of the organization 组织生活: any number. */
  ACTIVITY
}
