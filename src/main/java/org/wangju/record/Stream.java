package org.wangju.record;

/**
 * What events count under: a case, or the subject of an event that belongs to no case.
 *
 * @param kind what the id names
 * @param id the case's or subject's key
 */
public record Stream(Kind kind, String id) {
  /** What events can count under. */
  public enum Kind {
    CASE,
    UNIT,
    PERSON,
    IMPORT,
    ACCOUNT,
    SYSTEM
  }

  /** The stream of one case. */
  public static Stream ofCase(String caseId) {
    return new Stream(Kind.CASE, caseId);
  }

  /** The stream of one unit. */
  public static Stream ofUnit(String unitId) {
    return new Stream(Kind.UNIT, unitId);
  }

  /** The stream of one person. */
  public static Stream ofPerson(String personId) {
    return new Stream(Kind.PERSON, personId);
  }

  /** The stream of one import. */
  public static Stream ofImport(String importId) {
    return new Stream(Kind.IMPORT, importId);
  }

  /** The stream of one account. */
  public static Stream ofAccount(String accountId) {
    return new Stream(Kind.ACCOUNT, accountId);
  }

  /** The stream of one matter of the installation as a whole, such as the rule editions. */
  public static Stream ofSystem(String matter) {
    return new Stream(Kind.SYSTEM, matter);
  }
}
