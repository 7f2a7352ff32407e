package org.wangju.recruitment;

/** To which organization someone applies (admission rules art. 6). */
public enum Route {
  /** Where the applicant works or studies. */
  WORKPLACE_OR_SCHOOL,
  /** Where the applicant lives, having no work or school. */
  RESIDENCE,
  /** Where a floating person is now, although belonging elsewhere. */
  PRESENT_PLACE
}
