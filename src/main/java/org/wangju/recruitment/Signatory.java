package org.wangju.recruitment;

/**
 * Who acts on a case with a name of their own: four eyes compare them.
 *
 * @param personId the person behind the account; null when there is none on a roster
 */
public record Signatory(String accountId, String personId, String name) {}
