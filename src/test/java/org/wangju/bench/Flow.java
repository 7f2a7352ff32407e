package org.wangju.bench;

import org.wangju.recruitment.process.Organization.Someone;

/**
 * A recruitment under way.
 *
 * @param key by which its open task is found: the case, or the process instance
 * @param applicant who applied; null with a bare engine
 */
record Flow(String key, Someone applicant) {}
