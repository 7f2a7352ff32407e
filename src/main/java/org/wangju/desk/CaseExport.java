package org.wangju.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import org.wangju.platform.Refusal;
import org.wangju.platform.Retried;
import org.wangju.record.Event;
import org.wangju.record.Record;
import org.wangju.record.Stream;
import org.wangju.security.Access;
import org.wangju.security.Action;
import org.wangju.security.Purpose;
import org.wangju.security.Target;

/** Who may take a case's evidence home, and that they did. */
@Named
@ApplicationScoped
public class CaseExport {
  private final CaseReader reader;
  private final Access access;
  private final Record record;

  protected CaseExport() {
    this(null, null, null);
  }

  @Inject
  public CaseExport(CaseReader reader, Access access, Record record) {
    this.reader = reader;
    this.access = access;
    this.record = record;
  }

  /** Whether the reader of a case's page is shown the way to its evidence. */
  public boolean offered(CaseSummary file) {
    return access.allows(Action.SEE_RECORD, target(file));
  }

  /**
   * Records that the caller takes the case's evidence.
   *
   * @throws Refusal when there is no such case, or its record is not for the caller
   */
  @Retried
  @Transactional
  public void begin(String caseId) {
    CaseSummary file = reader.see(caseId);
    access.require(Action.SEE_RECORD, target(file), Purpose.AUDIT);
    record.append(Event.of("desk.case-exported", Stream.ofCase(file.id())).about(file.personId()));
  }

  private static Target target(CaseSummary file) {
    return Target.ofCase(file.personId(), file.unitId());
  }
}
