package org.wangju.desk.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wangju.desk.CaseReader;
import org.wangju.desk.CaseSummary;
import org.wangju.directory.NameKeys;
import org.wangju.security.Access;

/**
 * Searches the cases of a city: one table to read from, in the order of its index, so that the
 * database may stop at the page's end.
 */
@ApplicationScoped
public class CaseSearchRepository {
  /** A search goes no further than this; who needs more narrows it. */
  public static final int MOST_FOUND = 1000;

  private static final String ROW =
      "select new org.wangju.desk.CaseSummary(c.id, c.caseNumber, c.processKey, c.personId, p.name, c.unitId, u.name, c.state,"
          + " c.outcome, c.openedAt, c.closedAt)"
          + " from CaseFile c join Unit u on u.id = c.unitId left join Person p on p.id = c.personId where c.id in :ids";

  private final EntityManager em;

  protected CaseSearchRepository() {
    this(null);
  }

  @Inject
  public CaseSearchRepository(EntityManager em) {
    this.em = em;
  }

  /** The keys of the processes of which there are cases, from the index that begins with them. */
  List<String> processes() {
    return em.createQuery(
            "select c.processKey from CaseFile c group by c.processKey order by c.processKey",
            String.class)
        .getResultList();
  }

  /** A part of what was found, the case opened last first. */
  List<CaseSummary> list(List<String> reach, CaseFilter filter, int first, int most) {
    List<String> ids = ids(reach, filter).setFirstResult(first).setMaxResults(most).getResultList();
    if (ids.isEmpty()) {
      return List.of();
    }
    return em.createQuery(ROW, CaseSummary.class)
        .setParameter("ids", ids)
        .getResultStream()
        .sorted(Comparator.comparingInt(row -> ids.indexOf(row.id())))
        .toList();
  }

  /** How many were found, counted no further than {@link #MOST_FOUND} + 1. */
  int count(List<String> reach, CaseFilter filter) {
    return ids(reach, filter).setMaxResults(MOST_FOUND + 1).getResultList().size();
  }

  private TypedQuery<String> ids(List<String> reach, CaseFilter filter) {
    Map<String, Object> values = new LinkedHashMap<>();
    String query =
        "select c.id from CaseFile c where 1 = 1"
            + within(reach, values)
            + ofPerson(filter, values)
            + ofCase(filter, values)
            + between(filter, values)
            + " order by c.openedAt desc, c.id desc";
    TypedQuery<String> typed = em.createQuery(query, String.class);
    values.forEach(typed::setParameter);
    return typed;
  }

  private static String within(List<String> reach, Map<String, Object> values) {
    if (reach.contains(Access.EVERYWHERE)) {
      return "";
    }
    if (reach.isEmpty()) {
      return " and 1 = 0";
    }
    return IntStream.range(0, reach.size())
        .mapToObj(i -> beneath("reach" + i, reach.get(i), values))
        .collect(Collectors.joining(" or ", " and (", ")"));
  }

  private static String beneath(String name, String path, Map<String, Object> values) {
    values.put(name, path);
    values.put(name + "End", NameKeys.after(path));
    return "exists (select %1$s.id from Unit %1$s where %1$s.id = c.unitId and %1$s.path >= :%1$s and %1$s.path < :%1$sEnd)"
        .formatted(name);
  }

  // Of everyone whom a case concerns: feedback is about several people, and belongs to none.
  private static String ofPerson(CaseFilter filter, Map<String, Object> values) {
    List<String> are = new ArrayList<>();
    if (filter.identityHash() != null) {
      values.put("identity", filter.identityHash());
      are.add("k.personId in (select i.id from Person i where i.identityHash = :identity)");
    }
    if (filter.personName() != null) {
      String part = NameKeys.plain(filter.personName());
      values.put("name", part);
      values.put("nameEnd", NameKeys.after(part));
      are.add(
          "k.personId in (select n.personId from PersonNameKey n where n.nameKey >= :name and n.nameKey < :nameEnd)");
    }
    return are.isEmpty()
        ? ""
        : " and c.id in (select k.caseId from CasePerson k where "
            + String.join(" and ", are)
            + ")";
  }

  private static String ofCase(CaseFilter filter, Map<String, Object> values) {
    StringBuilder where = new StringBuilder();
    if (filter.number() != null) {
      values.put("number", filter.number());
      values.put("numberEnd", NameKeys.after(filter.number()));
      where.append(" and c.caseNumber >= :number and c.caseNumber < :numberEnd");
    }
    if (filter.unitPath() != null) {
      where.append(" and ").append(beneath("unit", filter.unitPath(), values));
    }
    if (filter.processKey() != null) {
      values.put("process", filter.processKey());
      where.append(" and c.processKey = :process");
    }
    if (filter.state() != null) {
      values.put("state", filter.state());
      where.append(" and c.state = :state");
    }
    return where.toString();
  }

  private static String between(CaseFilter filter, Map<String, Object> values) {
    if (filter.from() == null && filter.until() == null) {
      return "";
    }
    return switch (filter.when()) {
      case OPENED -> between("c.openedAt", filter.from(), filter.until(), values);
      case CLOSED -> between("c.closedAt", filter.from(), filter.until(), values);
      case HAPPENED -> {
        values.put("looks", CaseReader.LOOKS);
        yield " and c.id in (select e.streamId from RecordedEvent e where e.kind not in :looks"
            + between("e.happenedAt", filter.from(), filter.until(), values)
            + ")";
      }
    };
  }

  private static String between(
      String column, Instant from, Instant until, Map<String, Object> values) {
    StringBuilder where = new StringBuilder();
    if (from != null) {
      values.put("from", from);
      where.append(" and ").append(column).append(" >= :from");
    }
    if (until != null) {
      values.put("until", until);
      where.append(" and ").append(column).append(" < :until");
    }
    return where.toString();
  }
}
