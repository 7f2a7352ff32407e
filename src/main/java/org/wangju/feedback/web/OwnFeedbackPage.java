package org.wangju.feedback.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wangju.feedback.AnsweredQuestions;
import org.wangju.feedback.AnsweredSheet;
import org.wangju.feedback.DisclosureRow;
import org.wangju.feedback.FeedbackRepository;
import org.wangju.feedback.OwnRow;
import org.wangju.feedback.UseRow;
import org.wangju.security.Caller;

/** What is said about the reader, what they answered, what became of it, and who has read it. */
@Named
@RequestScoped
public class OwnFeedbackPage {
  private static final int MOST = 100;

  private final FeedbackRepository feedback;
  private final AnsweredQuestions answered;
  private final Caller caller;
  private final Map<String, Optional<AnsweredSheet>> sheets = new HashMap<>();
  private List<OwnRow> rows;
  private Map<String, List<DisclosureRow>> disclosures;
  private Map<String, List<UseRow>> uses;

  protected OwnFeedbackPage() {
    this(null, null, null);
  }

  @Inject
  public OwnFeedbackPage(FeedbackRepository feedback, AnsweredQuestions answered, Caller caller) {
    this.feedback = feedback;
    this.answered = answered;
    this.caller = caller;
  }

  /** What is open to the reader, the newest first. */
  public List<OwnRow> getRows() {
    if (rows == null) {
      rows = feedback.own(caller.personId(), MOST);
    }
    return rows;
  }

  /** What was answered to the questions about the reader; null where nothing was. */
  public AnsweredSheet answered(OwnRow row) {
    return sheets.computeIfAbsent(row.caseId(), answered::own).orElse(null);
  }

  /** To whom it was told, and what for. */
  public List<DisclosureRow> disclosures(OwnRow row) {
    if (disclosures == null) {
      disclosures = feedback.disclosureRows(getRows().stream().map(OwnRow::caseId).toList());
    }
    return disclosures.getOrDefault(row.caseId(), List.of());
  }

  /** For which decisions it was read. */
  public List<UseRow> uses(OwnRow row) {
    if (uses == null) {
      uses = feedback.uses(getRows().stream().map(OwnRow::subjectId).toList());
    }
    return uses.getOrDefault(row.subjectId(), List.of());
  }
}
