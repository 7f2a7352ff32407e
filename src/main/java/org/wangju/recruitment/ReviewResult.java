package org.wangju.recruitment;

/** How an activist stood in a half-yearly review. People find it; nothing is computed. */
public enum ReviewResult {
  GOOD,
  FAIR,
  POOR
}
