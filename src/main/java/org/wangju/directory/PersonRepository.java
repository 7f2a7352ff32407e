package org.wangju.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows of people, of their standing and of where they belong. */
@ApplicationScoped
public class PersonRepository {
  /** A list goes no further than this; who needs more narrows the search. */
  public static final int MOST_LISTED = 1000;

  private static final String ROW =
      "select new org.wangju.directory.PersonRow(p.id, p.name, p.sex, p.standing, p.standingSince, p.branchId, u.name)"
          + " from Person p left join Unit u on u.id = p.branchId ";

  private final EntityManager em;
  private final Clock clock;

  protected PersonRepository() {
    this(null, null);
  }

  @Inject
  public PersonRepository(EntityManager em, Clock clock) {
    this.em = em;
    this.clock = clock;
  }

  public void add(Person person) {
    em.persist(person);
  }

  public void add(StandingPeriod period) {
    em.persist(period);
  }

  public void add(Belonging belonging) {
    em.persist(belonging);
  }

  public Optional<Person> find(String id) {
    return id == null ? Optional.empty() : Optional.ofNullable(em.find(Person.class, id));
  }

  /** The person with that identity number, given as its keyed hash. */
  public Optional<Person> byIdentityHash(String hash) {
    return byIdentityHashes(List.of(hash)).stream().findFirst();
  }

  /**
   * The people with these identity numbers, given as keyed hashes, in no order; at most a thousand
   * at once.
   */
  public List<Person> byIdentityHashes(Collection<String> hashes) {
    return hashes.isEmpty()
        ? List.of()
        : em.createQuery("select p from Person p where p.identityHash in :hashes", Person.class)
            .setParameter("hashes", hashes)
            .getResultList();
  }

  /** The people with that telephone number, given as its keyed hash, by branch. */
  public List<PersonRow> byPhoneHash(String hash, int most) {
    return em.createQuery(ROW + "where p.phoneHash = :hash order by u.code, p.id", PersonRow.class)
        .setParameter("hash", hash)
        .setMaxResults(most)
        .getResultList();
  }

  /** The people with exactly this name, by branch. */
  public List<PersonRow> named(String name, int most) {
    return em.createQuery(ROW + "where p.name = :name order by u.code, p.id", PersonRow.class)
        .setParameter("name", name)
        .setMaxResults(most)
        .getResultList();
  }

