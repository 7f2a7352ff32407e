package org.wangju.crash;

/**
 * What a client does to a case.
 *
 * <p>Each step is one event of one kind and ends one work item, except the first and the last,
 * which are no tasks. All but one leave their mark, a text found nowhere else, in a column.
 */
enum Step {
  ENTER(
      "enter-applicant", "recruitment.entered", "admission where paper_place", "paperPlace", false),
  TALK("hold-talk", "recruitment.talk-held", "admission where talk_content", "content", true),
  RECOMMEND(
      "recommend-activist",
      "recruitment.activist-recommended",
      "admission where recommendation_opinion",
      "opinion",
      true),
  DECIDE(
      "decide-activist",
      "recruitment.activist-decided",
      "meeting_record where minutes",
      "minutes",
      true),
  FILE(
      "file-activist",
      "recruitment.activist-filed",
      "admission where filing_number",
      "number",
      false),
  /** Has no field for a text: its case tells. */
  CONTACTS(
      "assign-contacts",
      "recruitment.contact-assigned",
      "cultivation_contact where admission_id",
      null,
      false),
  REVIEW(
      "review-activist",
      "recruitment.activist-reviewed",
      "half_yearly_review where opinion",
      "opinion",
      true),
  WITHDRAW(
      "withdraw",
      "recruitment.application-withdrawn",
      "admission where withdrawal_place",
      "paperPlace",
      false);

  private final String page;
  private final String event;
  private final String effect;
  private final String field;
  private final boolean drafted;

  Step(String page, String event, String effect, String field, boolean drafted) {
    this.page = "/recruitment/" + page + ".xhtml";
    this.event = event;
    this.effect = effect;
    this.field = field;
    this.drafted = drafted;
  }

  /** The page of its form. */
  String page() {
    return page;
  }

  /** The kind of its event. */
  String event() {
    return event;
  }

  /** The field for the mark; null where there is none. */
  String field() {
    return field;
  }

  /** Whether its form is kept as a draft before it is sent. */
  boolean isDrafted() {
    return drafted;
  }

  boolean isTask() {
    return this != ENTER && this != WITHDRAW;
  }

  /** The query that counts what an intent has left. */
  String effects(Ledger.Intent intent) {
    return "select count(*) from %s = '%s'"
        .formatted(effect, field == null ? intent.caseId() : intent.mark());
  }
}
