package org.wangju.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wangju.platform.Refusal;

/** Rows of rounds, of whom they ask, and of what waits to be carried out for them. */
@ApplicationScoped
public class RoundRepository {
  /** More departments than one round asks. */
  public static final int MOST_DEPARTMENTS = 200;

  /** More people than one round is about, counted once for each department. */
  public static final int MOST_PEOPLE = 5000;

  private static final String STILL_OPEN =
      "(p.state = org.wangju.feedback.PartState.WAITING or f.state in ("
          + "org.wangju.feedback.FeedbackState.DRAFT, org.wangju.feedback.FeedbackState.AWAITING_APPROVAL,"
          + " org.wangju.feedback.FeedbackState.AWAITING_RECEIPT, org.wangju.feedback.FeedbackState.AWAITING_ANSWER,"
          + " org.wangju.feedback.FeedbackState.AWAITING_COUNTERSIGNATURE))";

  private final EntityManager em;

  protected RoundRepository() {
    this(null);
  }

  @Inject
  public RoundRepository(EntityManager em) {
    this.em = em;
  }

  void add(Round round) {
    em.persist(round);
  }

  void add(RoundPart part) {
    em.persist(part);
  }

  void add(RoundPerson person) {
    em.persist(person);
  }

  void add(RoundErrand errand) {
    em.persist(errand);
  }

  /** Has the round looked at, of which the case is a part, once this transaction is done. */
  void moved(FeedbackCase part, Instant now) {
    if (part.getRoundId() != null) {
      add(RoundErrand.look(part.getRoundId(), now));
    }
  }

  /** It was carried out. */
  public void remove(RoundErrand errand) {
    em.remove(errand);
  }

  public Optional<Round> find(String caseId) {
    return caseId == null ? Optional.empty() : Optional.ofNullable(em.find(Round.class, caseId));
  }

  /**
   * The round.
   *
   * @throws Refusal when there is none of that key
   */
  public Round get(String caseId) {
    return find(caseId).orElseThrow(() -> new Refusal("feedback", "refusal.unknown"));
  }

  /** A department of a round. */
  public RoundPart part(String partId) {
    return em.find(RoundPart.class, partId);
  }

  /** The departments of a round, in no order that means anything. */
  List<RoundPart> parts(String roundId) {
    return em.createQuery(
            "select p from RoundPart p where p.roundId = :round order by p.id", RoundPart.class)
        .setParameter("round", roundId)
        .setMaxResults(MOST_DEPARTMENTS)
        .getResultList();
  }

  /** The matrix: every department with how far it is, by name. */
  public List<RoundRow> rows(String roundId) {
    return em.createQuery(
            "select new org.wangju.feedback.RoundRow(p.id, p.caseId, u.name, p.state, p.delayed, p.people, p.leftMeanwhile, f.state, f.sentOn,"
                + " f.receivedOn, f.answeredOn, f.endedOn, f.dueOn, f.remindedOn) from RoundPart p"
                + " left join FeedbackCase f on f.id = p.caseId join Unit u on u.id = coalesce(f.receiverUnitId, p.departmentId)"
                + " where p.roundId = :round order by u.name, p.id",
            RoundRow.class)
        .setParameter("round", roundId)
        .setMaxResults(MOST_DEPARTMENTS)
        .getResultList();
  }

  /** How many departments have still to answer. */
  long countOpen(String roundId) {
    return em.createQuery(
            "select count(p.id) from RoundPart p left join FeedbackCase f on f.id = p.caseId"
                + " where p.roundId = :round and "
                + STILL_OPEN,
            Long.class)
        .setParameter("round", roundId)
        .getSingleResult();
  }

  /** Rounds of units, the newest first. */
  public List<RoundLine> list(Collection<String> unitIds, int first, int most) {
    return unitIds.isEmpty()
        ? List.of()
        : em.createQuery(
                "select new org.wangju.feedback.RoundLine(r.id, c.caseNumber, r.title, r.state, r.sentOn, r.dueOn,"
                    + " (select count(x.id) from RoundPart x where x.roundId = r.id),"
                    + " (select count(p.id) from RoundPart p left join FeedbackCase f on f.id = p.caseId where p.roundId = r.id and "
                    + STILL_OPEN
                    + ")) from Round r join CaseFile c on c.id = r.id where r.unitId in :units order by r.id desc",
                RoundLine.class)
            .setParameter("units", unitIds)
            .setFirstResult(first)
            .setMaxResults(most)
            .getResultList();
  }

