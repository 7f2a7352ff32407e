package org.wangju.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.wangju.directory.NameKeys;
import org.wangju.platform.Refusal;

/** Rows of name clearings and of the places where something was alleged. */
@ApplicationScoped
public class ClearingRepository {
  /** Places are read whole. */
  static final int MOST_PLACES = 50;

  private static final String FROM =
      " from NameClearing c join CaseFile f on f.id = c.id join Person p on p.id = c.personId join Unit b on b.id = c.branchId";

  private static final String ROW =
      "select new org.wangju.feedback.ClearingRow(c.id, f.caseNumber, p.name, b.name, c.asker, c.asked.name, c.asked.on, c.state,"
          + " c.endedOn, c.acknowledgedOn, c.stillMissing)"
          + FROM;

  private static final String COUNT = "select count(c.id)" + FROM;

  private static final String ORDER =
      " order by case when c.endedOn is null then 0 else 1 end, c.id desc";

  private final EntityManager em;

  protected ClearingRepository() {
    this(null);
  }

  @Inject
  public ClearingRepository(EntityManager em) {
    this.em = em;
  }

  void add(NameClearing clearing) {
    em.persist(clearing);
  }

  void add(ClearingPlace place) {
    em.persist(place);
  }

  void removePlaces(String caseId) {
    em.createQuery("delete from ClearingPlace p where p.clearingId = :case")
        .setParameter("case", caseId)
        .executeUpdate();
  }

  public Optional<NameClearing> find(String caseId) {
    return caseId == null
        ? Optional.empty()
        : Optional.ofNullable(em.find(NameClearing.class, caseId));
  }

  /**
   * The case.
   *
   * @throws Refusal when there is none of that key
   */
  public NameClearing get(String caseId) {
    return find(caseId).orElseThrow(() -> new Refusal(AskingClearing.PROCESS, "refusal.unknown"));
  }

  /** The places of a case in the order in which they were named. */
  public List<ClearingPlace> places(String caseId) {
    return em.createQuery(
            "select p from ClearingPlace p where p.clearingId = :case order by p.position",
            ClearingPlace.class)
        .setParameter("case", caseId)
        .setMaxResults(MOST_PLACES + 1)
        .getResultList();
  }

  /** A part of the clearings in reach: those that are open first, then the newest first. */
  public List<ClearingRow> list(ClearingReach reach, int first, int most) {
    return within(em.createQuery(ROW + where(reach) + ORDER, ClearingRow.class), reach)
        .setFirstResult(first)
        .setMaxResults(most)
        .getResultList();
  }

  /** How many there are. */
  public long count(ClearingReach reach) {
    return within(em.createQuery(COUNT + where(reach), Long.class), reach).getSingleResult();
  }

  private static String where(ClearingReach reach) {
    StringBuilder where = new StringBuilder(" where (c.personId = :person");
    if (!reach.branchIds().isEmpty()) {
      where.append(
          " or (c.asker = org.wangju.feedback.ClearingAsker.BRANCH and c.branchId in :branches)");
    }
    for (int i = 0; i < reach.paths().size(); i++) {
      where.append(" or (b.path >= :path" + i + " and b.path < :end" + i + ")");
    }
    return where.append(')').toString();
  }

  private static <T> TypedQuery<T> within(TypedQuery<T> query, ClearingReach reach) {
    query.setParameter("person", reach.personId());
    if (!reach.branchIds().isEmpty()) {
      query.setParameter("branches", reach.branchIds());
    }
    for (int i = 0; i < reach.paths().size(); i++) {
      String path = reach.paths().get(i);
      query.setParameter("path" + i, path).setParameter("end" + i, NameKeys.after(path));
    }
    return query;
  }

  /** The keys of the open cases of a person, in the one order in which they are locked. */
  public List<String> openOf(String personId) {
    return em.createQuery(
            "select c.id from NameClearing c where c.personId = :person and c.endedOn is null order by c.id",
            String.class)
        .setParameter("person", personId)
        .getResultList();
  }

  /** The keys of the open cases of a branch, in the one order in which they are locked. */
  public List<String> openIn(String branchId) {
    return em.createQuery(
            "select c.id from NameClearing c where c.branchId = :branch and c.endedOn is null order by c.id",
            String.class)
        .setParameter("branch", branchId)
        .getResultList();
  }

  /** The keys of the open cases of all branches in a line of units, in that order. */
  public List<String> openBeneath(String path) {
    return em.createQuery(
            "select c.id from NameClearing c join Unit u on u.id = c.branchId"
                + " where c.endedOn is null and u.path >= :path and u.path < :end order by c.id",
            String.class)
        .setParameter("path", path)
        .setParameter("end", NameKeys.after(path))
        .getResultList();
  }
}
