package org.wangju.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Rows of register entries and of the work with the people in them. */
@ApplicationScoped
public class RegisterRepository {
  /** A list goes no further than this; who needs more narrows the search. */
  public static final int MOST_LISTED = 1000;

  private static final String ROW =
      "select new org.wangju.directory.EntryRow(e.id, p.id, p.name, p.standing, g.id, g.name, e.keeperId, u.name, e.platform, e.contactLevel,"
          + " e.levelReviewedOn, e.until)"
          + " from RegisterEntry e join Person p on p.id = e.personId join InfluencerGroup g on g.id = e.groupId"
          + " left join Unit u on u.id = e.keeperId ";

  private final EntityManager em;

  protected RegisterRepository() {
    this(null);
  }

  @Inject
  public RegisterRepository(EntityManager em) {
    this.em = em;
  }

  public void add(RegisterEntry entry) {
    em.persist(entry);
  }

  public void add(ContactOfficer contact) {
    em.persist(contact);
  }

  public void add(Visit visit) {
    em.persist(visit);
  }

  public void add(Problem problem) {
    em.persist(problem);
  }

  public void add(Cultivation cultivation) {
    em.persist(cultivation);
  }

  public Optional<RegisterEntry> find(String id) {
    return id == null ? Optional.empty() : Optional.ofNullable(em.find(RegisterEntry.class, id));
  }

  /**
   * The entries about these people that have not ended, in no order; at most a thousand people at
   * once.
   */
  public List<RegisterEntry> openAbout(Collection<String> personIds) {
    return personIds.isEmpty()
        ? List.of()
        : em.createQuery(
                "select e from RegisterEntry e where e.personId in :people and e.until is null",
                RegisterEntry.class)
            .setParameter("people", personIds)
            .getResultList();
  }

  /** Every entry about a person, the newest first. */
  public List<RegisterEntry> about(String personId) {
    return em.createQuery(
            "select e from RegisterEntry e where e.personId = :person order by e.id desc",
            RegisterEntry.class)
        .setParameter("person", personId)
        .getResultList();
  }

  /** The same as lines of a list. */
  public List<EntryRow> rowsAbout(String personId) {
    return em.createQuery(ROW + "where e.personId = :person order by e.id desc", EntryRow.class)
        .setParameter("person", personId)
        .getResultList();
  }

  /** A part of the list of open entries that the filter leaves, the newest first. */
  public List<EntryRow> list(EntryFilter filter, int first, int most) {
    return bound(
            em.createQuery(ROW + where(filter) + " order by e.id desc", EntryRow.class), filter)
        .setFirstResult(first)
        .setMaxResults(most)
        .getResultList();
  }

  /** How many open entries the filter leaves, counted no further than {@link #MOST_LISTED} + 1. */
  public int count(EntryFilter filter) {
    return bound(
            em.createQuery("select e.id from RegisterEntry e" + where(filter), String.class),
            filter)
        .setMaxResults(MOST_LISTED + 1)
        .getResultList()
        .size();
  }

  private static String where(EntryFilter filter) {
    return " where e.until is null"
        + (filter.hasName()
            ? " and exists (select n.personId from PersonNameKey n where n.personId = e.personId and n.nameKey >= :from and n.nameKey < :to)"
            : "")
        + (filter.groupIds() == null ? "" : " and e.groupId in :groups")
        + (filter.keeperId() == null ? "" : " and e.keeperId = :keeper")
        + (filter.level() == null ? "" : " and e.contactLevel = :level")
        + (filter.within() == null
            ? ""
            : " and (exists (select k.id from Unit k where k.id = e.keeperId and k.path >= :line and k.path < :end)"
                + " or exists (select q.id from Person q join Unit b on b.id = q.branchId where q.id = e.personId and b.path >= :line and b.path < :end))");
  }

  private static <T> TypedQuery<T> bound(TypedQuery<T> query, EntryFilter filter) {
    if (filter.hasName()) {
      String part = NameKeys.plain(filter.name());
      query.setParameter("from", part).setParameter("to", NameKeys.after(part));
    }
    if (filter.groupIds() != null) {
      query.setParameter("groups", filter.groupIds());
    }
    if (filter.keeperId() != null) {
      query.setParameter("keeper", filter.keeperId());
    }
    if (filter.level() != null) {
      query.setParameter("level", filter.level());
    }
    if (filter.within() != null) {
      query
          .setParameter("line", filter.within().getPath())
          .setParameter("end", NameKeys.after(filter.within().getPath()));
    }
    return query;
  }

