package org.wangju.directory;

/**
 * What a form says of someone who is on no roster and is to be kept in an influencer register.
 *
 * @param identityNumber as typed; by it the person is known again on applying
 * @param phone as typed; may be null or blank
 */
public record Outsider(String name, String identityNumber, String phone) {
  /** Never the numbers: they belong in no log. */
  @Override
  public String toString() {
    return "Outsider";
  }
}
