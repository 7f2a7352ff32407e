package org.wangju.feedback.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.omnifaces.util.Faces;
import org.wangju.desk.web.TaskPage;
import org.wangju.feedback.FeedbackTerms;
import org.wangju.feedback.Round;
import org.wangju.feedback.RoundRepository;
import org.wangju.feedback.RoundRow;
import org.wangju.platform.web.Page;
import org.wangju.security.Access;
import org.wangju.security.Action;
import org.wangju.security.Target;

/**
 * A round with its matrix, department by state, as a page shows it. The address holds the item of a
 * step, or the case.
 */
@Named
@RequestScoped
public class RoundView {
  private static final List<String> COLUMNS =
      List.of(
          "matrix.department",
          "matrix.state",
          "matrix.late",
          "matrix.people",
          "matrix.sent",
          "matrix.received",
          "matrix.answered",
          "matrix.ended",
          "matrix.due",
          "matrix.reminded");

  private final TaskPage taskPage;
  private final RoundRepository rounds;
  private final FeedbackTerms terms;
  private final Access access;
  private final Page page;

  private Round round;
  private List<RoundRow> rows;

  protected RoundView() {
    this(null, null, null, null, null);
  }

  @Inject
  public RoundView(
      TaskPage taskPage, RoundRepository rounds, FeedbackTerms terms, Access access, Page page) {
    this.taskPage = taskPage;
    this.rounds = rounds;
    this.terms = terms;
    this.access = access;
    this.page = page;
  }

  /** Whether there is a round that the reader may see. */
  public boolean isFound() {
    return getRound() != null;
  }

  /** The round; null when there is none, or it is not for the reader. */
  public Round getRound() {
    if (round == null) {
      round = find();
    }
    return round;
  }

  /** What became of asking a department, in the reader's words. */
  public String stateOf(RoundRow row) {
    if (row.caseId() != null) {
      return page.text("feedback", "state." + row.state());
    }
    return page.text("feedback-round", row.delayed() ? "matrix.delayed" : "part." + row.part());
  }

  /** Sends the matrix as a spreadsheet. */
  public void download() throws IOException {
    if (isFound()) {
      Faces.sendFile(getRound().getTitle() + ".xlsx", true, this::write);
    }
  }

  private void write(OutputStream out) throws IOException {
    List<String> headings =
        COLUMNS.stream().map(column -> page.text("feedback-round", column)).toList();
    try (Spreadsheet sheet = new Spreadsheet(getRound().getTitle(), headings)) {
      getRows().forEach(row -> add(sheet, row));
      sheet.writeTo(out);
    }
  }

  private void add(Spreadsheet sheet, RoundRow row) {
    sheet.add(
        row.departmentName(),
        stateOf(row),
        isLate(row) ? page.text("feedback-round", "matrix.late") : null,
        row.people(),
        row.sentOn(),
        row.receivedOn(),
        row.answeredOn(),
        row.endedOn(),
        row.dueOn(),
        row.remindedOn());
  }

  private Round find() {
    if (taskPage.getItemId() != null) {
      return taskPage.isFound() ? rounds.find(taskPage.item().getCaseId()).orElse(null) : null;
    }
    return rounds
        .find(Faces.getRequestParameter("case"))
        .filter(found -> access.allows(Action.RUN_ROUNDS, Target.unit(found.getUnitId())))
        .orElse(null);
  }

  /** Every department with how far it is. */
  public List<RoundRow> getRows() {
    if (rows == null) {
      rows = isFound() ? rounds.rows(getRound().getId()) : List.of();
    }
    return rows;
  }

  /** Reads the matrix anew, after something was done. */
  void refresh() {
    rows = null;
  }

  /** Whether the department is late, or was. */
  public boolean isLate(RoundRow row) {
    return row.isLate(terms.today());
  }

  /** How many departments have still to answer. */
  public long getOpen() {
    return getRows().stream().filter(RoundRow::isOpen).count();
  }

  /** How many of them are late. */
  public long getLate() {
    return getRows().stream().filter(row -> row.isOpen() && isLate(row)).count();
  }
}
