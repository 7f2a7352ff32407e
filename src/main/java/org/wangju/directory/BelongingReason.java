package org.wangju.directory;

/** Why a person belongs to a unit. */
public enum BelongingReason {
  REGULAR,
  FLOATING,
  TEMPORARY,
  FUNCTIONAL
}
