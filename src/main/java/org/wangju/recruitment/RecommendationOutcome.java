package org.wangju.recruitment;

/** Whether an applicant is recommended, or another talk comes first. */
public enum RecommendationOutcome {
  RECOMMENDED,
  RETURNED
}
