package org.wangju.feedback.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import org.omnifaces.util.Faces;
import org.wangju.directory.Role;
import org.wangju.feedback.FeedbackTerms;
import org.wangju.feedback.MonitorRow;
import org.wangju.feedback.MonitoringAnswers;
import org.wangju.platform.web.Page;
import org.wangju.security.Caller;

/** How quickly each department answers, over a period that stands in the address. */
@Named
@RequestScoped
public class MonitorPage {
  private static final double WHOLE_PERCENT = 100;
  private static final List<String> COLUMNS =
      List.of(
          "monitor.department",
          "monitor.asked",
          "monitor.open",
          "monitor.late",
          "monitor.answered",
          "monitor.median",
          "monitor.inTime");

  private final MonitoringAnswers monitoring;
  private final FeedbackTerms terms;
  private final Caller caller;
  private final Page page;

  private LocalDate from;
  private LocalDate to;
  private List<MonitorRow> rows;

  protected MonitorPage() {
    this(null, null, null, null);
  }

  @Inject
  public MonitorPage(MonitoringAnswers monitoring, FeedbackTerms terms, Caller caller, Page page) {
    this.monitoring = monitoring;
    this.terms = terms;
    this.caller = caller;
    this.page = page;
  }

  /** The page is rebuilt from its address; without a period it is the year that ends today. */
  @PostConstruct
  void readAddress() {
    to = day("to", terms.today());
    from = day("from", to.minusYears(1).plusDays(1));
  }

  private static LocalDate day(String parameter, LocalDate otherwise) {
    String written = Faces.getRequestParameter(parameter);
    try {
      return written == null || written.isBlank() ? otherwise : LocalDate.parse(written);
    } catch (DateTimeParseException e) {
      return otherwise;
    }
  }

  /** Reads the report before the page is written. */
  public void open() {
    rows = page.call(this::read).orElse(List.of());
  }

  private List<MonitorRow> read() {
    return monitoring.rows(caller.unitsOf(Role.OFFICER), from, to);
  }

  /** Sends the report as a spreadsheet. */
  public void download() throws IOException {
    List<MonitorRow> report = page.call(this::read).orElse(null);
    if (report != null) {
      String name = page.text("feedback", "monitor.file", from.toString(), to.toString());
      Faces.sendFile(name + ".xlsx", true, out -> write(report, out));
    }
  }

  private void write(List<MonitorRow> report, OutputStream out) throws IOException {
    List<String> headings = COLUMNS.stream().map(column -> page.text("feedback", column)).toList();
    try (Spreadsheet sheet = new Spreadsheet(from + " " + to, headings)) {
      report.forEach(
          row ->
              sheet.add(
                  row.departmentName(),
                  row.asked(),
                  row.open(),
                  row.late(),
                  row.answered(),
                  row.medianDays(),
                  row.inTimePercent()));
      sheet.writeTo(out);
    }
  }

  /** The length of a department's bar: its median as a share of the longest, in percent. */
  public long medianBar(MonitorRow row) {
    double longest =
        rows.stream()
            .map(MonitorRow::medianDays)
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(0);
    return row.medianDays() == null || longest == 0
        ? 0
        : Math.round(WHOLE_PERCENT * row.medianDays() / longest);
  }

  public List<MonitorRow> getRows() {
    return rows;
  }

  /** The first day of the period. */
  public LocalDate getFrom() {
    return from;
  }

  /** Its last day. */
  public LocalDate getTo() {
    return to;
  }
}
