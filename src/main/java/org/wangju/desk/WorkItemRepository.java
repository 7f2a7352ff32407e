package org.wangju.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.wangju.security.AccountStatus;

/** Rows of the inbox. */
@ApplicationScoped
public class WorkItemRepository {
  private static final String ROW =
      "select new org.wangju.desk.InboxRow(w.id, w.caseId, c.caseNumber, w.processKey, w.stepKey,"
          + " p.name, u.name, w.dueOn, w.assigneeId, case when w.role is null then true else false"
          + " end) from WorkItem w join CaseFile c on c.id = w.caseId join Unit u on u.id ="
          + " w.unitId left join Person p on p.id = w.personId";
  private static final String OPEN_STEP =
      "select new org.wangju.desk.OpenStep(w.id, w.processKey, w.stepKey, w.role, u.name, p.name,"
          + " a.displayName, w.claimedAt, w.dueOn) from WorkItem w left join Unit u on u.id ="
          + " w.roleUnitId left join Person p on p.id = w.personId left join Account a on a.id ="
          + " w.assigneeId";

  private static final String LAPSED =
      " from WorkItem w where w.state = :open and w.assigneeId is not null and w.role is not null"
          + " and not exists (select h.id from RoleHolding h, Account a where a.id = w.assigneeId and a.status <> :ended"
          + " and h.role = w.role and h.unitId = w.roleUnitId and (h.accountId = a.id or h.personId = a.personId)"
          + " and (h.since is null or h.since <= :day) and (h.until is null or h.until > :day))";

  private final EntityManager em;
  private final Clock clock;

  protected WorkItemRepository() {
    this(null, null);
  }

  @Inject
  public WorkItemRepository(EntityManager em, Clock clock) {
    this.em = em;
    this.clock = clock;
  }

  void add(WorkItem item) {
    em.persist(item);
  }

  Optional<WorkItem> find(String id) {
    return Optional.ofNullable(em.find(WorkItem.class, id));
  }