  /** The contact officers of these entries, present ones first. */
  public List<ContactRow> contacts(Collection<String> entryIds) {
    return entryIds.isEmpty()
        ? List.of()
        : em.createQuery(
                "select new org.wangju.directory.ContactRow(c.id, c.entryId, c.personId, p.name, c.since, c.until)"
                    + " from ContactOfficer c join Person p on p.id = c.personId where c.entryId in :entries order by c.id desc",
                ContactRow.class)
            .setParameter("entries", entryIds)
            .getResultList();
  }

  /**
   * The contact officers of these entries who have not ended, in no order; at most a thousand
   * entries at once.
   */
  public List<ContactOfficer> openContacts(Collection<String> entryIds) {
    return entryIds.isEmpty()
        ? List.of()
        : em.createQuery(
                "select c from ContactOfficer c where c.entryId in :entries and c.until is null",
                ContactOfficer.class)
            .setParameter("entries", entryIds)
            .getResultList();
  }

  /** The entries whose contact a person keeps today. */
  public List<EntryRow> keptInContactBy(String personId, LocalDate day, int most) {
    return em.createQuery(
            ROW
                + "where e.until is null and e.id in (select c.entryId from ContactOfficer c where c.personId = :person"
                + " and c.since <= :day and (c.until is null or c.until > :day)) order by p.name, e.id",
            EntryRow.class)
        .setParameter("person", personId)
        .setParameter("day", day)
        .setMaxResults(most)
        .getResultList();
  }

  /** Whether a person keeps contact with anybody today. */
  public boolean keepsContact(String personId, LocalDate day) {
    return !em.createQuery(
            "select c.id from ContactOfficer c join RegisterEntry e on e.id = c.entryId where c.personId = :person"
                + " and e.until is null and c.since <= :day and (c.until is null or c.until > :day)",
            String.class)
        .setParameter("person", personId)
        .setParameter("day", day)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  Optional<ContactOfficer> findContact(String id) {
    return Optional.ofNullable(em.find(ContactOfficer.class, id));
  }

  Optional<Problem> findProblem(String id) {
    return Optional.ofNullable(em.find(Problem.class, id));
  }

  Optional<Cultivation> findCultivation(String id) {
    return Optional.ofNullable(em.find(Cultivation.class, id));
  }

  /** The visits of these entries, the newest first. */
  public List<VisitRow> visits(Collection<String> entryIds, int most) {
    return entryIds.isEmpty()
        ? List.of()
        : em.createQuery(
                "select new org.wangju.directory.VisitRow(v.id, v.entryId, v.visitedOn, p.name, v.summary)"
                    + " from Visit v join Person p on p.id = v.visitorId where v.entryId in :entries order by v.visitedOn desc, v.id desc",
                VisitRow.class)
            .setParameter("entries", entryIds)
            .setMaxResults(most)
            .getResultList();
  }

  /** The problems of these entries, the newest first. */
  public List<Problem> problems(Collection<String> entryIds, int most) {
    return entryIds.isEmpty()
        ? List.of()
        : em.createQuery(
                "select q from Problem q where q.entryId in :entries order by q.raisedOn desc, q.id desc",
                Problem.class)
            .setParameter("entries", entryIds)
            .setMaxResults(most)
            .getResultList();
  }

  /** The cultivation of the people in these entries, the newest first. */
  public List<CultivationRow> cultivations(Collection<String> entryIds) {
    return entryIds.isEmpty()
        ? List.of()
        : em.createQuery(
                "select new org.wangju.directory.CultivationRow(c.id, c.entryId, c.direction, p.name, c.since, c.until, c.outcome)"
                    + " from Cultivation c join Person p on p.id = c.mentorId where c.entryId in :entries order by c.since desc, c.id desc",
                CultivationRow.class)
            .setParameter("entries", entryIds)
            .getResultList();
  }
}
