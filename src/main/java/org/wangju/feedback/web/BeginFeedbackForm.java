package org.wangju.feedback.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wangju.desk.CaseReader;
import org.wangju.directory.Role;
import org.wangju.directory.Unit;
import org.wangju.directory.UnitKind;
import org.wangju.directory.UnitRepository;
import org.wangju.feedback.FeedbackKind;
import org.wangju.feedback.process.FeedbackProcess;
import org.wangju.platform.Ids;
import org.wangju.platform.web.Page;
import org.wangju.security.Caller;

/** Begins a draft: which kind, from which unit to which. */
@Named
@RequestScoped
public class BeginFeedbackForm {
  private final FeedbackProcess process;
  private final CaseReader cases;
  private final UnitRepository units;
  private final Caller caller;
  private final Page page;

  private String submissionId;
  private FeedbackKind kind;
  private String fromId;
  private String toId;

  protected BeginFeedbackForm() {
    this(null, null, null, null, null);
  }

  @Inject
  public BeginFeedbackForm(
      FeedbackProcess process, CaseReader cases, UnitRepository units, Caller caller, Page page) {
    this.process = process;
    this.cases = cases;
    this.units = units;
    this.caller = caller;
    this.page = page;
  }

  /** Gives the form its key, and the one unit where there is but one. */
  @PostConstruct
  void open() {
    submissionId = Ids.next();
    List<Unit> own = getOwnUnits();
    fromId = own.size() == 1 ? own.get(0).getId() : null;
    List<Unit> other = getOtherUnits();
    toId = other.size() == 1 ? other.get(0).getId() : null;
  }

  /** Begins it; goes on to the form in which it is written. */
  public String submit() {
    return page.call(() -> process.begin(submissionId, kind, fromId, toId))
        .map(caseId -> cases.openItems(caseId).get(0).getId())
        .map(item -> "/feedback/compose-feedback.xhtml?faces-redirect=true&item=" + item)
        .orElse(null);
  }

  private boolean isOfDepartment() {
    return caller.is(Role.REGULATOR_CLERK);
  }

  public List<FeedbackKind> getKinds() {
    return FeedbackKind.of(
        isOfDepartment() ? FeedbackKind.Side.INDUSTRY : FeedbackKind.Side.ORGANIZATION);
  }

  /** The units for which the caller writes. */
  public List<Unit> getOwnUnits() {
    return units.byIds(caller.unitsOf(isOfDepartment() ? Role.REGULATOR_CLERK : Role.OFFICER));
  }

  /** Those across. */
  public List<Unit> getOtherUnits() {
    UnitKind across =
        isOfDepartment() ? UnitKind.ORGANIZATION_DEPARTMENT : UnitKind.INDUSTRY_DEPARTMENT;
    return units.ofKinds(List.of(across), 200);
  }

  public String getSubmissionId() {
    return submissionId;
  }

  public void setSubmissionId(String submissionId) {
    this.submissionId = submissionId;
  }

  public FeedbackKind getKind() {
    return kind;
  }

  public void setKind(FeedbackKind kind) {
    this.kind = kind;
  }

  public String getFromId() {
    return fromId;
  }

  public void setFromId(String fromId) {
    this.fromId = fromId;
  }

  public String getToId() {
    return toId;
  }

  public void setToId(String toId) {
    this.toId = toId;
  }
}
