package org.wangju.feedback.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wangju.documents.DocumentRow;
import org.wangju.documents.Documents;
import org.wangju.documents.Slot;
import org.wangju.documents.VersionRow;
import org.wangju.feedback.AnswerFile;
import org.wangju.feedback.FeedbackRepository;
import org.wangju.feedback.process.FeedbackModel.Elements;

/** The files that were given to questions, for those who may read them. */
@Named
@RequestScoped
public class AnsweredFiles {
  private final Documents documents;
  private final FeedbackRepository feedback;
  private final long mostBytes;
  private final Map<String, List<DocumentRow>> known = new HashMap<>();

  protected AnsweredFiles() {
    this(null, null, 0);
  }

  @Inject
  public AnsweredFiles(
      Documents documents,
      FeedbackRepository feedback,
      @ConfigProperty(name = "wangju.feedback.file-bytes", defaultValue = "20000000")
          long mostBytes) {
    this.documents = documents;
    this.feedback = feedback;
    this.mostBytes = mostBytes;
  }

  /** How large a file may be, in bytes. */
  public long getMostBytes() {
    return mostBytes;
  }

  /** How large a file may be, for people. */
  public long getMostMegabytes() {
    return mostBytes / 1_000_000;
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
    boolean onPaper = feedback.get(caseId).isAnsweredOnPaper();
    String step = onPaper ? Elements.COUNTERSIGN_ANSWER : Elements.ANSWER_FEEDBACK;
    return of(new Slot(caseId, step, new AnswerFile(personId, questionKey).material()));
  }
}
