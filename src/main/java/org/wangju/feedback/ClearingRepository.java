package org.wangju.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.wangju.directory.NameKeys;
import org.wangju.platform.Refusal;

/** Rows of name clearings and of the places where something was alleged. */
@ApplicationScoped
public class ClearingRepository {
  /** Places are read whole. */
  static final int MOST_PLACES = 50;

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
