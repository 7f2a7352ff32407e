package org.wangju.security.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wangju.directory.Role;
import org.wangju.directory.Unit;
import org.wangju.directory.UnitRepository;
import org.wangju.platform.Ids;
import org.wangju.platform.web.Page;
import org.wangju.security.Caller;
import org.wangju.security.ClerkRow;
import org.wangju.security.Codes;
import org.wangju.security.DepartmentClerks;
import org.wangju.security.IssuedCode;

/** The clerks of a department, to its head: who they are, and who takes over from whom. */
@Named
@RequestScoped
public class ClerksPage {
  private final DepartmentClerks clerks;
  private final Codes codes;
  private final UnitRepository units;
  private final Caller caller;
  private final Page page;

  private List<ClerkRow> rows;
  private IssuedCode issued;
  private String submissionId;
  private String unitId;
  private String name;
  private String relievedId;

  protected ClerksPage() {
    this(null, null, null, null, null);
  }

  @Inject
  public ClerksPage(
      DepartmentClerks clerks, Codes codes, UnitRepository units, Caller caller, Page page) {
    this.clerks = clerks;
    this.codes = codes;
    this.units = units;
    this.caller = caller;
    this.page = page;
  }

  @PostConstruct
  void open() {
    submissionId = Ids.next();
    read();
  }

  private void read() {
    rows = clerks.list();
    unitId = getUnits().stream().map(Unit::getId).findFirst().orElse(null);
  }

  /** Names a clerk and shows the code, this once. */
  public void name() {
    page.call(() -> clerks.name(submissionId, unitId, name, relievedId)).ifPresent(this::show);
  }

  private void show(IssuedCode code) {
    issued = code;
    submissionId = Ids.next();
    name = null;
    relievedId = null;
    read();
  }

  /** Ends a clerk's role without naming another. */
  public void relieve(ClerkRow row) {
    if (page.run(() -> clerks.relieve(row.holdingId()))) {
      page.done("security", "clerks.relieved", row.name());
      read();
    }
  }

  /** Issues a code to a clerk who has lost theirs, and shows it, this once. */
  public void issueCode(ClerkRow row) {
    page.call(() -> codes.issue(row.accountId())).ifPresent(this::show);
  }

  /** The departments whose head the reader is. */
  public List<Unit> getUnits() {
    return units.byIds(caller.unitsOf(Role.REGULATOR_HEAD));
  }

  public List<ClerkRow> getRows() {
    return rows;
  }

  /** The code that was issued with this click; null otherwise. */
  public IssuedCode getIssued() {
    return issued;
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

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getRelievedId() {
    return relievedId;
  }

  public void setRelievedId(String relievedId) {
    this.relievedId = "".equals(relievedId) ? null : relievedId;
  }
}
