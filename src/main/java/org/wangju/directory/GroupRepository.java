package org.wangju.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Rows of influencer groups, of industries and of who oversees them; there are few of each. */
@ApplicationScoped
public class GroupRepository {
  private final EntityManager em;

  protected GroupRepository() {
    this(null);
  }

  @Inject
  public GroupRepository(EntityManager em) {
    this.em = em;
  }

  public void add(InfluencerGroup group) {
    em.persist(group);
  }

  public void add(Industry industry) {
    em.persist(industry);
  }

  public void add(IndustryGroup pair) {
    em.persist(pair);
  }

  public void add(Oversight oversight) {
    em.persist(oversight);
  }

  void remove(IndustryGroup pair) {
    em.remove(pair);
  }

  /** All influencer groups, by name. */
  public List<InfluencerGroup> groups() {
    return em.createQuery("select g from InfluencerGroup g order by g.name", InfluencerGroup.class)
        .getResultList();
  }

  /** All industries, by name. */
  public List<Industry> industries() {
    return em.createQuery("select i from Industry i order by i.name", Industry.class)
        .getResultList();
  }

  /** Which group is part of which industry. */
  public List<IndustryGroup> industryGroups() {
    return em.createQuery("select x from IndustryGroup x", IndustryGroup.class).getResultList();
  }

  /** Who oversees what on a day. */
  public List<Oversight> oversights(LocalDate day) {
    return em.createQuery(
            "select o from Oversight o where o.since <= :day and (o.until is null or o.until > :day)",
            Oversight.class)
        .setParameter("day", day)
        .getResultList();
  }

  /** What a department oversees on a day. */
  public List<Oversight> oversightsOf(String departmentId, LocalDate day) {
    return em.createQuery(
            "select o from Oversight o where o.departmentId = :department and o.since <= :day"
                + " and (o.until is null or o.until > :day)",
            Oversight.class)
        .setParameter("department", departmentId)
        .setParameter("day", day)
        .getResultList();
  }

  public Optional<InfluencerGroup> findGroup(String id) {
    return id == null ? Optional.empty() : Optional.ofNullable(em.find(InfluencerGroup.class, id));
  }

  public Optional<Industry> findIndustry(String id) {
    return Optional.ofNullable(em.find(Industry.class, id));
  }

  Optional<Oversight> findOversight(String id) {
    return Optional.ofNullable(em.find(Oversight.class, id));
  }

  public Optional<InfluencerGroup> groupNamed(String name) {
    return em.createQuery(
            "select g from InfluencerGroup g where g.name = :name", InfluencerGroup.class)
        .setParameter("name", name)
        .getResultStream()
        .findFirst();
  }

  public Optional<Industry> industryNamed(String name) {
    return em.createQuery("select i from Industry i where i.name = :name", Industry.class)
        .setParameter("name", name)
        .getResultStream()
        .findFirst();
  }

  /** The groups in the industries that a department oversees on a day. */
  public List<String> overseenGroupIds(String departmentId, LocalDate day) {
    return em.createQuery(
            "select distinct x.groupId from IndustryGroup x, Oversight o where x.industryId = o.industryId"
                + " and o.departmentId = :department and o.since <= :day and (o.until is null or o.until > :day)",
            String.class)
        .setParameter("department", departmentId)
        .setParameter("day", day)
        .getResultList();
  }

  /**
   * Whether a person is, on a day, in a group that the department oversees: only such people are in
   * its reach.
   */
  public boolean isInReach(String departmentId, String personId, LocalDate day) {
    return !em.createQuery(
            "select e.id from RegisterEntry e, IndustryGroup x, Oversight o where e.personId = :person and x.groupId = e.groupId"
                + " and o.industryId = x.industryId and o.departmentId = :department"
                + " and e.since <= :day and (e.until is null or e.until > :day)"
                + " and o.since <= :day and (o.until is null or o.until > :day)",
            String.class)
        .setParameter("person", personId)
        .setParameter("department", departmentId)
        .setParameter("day", day)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }
}
