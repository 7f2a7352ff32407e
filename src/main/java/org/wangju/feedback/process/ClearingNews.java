package org.wangju.feedback.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.wangju.desk.Cases;
import org.wangju.directory.KeepingUnits;
import org.wangju.directory.Role;
import org.wangju.directory.Unit;
import org.wangju.feedback.NameClearing;
import org.wangju.notices.Audience;
import org.wangju.notices.News;
import org.wangju.notices.NoticeKind;
import org.wangju.notices.Notices;

/** Tells officers what no step on their desk tells them of a name clearing. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class ClearingNews {
  private final Cases cases;
  private final Notices notices;
  private final KeepingUnits units;

  protected ClearingNews() {
    this(null, null, null);
  }

  @Inject
  public ClearingNews(Cases cases, Notices notices, KeepingUnits units) {
    this.cases = cases;
    this.notices = notices;
    this.units = units;
  }

  /** The officers who would decide hear that the person finds something still missing. */
  void missing(NameClearing clearing) {
    units
        .approvingAbove(clearing.getBranchId())
        .map(Unit::getId)
        .ifPresent(above -> tell(clearing, above));
  }

  private void tell(NameClearing clearing, String unitId) {
    notices.tell(
        new News(
            NoticeKind.CASE_MOVED,
            "name-clearing:" + clearing.getId() + ":missing",
            Audience.role(Role.OFFICER, unitId),
            cases.get(clearing.getId()).getCaseNumber(),
            ClearingModel.KEY,
            "event.missing-told",
            "/desk/case.xhtml?case=" + clearing.getId(),
            null));
  }
}
