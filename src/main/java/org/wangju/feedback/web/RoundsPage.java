package org.wangju.feedback.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wangju.desk.CaseReader;
import org.wangju.directory.Role;
import org.wangju.directory.Unit;
import org.wangju.directory.UnitRepository;
import org.wangju.feedback.FeedbackTerms;
import org.wangju.feedback.RoundLine;
import org.wangju.feedback.RoundRepository;
import org.wangju.feedback.RoundState;
import org.wangju.feedback.process.RoundProcess;
import org.wangju.platform.Ids;
import org.wangju.platform.web.Page;
import org.wangju.platform.web.Paging;
import org.wangju.security.Caller;

/** The rounds of the reader's units, the newest first; a new one begins here. */
@Named
@RequestScoped
public class RoundsPage {
  private static final int SIZE = 20;
  private static final int LAST_PAGE = 500;

  private final RoundRepository rounds;
  private final RoundProcess process;
  private final CaseReader cases;
  private final UnitRepository units;
  private final FeedbackTerms terms;
  private final Caller caller;
  private final Page page;

  private int number = 1;
  private String submissionId;
  private String unitId;
  private Paging paging;
  private List<RoundLine> rows;

  protected RoundsPage() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  public RoundsPage(
      RoundRepository rounds,
      RoundProcess process,
      CaseReader cases,
      UnitRepository units,
      FeedbackTerms terms,
      Caller caller,
      Page page) {
    this.rounds = rounds;
    this.process = process;
    this.cases = cases;
    this.units = units;
    this.terms = terms;
    this.caller = caller;
    this.page = page;
  }

  /** Gives the form its key, and a unit to begin with. */
  @PostConstruct
  void begin() {
    submissionId = Ids.next();
    unitId = getUnits().stream().map(Unit::getId).findFirst().orElse(null);
  }

  /** Reads the list before the page is written. */
  public void open() {
    var own = caller.unitsOf(Role.OFFICER);
    paging = new Paging(Math.max(1, Math.min(number, LAST_PAGE)), SIZE, rounds.count(own));
    rows = rounds.list(own, paging.offset(), SIZE);
  }

  /** Begins a round; goes on to the form in which it is written. */
  public String submit() {
    return page.call(() -> process.begin(submissionId, unitId))
        .map(caseId -> cases.openItems(caseId).get(0).getId())
        .map(item -> "/feedback-round/compose-round.xhtml?faces-redirect=true&item=" + item)
        .orElse(null);
  }

  /** The units for which the reader asks. */
  public List<Unit> getUnits() {
    return units.byIds(caller.unitsOf(Role.OFFICER));
  }

  /** Whether the round's last day has passed while answers are missing. */
  public boolean isLate(RoundLine row) {
    return row.state() == RoundState.RUNNING && row.dueOn().isBefore(terms.today());
  }

  public List<RoundLine> getRows() {
    return rows;
  }

  public Paging getPaging() {
    return paging;
  }

  public int getNumber() {
    return number;
  }

  public void setNumber(int number) {
    this.number = number;
  }

  public String getSubmissionId() {
    return submissionId;
  }

  public void setSubmissionId(String submissionId) {
    this.submissionId = submissionId;
  }

  public String getUnitId() {
    return unitId;
  }

  public void setUnitId(String unitId) {
    this.unitId = unitId;
  }
}
