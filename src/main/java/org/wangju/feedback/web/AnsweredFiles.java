package org.wangju.feedback.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wangju.documents.DocumentRow;
import org.wangju.documents.Documents;
import org.wangju.documents.Slot;
import org.wangju.documents.VersionRow;
import org.wangju.feedback.AnswerFile;
import org.wangju.feedback.FeedbackRepository;
import org.wangju.feedback.process.FeedbackPapers;

/** The files that were given to questions, for those who may read them. */
@Named
@RequestScoped
public class AnsweredFiles {
  private final Documents documents;
  private final FeedbackRepository feedback;
  private final FeedbackPapers papers;
  private final Map<String, List<DocumentRow>> known = new HashMap<>();
  private final Map<String, String> steps = new HashMap<>();

  protected AnsweredFiles() {
    this(null, null, null);
  }

  @Inject
  public AnsweredFiles(Documents documents, FeedbackRepository feedback, FeedbackPapers papers) {
    this.documents = documents;
    this.feedback = feedback;
    this.papers = papers;
  }

  /** How large a file may be, in bytes. */
  public long getMostBytes() {
    return papers.fileBytes();
  }

  /** How large a file may be, for people. */
  public long getMostMegabytes() {
    return getMostBytes() / 1_000_000;
  }

  /** The files at a place, each in its newest version. */
  List<VersionRow> of(Slot slot) {
    return known.computeIfAbsent(slot.caseId(), documents::list).stream()
        .filter(row -> row.slot().equals(slot) && !row.versions().isEmpty())
        .map(row -> row.versions().get(0))
        .toList();
  }

  /** The files given to a question about a person, with the answer that stands. */
  public List<VersionRow> of(String caseId, String personId, String questionKey) {
    String step =
        steps.computeIfAbsent(
            caseId, id -> FeedbackPapers.stepOfAnswers(feedback.get(id).isAnsweredOnPaper()));
    return of(new Slot(caseId, step, new AnswerFile(personId, questionKey).material()));
  }
}