  /**
   * The case of an item, read without the item, so that the case can be locked before the item is
   * read.
   */
  Optional<String> caseOf(String id) {
    return em.createQuery("select w.caseId from WorkItem w where w.id = :id", String.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /**
   * The item of a task. As a rule it has the task's key and is at hand already; one made before
   * that was so is looked for.
   */
  Optional<WorkItem> ofTask(String taskId) {
    return find(taskId).or(() -> searched(taskId));
  }

  private Optional<WorkItem> searched(String taskId) {
    return em.createQuery("select w from WorkItem w where w.taskId = :task", WorkItem.class)
        .setParameter("task", taskId)
        .getResultStream()
        .findFirst();
  }

  /** Some open items, due by that day, whose holders were not reminded as far as that stage. */
  List<String> toRemind(int stage, LocalDate dueBy, int most) {
    return em.createQuery(
            "select w.id from WorkItem w where w.state = :open and w.reminded in :before and"
                + " w.dueOn <= :by order by w.dueOn, w.id",
            String.class)
        .setParameter("open", WorkState.OPEN)
        .setParameter("before", IntStream.range(0, stage).boxed().toList())
        .setParameter("by", dueBy)
        .setMaxResults(most)
        .getResultList();
  }

  /**
   * Notes that the holders of an item were reminded of this last day. Not by the entity: its
   * version belongs to those who work on it.
   *
   * @return false when another node was faster or the item changed
   */
  boolean remind(String id, LocalDate dueOn, int stage) {
    return em.createQuery(
                "update WorkItem w set w.reminded = :stage where w.id = :id and w.state = :open and"
                    + " w.dueOn = :due and w.reminded < :stage")
            .setParameter("stage", stage)
            .setParameter("id", id)
            .setParameter("open", WorkState.OPEN)
            .setParameter("due", dueOn)
            .executeUpdate()
        == 1;
  }

  List<WorkItem> openOf(String caseId) {
    return em.createQuery(
            "select w from WorkItem w where w.caseId = :case and w.state = :open order by w.id",
            WorkItem.class)
        .setParameter("case", caseId)
        .setParameter("open", WorkState.OPEN)
        .getResultList();
  }

  /** Whether one of the holders has an open step of the case. */
  boolean hasOpen(String caseId, Collection<String> holders) {
    return em.createQuery(
                "select count(w.id) from WorkItem w where w.caseId = :case and w.state = :open and"
                    + " w.holder in :holders",
                Long.class)
            .setParameter("case", caseId)
            .setParameter("open", WorkState.OPEN)
            .setParameter("holders", holders)
            .getSingleResult()
        > 0;
  }

  /**
   * Where a case stands and who has it; usually one row, never more than a model has parallel
   * steps.
   */
  List<OpenStep> openSteps(String caseId) {
    return em.createQuery(
            OPEN_STEP + " where w.caseId = :case and w.state = :open order by w.id", OpenStep.class)
        .setParameter("case", caseId)
        .setParameter("open", WorkState.OPEN)
        .getResultList();
  }

  /** A part of an inbox by last day; what has none comes last. */
  List<InboxRow> inbox(Collection<String> holders, InboxFilter filter, int first, int most) {
    List<String> ids = ids(holders, filter, first, most);
    List<InboxRow> rows = new ArrayList<>(rows(holders, ids));
    rows.sort(Comparator.comparingInt(row -> ids.indexOf(row.id())));
    return rows;
  }

  /**
   * Sorted by the index's columns alone: names are joined to the lines of one page, not to the
   * whole inbox.
   */
  private List<String> ids(Collection<String> holders, InboxFilter filter, int first, int most) {
    String order = " order by case when w.dueOn is null then 1 else 0 end, w.dueOn, w.id";
    TypedQuery<String> query =
        em.createQuery(
            "select w.id from WorkItem w" + joins(filter) + where(filter) + order, String.class);
    bind(query, holders, filter);
    return query.setFirstResult(first).setMaxResults(most).getResultList();
  }

  /** Those of the items that lie in an inbox, in no order. */
  List<InboxRow> rows(Collection<String> holders, Collection<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            ROW + " where w.id in :ids and w.holder in :holders and w.state = :open",
            InboxRow.class)
        .setParameter("ids", ids)
        .setParameter("holders", holders)
        .setParameter("open", WorkState.OPEN)
        .getResultList();
  }

  /** How many items of an inbox the filter leaves. */
  long count(Collection<String> holders, InboxFilter filter) {
    TypedQuery<Long> query =
        em.createQuery(
            "select count(w.id) from WorkItem w" + joins(filter) + where(filter), Long.class);
    bind(query, holders, filter);
    return query.getSingleResult();
  }

  private static String joins(InboxFilter filter) {
    return filter.text() == null
        ? ""
        : " join CaseFile c on c.id = w.caseId left join Person p on p.id = w.personId";
  }

  private static String where(InboxFilter filter) {
    StringBuilder where = new StringBuilder(" where w.holder in :holders and w.state = :open");
    if (filter.process() != null) {
      where.append(" and w.processKey = :process");
    }
    if (filter.text() != null) {
      where.append(" and (p.name like :text escape '!' or c.caseNumber like :text escape '!')");
    }
    where.append(
        switch (filter.due()) {
          case ALL -> "";
          case LATE -> " and w.dueOn < :today";
          case THIS_WEEK -> " and w.dueOn between :today and :sunday";
        });
    return where.toString();
  }

  private void bind(Query query, Collection<String> holders, InboxFilter filter) {
    LocalDate today = LocalDate.now(clock);
    query.setParameter("holders", holders).setParameter("open", WorkState.OPEN);
    if (filter.process() != null) {
      query.setParameter("process", filter.process());
    }
    if (filter.text() != null) {
      query.setParameter("text", "%" + filter.text().replaceAll("[!%_]", "!$0") + "%");
    }
    switch (filter.due()) {
      case ALL -> {}
      case LATE -> query.setParameter("today", today);
      case THIS_WEEK ->
          query.setParameter("today", today).setParameter("sunday", InboxFilter.endOfWeek(today));
    }
  }

  InboxTotals totals(Collection<String> holders) {
    LocalDate today = LocalDate.now(clock);
    String counts =
        "select count(w.id), coalesce(sum(case when w.dueOn < :today then 1 else 0 end), 0),"
            + " coalesce(sum(case when w.dueOn between :today and :sunday then 1 else 0 end), 0)"
            + " from WorkItem w where w.holder in :holders and w.state = :open";
    Object[] totals =
        em.createQuery(counts, Object[].class)
            .setParameter("holders", holders)
            .setParameter("open", WorkState.OPEN)
            .setParameter("today", today)
            .setParameter("sunday", InboxFilter.endOfWeek(today))
            .getSingleResult();
    return new InboxTotals(whole(totals[0]), whole(totals[1]), whole(totals[2]));
  }

  /** H2 sums whole numbers to a long, MySQL to a decimal. */
  private static long whole(Object sum) {
    return ((Number) sum).longValue();
  }

  /** The accounts by which a person, or an account without one, signs in. */
  List<String> accountsOf(String personId, String accountId) {
    return em.createQuery(
            "select a.id from Account a where a.id = :account or a.personId = :person",
            String.class)
        .setParameter("account", accountId == null ? "" : accountId)
        .setParameter("person", personId == null ? "" : personId)
        .getResultList();
  }

  /** The cases of items that these accounts claimed under a role that they do not hold today. */
  List<String> casesOfLapsedClaims(Collection<String> accountIds) {
    return accountIds.isEmpty()
        ? List.of()
        : lapsed(
                "select distinct w.caseId",
                " and w.holder in :holders order by w.caseId",
                String.class)
            .setParameter("holders", accountIds.stream().map(Holder::account).toList())
            .getResultList();
  }

  /** The same of all accounts. */
  List<String> casesOfLapsedClaims(int most) {
    return lapsed("select distinct w.caseId", " order by w.caseId", String.class)
        .setMaxResults(most)
        .getResultList();
  }

  /** Those items of a case themselves. */
  List<WorkItem> lapsedClaims(String caseId) {
    return lapsed("select w", " and w.caseId = :case order by w.id", WorkItem.class)
        .setParameter("case", caseId)
        .getResultList();
  }

  private <T> TypedQuery<T> lapsed(String select, String narrowed, Class<T> type) {
    return em.createQuery(select + LAPSED + narrowed, type)
        .setParameter("open", WorkState.OPEN)
        .setParameter("ended", AccountStatus.ENDED)
        .setParameter("day", LocalDate.now(clock));
  }

  /** The name of an account; empty when there is none of that key. */
  String nameOf(String accountId) {
    return em.createQuery("select a.displayName from Account a where a.id = :id", String.class)
        .setParameter("id", accountId)
        .getResultStream()
        .findFirst()
        .orElse("");
  }
}
