package org.wangju.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wangju.directory.NameKeys;
import org.wangju.directory.PersonRow;
import org.wangju.directory.Standing;

/** Rows of the lists' editions, their items, and the members' pledges. */
@ApplicationScoped
public class ListRepository {
  /** An edition is read whole. */
  static final int MOST_ITEMS = 200;

  private static final Set<Standing> MEMBERS =
      Set.of(Standing.FULL_MEMBER, Standing.PROBATIONARY_MEMBER);
  private static final String PLEDGES =
      "(select count(x.id) from Pledge x where x.personId = p.id and x.editionId in :editions)";

  private final EntityManager em;

  protected ListRepository() {
    this(null);
  }

  @Inject
  public ListRepository(EntityManager em) {
    this.em = em;
  }

  void add(ListEdition edition) {
    em.persist(edition);
  }

  void add(ListItem item) {
    em.persist(item);
  }

  void add(Pledge pledge) {
    em.persist(pledge);
  }

  public Optional<ListEdition> find(String editionId) {
    return editionId == null
        ? Optional.empty()
        : Optional.ofNullable(em.find(ListEdition.class, editionId));
  }

  /** The list's draft, when somebody has begun one. */
  public Optional<ListEdition> draft(ConductList list) {
    return em.createQuery("select e from ListEdition e where e.draftOf = :list", ListEdition.class)
        .setParameter("list", list)
        .getResultStream()
        .findFirst();
  }

  /** The published editions of a list, the newest first. */
  public List<ListEdition> published(ConductList list, int most) {
    return em.createQuery(
            "select e from ListEdition e where e.list = :list and e.number is not null order by e.number desc",
            ListEdition.class)
        .setParameter("list", list)
        .setMaxResults(most)
        .getResultList();
  }

  /** The edition of a list that binds on a day. */
  public Optional<ListEdition> inForce(ConductList list, LocalDate day) {
    return em.createQuery(
            "select e from ListEdition e where e.list = :list and e.inForceFrom <= :day order by e.inForceFrom desc",
            ListEdition.class)
        .setParameter("list", list)
        .setParameter("day", day)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** The items of an edition in their order. */
  public List<ListItem> items(String editionId) {
    return em.createQuery(
            "select i from ListItem i where i.editionId = :edition order by i.number",
            ListItem.class)
        .setParameter("edition", editionId)
        .setMaxResults(MOST_ITEMS)
        .getResultList();
  }

  /** The item if its edition is the one of its list that binds on a day: what a breach may name. */
  public Optional<ListItem> itemInForce(String itemId, LocalDate day) {
    Optional<ListItem> item = Optional.ofNullable(em.find(ListItem.class, itemId));
    return item.filter(
        found ->
            find(found.getEditionId())
                .flatMap(edition -> inForce(edition.getList(), day))
                .filter(binding -> binding.getId().equals(found.getEditionId()))
                .isPresent());
  }

  void removeItems(String editionId) {
    em.createQuery("delete from ListItem i where i.editionId = :edition")
        .setParameter("edition", editionId)
        .executeUpdate();
  }

  void remove(ListEdition edition) {
    em.remove(edition);
  }

  /** What a person has pledged of these editions, by edition. */
  public Map<String, Pledge> pledges(String personId, Collection<String> editionIds) {
    return editionIds.isEmpty()
        ? Map.of()
        : em.createQuery(
                "select x from Pledge x where x.personId = :person and x.editionId in :editions",
                Pledge.class)
            .setParameter("person", personId)
            .setParameter("editions", editionIds)
            .getResultStream()
            .collect(Collectors.toMap(Pledge::getEditionId, Function.identity()));
  }

  /** How many branches at or beneath a line have members. */
  public long countBranches(String line) {
    return em.createQuery(
            "select count(u.id) from Unit u where u.path >= :line and u.path < :end"
                + " and exists (select p.id from Person p where p.branchId = u.id and p.standing in :members)",
            Long.class)
        .setParameter("line", line)
        .setParameter("end", NameKeys.after(line))
        .setParameter("members", MEMBERS)
        .getSingleResult();
  }

  /**
   * Branches at or beneath a line that have members, by code, with how many confirmed all these
   * editions.
   */
  public List<PledgeRow> branches(String line, Collection<String> editionIds, int first, int most) {
    List<Object[]> branches =
        em.createQuery(
                "select u.id, u.code, u.name, count(p.id) from Unit u, Person p where p.branchId = u.id and p.standing in :members"
                    + " and u.path >= :line and u.path < :end group by u.id, u.code, u.name order by u.code",
                Object[].class)
            .setParameter("members", MEMBERS)
            .setParameter("line", line)
            .setParameter("end", NameKeys.after(line))
            .setFirstResult(first)
            .setMaxResults(most)
            .getResultList();
    Map<String, Long> pledged =
        pledgedIn(branches.stream().map(row -> (String) row[0]).toList(), editionIds);
    return branches.stream()
        .map(
            row ->
                new PledgeRow(
                    (String) row[0],
                    (String) row[1],
                    (String) row[2],
                    ((Number) row[3]).longValue(),
                    pledged.getOrDefault((String) row[0], 0L)))
        .toList();
  }

  private Map<String, Long> pledgedIn(List<String> branchIds, Collection<String> editionIds) {
    if (branchIds.isEmpty() || editionIds.isEmpty()) {
      return Map.of();
    }
    return em.createQuery(
            "select p.branchId, count(p.id) from Person p where p.branchId in :branches and p.standing in :members and "
                + PLEDGES
                + " = :all group by p.branchId",
            Object[].class)
        .setParameter("branches", branchIds)
        .setParameter("members", MEMBERS)
        .setParameter("editions", editionIds)
        .setParameter("all", (long) editionIds.size())
        .getResultStream()
        .collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).longValue()));
  }

  /** The members of a branch who have not confirmed all these editions, by name. */
  public List<PersonRow> open(String branchId, Collection<String> editionIds, int most) {
    return editionIds.isEmpty()
        ? List.of()
        : em.createQuery(
                "select new org.wangju.directory.PersonRow(p.id, p.name, p.sex, p.standing, p.standingSince, p.branchId, u.name)"
                    + " from Person p join Unit u on u.id = p.branchId where p.branchId = :branch and p.standing in :members and "
                    + PLEDGES
                    + " < :all order by p.name, p.id",
                PersonRow.class)
            .setParameter("branch", branchId)
            .setParameter("members", MEMBERS)
            .setParameter("editions", editionIds)
            .setParameter("all", (long) editionIds.size())
            .setMaxResults(most)
            .getResultList();
  }
}