  /** How many there are. */
  public long count(Collection<String> unitIds) {
    return unitIds.isEmpty()
        ? 0
        : em.createQuery("select count(r.id) from Round r where r.unitId in :units", Long.class)
            .setParameter("units", unitIds)
            .getSingleResult();
  }

  /** The rounds of a unit that have not ended, in the one order in which they are locked. */
  public List<Round> openOf(String unitId) {
    return em.createQuery(
            "select r from Round r where r.unitId = :unit and r.endedOn is null order by r.id",
            Round.class)
        .setParameter("unit", unitId)
        .getResultList();
  }

  /** The parts by which a department is about to be asked. */
  public List<RoundPart> waitingOf(String departmentId) {
    return em.createQuery(
            "select p from RoundPart p where p.departmentId = :department"
                + " and p.state = org.wangju.feedback.PartState.WAITING order by p.id",
            RoundPart.class)
        .setParameter("department", departmentId)
        .getResultList();
  }

  /** The keys of everyone in the groups of some industries on a day, by industry. */
  Map<String, List<String>> peopleOf(Collection<String> industryIds, LocalDate day) {
    return industryIds.isEmpty()
        ? Map.of()
        : byFirst(
            em.createQuery(
                    "select distinct x.industryId, e.personId from RegisterEntry e, IndustryGroup x where x.industryId in :industries"
                        + " and e.groupId = x.groupId and e.since <= :day and (e.until is null or e.until > :day) order by e.personId",
                    Object[].class)
                .setParameter("industries", industryIds)
                .setParameter("day", day)
                .setMaxResults(MOST_PEOPLE + 1)
                .getResultList());
  }

  /** Those of some people who are, on a day, in groups that departments oversee, by department. */
  Map<String, List<String>> inReach(
      Collection<String> departmentIds, Collection<String> personIds, LocalDate day) {
    return personIds.isEmpty()
        ? Map.of()
        : byFirst(
            em.createQuery(
                    "select distinct o.departmentId, e.personId from RegisterEntry e, IndustryGroup x, Oversight o"
                        + " where e.personId in :people and o.departmentId in :departments and x.groupId = e.groupId"
                        + " and o.industryId = x.industryId and e.since <= :day and (e.until is null or e.until > :day)"
                        + " and o.since <= :day and (o.until is null or o.until > :day)",
                    Object[].class)
                .setParameter("people", personIds)
                .setParameter("departments", departmentIds)
                .setParameter("day", day)
                .getResultList());
  }

  private static Map<String, List<String>> byFirst(List<Object[]> pairs) {
    return pairs.stream()
        .collect(
            Collectors.groupingBy(
                pair -> (String) pair[0],
                Collectors.mapping(pair -> (String) pair[1], Collectors.toList())));
  }

  /** The names of people, by their keys. */
  Map<String, String> names(Collection<String> personIds) {
    return personIds.isEmpty()
        ? Map.of()
        : em
            .createQuery("select p.id, p.name from Person p where p.id in :people", Object[].class)
            .setParameter("people", personIds)
            .getResultList()
            .stream()
            .collect(Collectors.toMap(p -> (String) p[0], p -> (String) p[1]));
  }

  /** The keys of those about whom a department is to be asked. */
  List<String> people(String partId) {
    return em.createQuery(
            "select p.personId from RoundPerson p where p.partId = :part order by p.personId",
            String.class)
        .setParameter("part", partId)
        .setMaxResults(FeedbackRepository.MOST_PEOPLE)
        .getResultList();
  }

  /** Forgets them, once the department was asked or will not be. */
  void removePeople(String partId) {
    em.createQuery("delete from RoundPerson p where p.partId = :part")
        .setParameter("part", partId)
        .executeUpdate();
  }

  /** The keys of errands whose time has come, the first first. */
  public List<String> waiting(Instant now, int most) {
    return em.createQuery(
            "select e.id from RoundErrand e where e.dueAt <= :now order by e.dueAt, e.id",
            String.class)
        .setParameter("now", now)
        .setMaxResults(most)
        .getResultList();
  }

  /** The errand, unless it was carried out or another node is at it. */
  public Optional<RoundErrand> locked(String errandId) {
    boolean free =
        !em.createNativeQuery(
                "select id from feedback_round_errand where id = ?1 for update skip locked")
            .setParameter(1, errandId)
            .getResultList()
            .isEmpty();
    return free ? Optional.ofNullable(em.find(RoundErrand.class, errandId)) : Optional.empty();
  }
}
