package org.wangju.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wangju.directory.Person;
import org.wangju.directory.Role;
import org.wangju.directory.RoleHolding;
import org.wangju.directory.Unit;

/** Rows of accounts and of the roles behind them. */
@ApplicationScoped
public class AccountRepository {
  /** A list goes no further than this; who needs more narrows the search. */
  static final int MOST_LISTED = 1000;

  private static final String FOUND =
      " where (a.displayName like :text escape '!' or a.login like :text escape '!')";
  private static final String REACHED =
      " and (:everywhere = true or exists (select u2.id from Unit u2 where u2.id = a.unitId and (";

  private final EntityManager em;

  protected AccountRepository() {
    this(null);
  }

  @Inject
  public AccountRepository(EntityManager em) {
    this.em = em;
  }

  void add(Account account) {
    em.persist(account);
  }

  void add(RoleHolding holding) {
    em.persist(holding);
  }

  Optional<Account> find(String id) {
    return id == null ? Optional.empty() : Optional.ofNullable(em.find(Account.class, id));
  }

  Optional<Account> lock(String id) {
    return Optional.ofNullable(em.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  Optional<Account> byLogin(String login) {
    return one("select a from Account a where a.login = :value", Account.class, login);
  }

  Optional<Account> byPerson(String personId) {
    return one("select a from Account a where a.personId = :value", Account.class, personId);
  }

  Optional<Person> person(String id) {
    return Optional.ofNullable(em.find(Person.class, id));
  }

  Optional<Person> personByIdentity(String hash) {
    return one("select p from Person p where p.identityHash = :value", Person.class, hash);
  }

  Optional<Unit> unit(String id) {
    return Optional.ofNullable(em.find(Unit.class, id));
  }

  Optional<Unit> unitByCode(String code) {
    return one("select u from Unit u where u.code = :value", Unit.class, code);
  }

  Optional<RoleHolding> holding(String id) {
    return Optional.ofNullable(em.find(RoleHolding.class, id));
  }

  List<String> unitsLike(String text, List<String> paths, int most) {
    TypedQuery<String> query =
        em.createQuery(
            "select concat(u.code, ' ', u.name) from Unit u where (u.code like :text escape '!' or u.name like :text escape '!')"
                + " and u.dissolvedOn is null and ("
                + beneath("u", paths)
                + ") order by u.code",
            String.class);
    bind(query, text, paths);
    return query.setMaxResults(most).getResultList();
  }

  long accountsOfUnit(String unitId) {
    return em.createQuery("select count(a) from Account a where a.unitId = :unit", Long.class)
        .setParameter("unit", unitId)
        .getSingleResult();
  }

  boolean holds(String accountId, Role role, String unitId, LocalDate day) {
    return em.createQuery(
                "select count(r) from RoleHolding r where r.accountId = :account and r.role = :role and r.unitId = :unit"
                    + " and (r.until is null or r.until > :day)",
                Long.class)
            .setParameter("account", accountId)
            .setParameter("role", role)
            .setParameter("unit", unitId)
            .setParameter("day", day)
            .getSingleResult()
        > 0;
  }

  /** The roles of an account and of the person behind it, those that ended last. */
  List<HoldingRow> holdings(Account account) {
    return em.createQuery(
            "select new org.wangju.security.HoldingRow(r.id, r.role, u.id, u.code, u.name, r.since, r.until)"
                + " from RoleHolding r join Unit u on u.id = r.unitId where r.accountId = :account or r.personId = :person"
                + " order by r.until, u.code, r.role",
            HoldingRow.class)
        .setParameter("account", account.getId())
        .setParameter("person", account.getPersonId() == null ? "" : account.getPersonId())
        .getResultList();
  }

  /**
   * A login that nobody has: the unit's code and a running number, easy to tell on the telephone.
   */
  String freeLogin(Unit unit) {
    String prefix = unit.getCode().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    long number = accountsOfUnit(unit.getId()) + 1;
    while (byLogin(numbered(prefix, number)).isPresent()) {
      number++;
    }
    return numbered(prefix, number);
  }

  private static String numbered(String prefix, long number) {
    return String.format(Locale.ROOT, "%s-%03d", prefix, number);
  }

  /** Who is or will be a clerk of one of the units, by unit and login. */
  List<ClerkRow> clerks(Collection<String> unitIds, LocalDate today) {
    return unitIds.isEmpty()
        ? List.of()
        : em.createQuery(
                "select new org.wangju.security.ClerkRow(r.id, a.id, a.login, a.displayName, a.status, u.name, r.since)"
                    + " from RoleHolding r join Account a on a.id = r.accountId join Unit u on u.id = r.unitId"
                    + " where r.role = org.wangju.directory.Role.REGULATOR_CLERK and r.unitId in :units"
                    + " and (r.until is null or r.until > :today) order by u.code, a.login",
                ClerkRow.class)
            .setParameter("units", unitIds)
            .setParameter("today", today)
            .setMaxResults(MOST_LISTED)
            .getResultList();
  }

  /**
   * A page of the accounts whose name or login begins with the text, made for units beneath the
   * paths.
   */
  List<AccountRow> search(String text, List<String> paths, int first, int size) {
    return filtered(
            "select new org.wangju.security.AccountRow(a.id, a.login, a.displayName, a.status, u.code, u.name)"
                + " from Account a left join Unit u on u.id = a.unitId",
            " order by a.login",
            AccountRow.class,
            text,
            paths)
        .setFirstResult(first)
        .setMaxResults(size)
        .getResultList();
  }

  /** How many there are, counted no further than {@link #MOST_LISTED} + 1. */
  int count(String text, List<String> paths) {
    return filtered("select a.id from Account a", "", String.class, text, paths)
        .setMaxResults(MOST_LISTED + 1)
        .getResultList()
        .size();
  }

  /**
   * A page of the people of branches beneath the paths whose name begins with the text, with their
   * accounts.
   */
  List<HolderRow> people(String text, List<String> paths, int first, int size) {
    List<String> ids =
        peopleIds(text, paths, " order by p.name, p.id")
            .setFirstResult(first)
            .setMaxResults(size)
            .getResultList();
    return ids.isEmpty()
        ? List.of()
        : em.createQuery(
                "select new org.wangju.security.HolderRow(p.id, p.name, u.name, a.login, a.status)"
                    + " from Person p join Unit u on u.id = p.branchId left join Account a on a.personId = p.id"
                    + " where p.id in :ids order by p.name, p.id",
                HolderRow.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  /** How many there are, counted no further than {@link #MOST_LISTED} + 1. */
  int countPeople(String text, List<String> paths) {
    return peopleIds(text, paths, "").setMaxResults(MOST_LISTED + 1).getResultList().size();
  }

  // One table to read from, in the order of its index, so that the database may stop at the page's
  // end.
  private TypedQuery<String> peopleIds(String text, List<String> paths, String order) {
    TypedQuery<String> query =
        em.createQuery(
            "select p.id from Person p where p.name like :text escape '!'"
                + " and exists (select u.id from Unit u where u.id = p.branchId and ("
                + beneath("u", paths)
                + "))"
                + order,
            String.class);
    bind(query, text, paths);
    return query;
  }

  private <T> TypedQuery<T> filtered(
      String select, String order, Class<T> type, String text, List<String> paths) {
    boolean everywhere = paths.contains(Access.EVERYWHERE);
    TypedQuery<T> query =
        em.createQuery(select + FOUND + REACHED + beneath("u2", paths) + ")))" + order, type);
    query.setParameter("everywhere", everywhere);
    bind(query, text, paths);
    return query;
  }

  // The number of paths is that of the caller's roles.
  private static String beneath(String unit, List<String> paths) {
    StringBuilder condition = new StringBuilder("1 = 0");
    for (int i = 0; i < paths.size(); i++) {
      condition.append(" or ").append(unit).append(".path like :path").append(i);
    }
    return condition.toString();
  }

  private static void bind(TypedQuery<?> query, String text, List<String> paths) {
    query.setParameter("text", text.replaceAll("[!%_]", "!$0") + "%");
    for (int i = 0; i < paths.size(); i++) {
      query.setParameter("path" + i, paths.get(i) + "%");
    }
  }

  private <T> Optional<T> one(String query, Class<T> type, String value) {
    return em.createQuery(query, type).setParameter("value", value).getResultStream().findFirst();
  }
}
