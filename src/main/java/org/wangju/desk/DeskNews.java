package org.wangju.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.wangju.notices.Audience;
import org.wangju.notices.News;
import org.wangju.notices.NoticeKind;
import org.wangju.notices.Notices;

/**
 * Tells people of their work: those whose turn a step is, and the person concerned of how the case
 * goes on. Whoever acts is not told of it.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class DeskNews {
  private final CaseRepository cases;
  private final Notices notices;

  protected DeskNews() {
    this(null, null);
  }

  @Inject
  public DeskNews(CaseRepository cases, Notices notices) {
    this.cases = cases;
    this.notices = notices;
  }

  /** A step came to a desk. */
  public void itemCame(WorkItem item) {
    notices.tell(news(NoticeKind.NEW_ITEM, "item:" + item.getId(), item, holders(item)));
  }

  /** A step's last day comes near, is today or is over. */
  public void itemDue(WorkItem item, NoticeKind how) {
    String key = "due:" + item.getId() + ":" + item.getDueOn() + ":" + how;
    notices.tell(news(how, key, item, holders(item)));
  }

  /** A step was done; the person concerned hears of it, unless it was their own. */
  public void stepDone(WorkItem item) {
    if (item.getPersonId() != null && !item.isForPerson()) {
      Audience concerned = Audience.person(item.getPersonId());
      News news = news(NoticeKind.CASE_MOVED, "done:" + item.getId(), item, concerned);
      notices.tell(news);
    }
  }

  /** A case has ended, as its outcome says. */
  public void caseClosed(CaseFile file) {
    if (file.getPersonId() != null) {
      notices.tell(
          new News(
              NoticeKind.CASE_CLOSED,
              "closed:" + file.getId(),
              Audience.person(file.getPersonId()),
              file.getCaseNumber(),
              file.getProcessKey(),
              "outcome." + file.getOutcome(),
              casePage(file.getId()),
              null));
    }
  }

  private News news(NoticeKind kind, String key, WorkItem item, Audience audience) {
    Step step = new Step(item.getProcessKey(), item.getStepKey());
    boolean moved = kind == NoticeKind.CASE_MOVED;
    return new News(
        kind,
        key,
        audience,
        cases.find(item.getCaseId()).map(CaseFile::getCaseNumber).orElse(null),
        item.getProcessKey(),
        step.titleKey(),
        moved ? casePage(item.getCaseId()) : step.page() + "?item=" + item.getId(),
        moved ? null : item.getDueOn());
  }

  private static Audience holders(WorkItem item) {
    if (item.isClaimed()) {
      return Audience.account(item.getAssigneeId());
    }
    return item.isForPerson()
        ? Audience.person(item.getPersonId())
        : Audience.role(item.getRole(), item.getRoleUnitId());
  }

  private static String casePage(String caseId) {
    return "/desk/case.xhtml?case=" + caseId;
  }
}