  /** The people with these ids as lines of a list, by name. */
  public List<PersonRow> rows(Collection<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : em.createQuery(ROW + "where p.id in :ids order by p.name, p.id", PersonRow.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  /**
   * A part of the list that the filter leaves, by name, or by the part of the name that was looked
   * for.
   */
  public List<PersonRow> list(PeopleFilter filter, int first, int most) {
    List<String> ids = ids(filter).setFirstResult(first).setMaxResults(most).getResultList();
    return rows(ids).stream()
        .sorted(Comparator.comparingInt(row -> ids.indexOf(row.id())))
        .toList();
  }

  /** How many the filter leaves, counted no further than {@link #MOST_LISTED} + 1. */
  public int count(PeopleFilter filter) {
    return ids(filter).setMaxResults(MOST_LISTED + 1).getResultList().size();
  }

  // One table to read from, in the order of one of its indexes, so that the database may stop at
  // the page's end.
  private TypedQuery<String> ids(PeopleFilter filter) {
    String query =
        filter.hasName()
            // A name in which the part occurs twice has two keys in the range: the lesser one
            // stands for both.
            ? "select k.personId from PersonNameKey k where k.nameKey >= :from and k.nameKey < :to and not exists"
                + " (select l.personId from PersonNameKey l where l.personId = k.personId and l.nameKey >= :from and l.nameKey < k.nameKey)"
                + ofKey(filter)
                + " order by k.nameKey, k.personId"
            : "select p.id from Person p where 1 = 1"
                + conditions(filter)
                + " order by p.name, p.id";
    return bound(em.createQuery(query, String.class), filter);
  }

  private static String ofKey(PeopleFilter filter) {
    String conditions = conditions(filter);
    return conditions.isEmpty()
        ? ""
        : " and exists (select p.id from Person p where p.id = k.personId" + conditions + ")";
  }

  private static String conditions(PeopleFilter filter) {
    StringBuilder where = new StringBuilder();
    if (filter.standing() != null) {
      where.append(" and p.standing = :standing");
    }
    if (filter.within() != null) {
      where.append(
          filter.within().getKind().isBranch()
              ? " and p.branchId = :branch"
              : " and exists (select b.id from Unit b where b.id = p.branchId and b.path >= :line and b.path < :end)");
    }
    if (!filter.groupIds().isEmpty()) {
      where.append(
          " and exists (select e.id from RegisterEntry e where e.personId = p.id and e.groupId in :groups");
      where.append(" and e.since <= :today and (e.until is null or e.until > :today))");
    }
    return where.toString();
  }

  private <T> TypedQuery<T> bound(TypedQuery<T> query, PeopleFilter filter) {
    if (filter.hasName()) {
      String part = NameKeys.plain(filter.name());
      query.setParameter("from", part).setParameter("to", NameKeys.after(part));
    }
    if (filter.standing() != null) {
      query.setParameter("standing", filter.standing());
    }
    if (filter.within() != null) {
      boundWithin(query, filter.within());
    }
    if (!filter.groupIds().isEmpty()) {
      query.setParameter("groups", filter.groupIds()).setParameter("today", LocalDate.now(clock));
    }
    return query;
  }

  private static void boundWithin(TypedQuery<?> query, Unit unit) {
    if (unit.getKind().isBranch()) {
      query.setParameter("branch", unit.getId());
    } else {
      query
          .setParameter("line", unit.getPath())
          .setParameter("end", NameKeys.after(unit.getPath()));
    }
  }

  /** How many of each standing have their membership in a branch. */
  public Map<Standing, Long> standingsIn(String branchId) {
    Map<Standing, Long> counts = new EnumMap<>(Standing.class);
    em.createQuery(
            "select p.standing, count(p.id) from Person p where p.branchId = :branch group by p.standing",
            Object[].class)
        .setParameter("branch", branchId)
        .getResultList()
        .forEach(row -> counts.put((Standing) row[0], (Long) row[1]));
    return counts;
  }

  /** How many full members have their membership in a branch: those who vote, unless excluded. */
  public long fullMembersIn(String branchId) {
    return em.createQuery(
            "select count(p.id) from Person p where p.branchId = :branch and p.standing = :full",
            Long.class)
        .setParameter("branch", branchId)
        .setParameter("full", Standing.FULL_MEMBER)
        .getSingleResult();
  }

  /** The full members of a branch, by name. */
  public List<PersonRow> fullMembers(String branchId) {
    return em.createQuery(
            ROW + "where p.branchId = :branch and p.standing = :full order by p.name, p.id",
            PersonRow.class)
        .setParameter("branch", branchId)
        .setParameter("full", Standing.FULL_MEMBER)
        .getResultList();
  }

  /** Who was a full member of a branch on a day, by name, also those who have left it since. */
  public List<PersonRow> fullMembers(String branchId, LocalDate day) {
    return em.createQuery(
            ROW
                + "where p.id in (select b.personId from Belonging b where b.unitId = :branch and b.kind = :membership"
                + " and (b.since is null or b.since <= :day) and (b.until is null or b.until > :day))"
                + " and exists (select s.id from StandingPeriod s where s.personId = p.id and s.standing = :full"
                + " and s.since <= :day and (s.until is null or s.until > :day)) order by p.name, p.id",
            PersonRow.class)
        .setParameter("branch", branchId)
        .setParameter("membership", BelongingKind.MEMBERSHIP)
        .setParameter("full", Standing.FULL_MEMBER)
        .setParameter("day", day)
        .getResultList();
  }

  /** The standings of a person, the newest first. */
  public List<StandingPeriod> standings(String personId) {
    return em.createQuery(
            "select s from StandingPeriod s where s.personId = :person order by s.since desc, s.id desc",
            StandingPeriod.class)
        .setParameter("person", personId)
        .getResultList();
  }

  /** Where a person belongs or belonged, membership first, then the newest. */
  public List<Belonging> belongings(String personId) {
    return em.createQuery(
            "select b from Belonging b where b.personId = :person order by b.kind desc, b.id desc",
            Belonging.class)
        .setParameter("person", personId)
        .getResultList();
  }

  /** The standing that has not ended. */
  public Optional<StandingPeriod> openStanding(String personId) {
    return em.createQuery(
            "select s from StandingPeriod s where s.personId = :person and s.until is null",
            StandingPeriod.class)
        .setParameter("person", personId)
        .getResultStream()
        .findFirst();
  }

  /** The membership that has not ended. */
  public Optional<Belonging> openMembership(String personId) {
    return em.createQuery(
            "select b from Belonging b where b.personId = :person and b.kind = :membership and b.until is null",
            Belonging.class)
        .setParameter("person", personId)
        .setParameter("membership", BelongingKind.MEMBERSHIP)
        .getResultStream()
        .findFirst();
  }

  /** Everyone whose membership lies in a branch. */
  List<Person> withMembershipIn(String branchId) {
    return em.createQuery("select p from Person p where p.branchId = :branch", Person.class)
        .setParameter("branch", branchId)
        .getResultList();
  }

  Optional<Belonging> findBelonging(String id) {
    return Optional.ofNullable(em.find(Belonging.class, id));
  }

  /** Who takes part in the life of a unit today without being a member there, by name. */
  public List<PersonRow> takingPart(String unitId, int most) {
    return em.createQuery(
            ROW
                + "where p.id in (select b.personId from Belonging b where b.unitId = :unit and b.kind = :activity"
                + " and (b.until is null or b.until > :today)) order by p.name, p.id",
            PersonRow.class)
        .setParameter("unit", unitId)
        .setParameter("activity", BelongingKind.ACTIVITY)
        .setParameter("today", LocalDate.now(clock))
        .setMaxResults(most)
        .getResultList();
  }

  /** Writes what was added so far and lets go of it, so that a large import keeps within memory. */
  public void flushAndForget() {
    em.flush();
    em.clear();
  }
}
