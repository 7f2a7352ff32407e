package org.wangju.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wangju.directory.Role;
import org.wangju.platform.Refusal;

/** Rows of feedback, of what it says about people, of disclosures and of uses. */
@ApplicationScoped
public class FeedbackRepository {
  /** More people than one piece of feedback names. */
  public static final int MOST_PEOPLE = 1000;

  /** Disclosures, or uses, read for each thing that was said. */
  private static final int MOST_TOLD = 100;

  /** More people than one department oversees, of which names are looked for. */
  private static final int MOST_REACHED = 200_000;

  private static final String SUBJECT_ROW =
      "select new org.wangju.feedback.SubjectRow(s.id, p.id, p.name, s.leftIndustry, s.opinion, s.text, s.evidence, s.weight,"
          + " s.weightReason, s.openSince, s.deliveredAt, s.delivery, s.replyEndsOn, s.pauseGround, s.pauseEndsOn, s.replyText, s.witnessText, s.repliedAt,"
          + " s.repliedLate, s.replyRegisteredBy, s.silentOn, s.withheldUntil) from FeedbackSubject s join Person p on p.id = s.personId";

  private static final String OWN_ROW =
      "select new org.wangju.feedback.OwnRow(s.id, f.id, c.caseNumber, f.kind, f.title, f.text, d.name, f.state, s.opinion, s.text,"
          + " s.evidence, s.weight, s.weightReason, s.openSince, s.deliveredAt, s.replyEndsOn, s.replyText, s.witnessText, s.repliedAt,"
          + " s.repliedLate, s.replyRegisteredBy, s.silentOn) from FeedbackSubject s join FeedbackCase f on f.id = s.caseId join CaseFile c on c.id = s.caseId"
          + " join Unit d on d.id = case when f.kind = org.wangju.feedback.FeedbackKind.REQUEST then f.receiverUnitId else f.senderUnitId end"
          + " where s.personId = :person and s.openSince is not null";

  private static final String ROW =
      "select new org.wangju.feedback.FeedbackRow(f.id, c.caseNumber, f.kind, f.state, f.title, s.name, r.name, f.dueOn)"
          + " from FeedbackCase f join CaseFile c on c.id = f.id join Unit s on s.id = f.senderUnitId join Unit r on r.id = f.receiverUnitId";

  private static final String OF_UNITS =
      " where (f.senderUnitId in :units or (f.receiverUnitId in :units and f.sentOn is not null))";

  private final EntityManager em;

  protected FeedbackRepository() {
    this(null);
  }

  @Inject
  public FeedbackRepository(EntityManager em) {
    this.em = em;
  }

  void add(FeedbackCase feedback) {
    em.persist(feedback);
  }

  void add(FeedbackSubject subject) {
    em.persist(subject);
  }

  void add(Disclosure disclosure) {
    em.persist(disclosure);
  }

  void add(FeedbackUse use) {
    em.persist(use);
  }

  void remove(FeedbackSubject subject) {
    em.remove(subject);
  }

  public Optional<FeedbackCase> find(String caseId) {
    return caseId == null
        ? Optional.empty()
        : Optional.ofNullable(em.find(FeedbackCase.class, caseId));
  }

  /**
   * The case.
   *
   * @throws Refusal when there is none of that key
   */
  public FeedbackCase get(String caseId) {
    return find(caseId).orElseThrow(() -> new Refusal("feedback", "refusal.unknown"));
  }

  /** What a case says about people, in no order that means anything. */
  public List<FeedbackSubject> subjects(String caseId) {
    return em.createQuery(
            "select s from FeedbackSubject s where s.caseId = :case order by s.id",
            FeedbackSubject.class)
        .setParameter("case", caseId)
        .setMaxResults(MOST_PEOPLE)
        .getResultList();
  }

  /** What a case says about one person. */
  public Optional<FeedbackSubject> subject(String caseId, String personId) {
    return em.createQuery(
            "select s from FeedbackSubject s where s.caseId = :case and s.personId = :person",
            FeedbackSubject.class)
        .setParameter("case", caseId)
        .setParameter("person", personId)
        .getResultStream()
        .findFirst();
  }

  /** The same with the people's names, by name. */
  public List<SubjectRow> rows(String caseId) {
    return em.createQuery(
            SUBJECT_ROW + " where s.caseId = :case order by p.name, s.id", SubjectRow.class)
        .setParameter("case", caseId)
        .setMaxResults(MOST_PEOPLE)
        .getResultList();
  }

  /** What was disclosed in a case, the first first. */
  public List<Disclosure> disclosures(String caseId) {
    return em.createQuery(
            "select d from Disclosure d where d.caseId = :case order by d.disclosedAt, d.id",
            Disclosure.class)
        .setParameter("case", caseId)
        .setMaxResults(100)
        .getResultList();
  }

  /**
   * The keys of the open cases of a unit, on either side, in the one order in which they are
   * locked.
   */
  public List<String> openOf(String unitId) {
    return em.createQuery(
            "select f.id from FeedbackCase f where (f.senderUnitId = :unit or f.receiverUnitId = :unit)"
                + " and f.endedOn is null order by f.id",
            String.class)
        .setParameter("unit", unitId)
        .getResultList();
  }

  /** Everyone in the groups of an industry on a day. */
  List<String> peopleOf(String industryId, LocalDate day) {
    return em.createQuery(
            "select distinct e.personId from RegisterEntry e, IndustryGroup x where x.industryId = :industry"
                + " and e.groupId = x.groupId and e.since <= :day and (e.until is null or e.until > :day)",
            String.class)
        .setParameter("industry", industryId)
        .setParameter("day", day)
        .setMaxResults(MOST_PEOPLE + 1)
        .getResultList();
  }

  /** Those of some people who are, on a day, in a group that the department oversees. */
  public List<String> inReach(String departmentId, Collection<String> personIds, LocalDate day) {
    return personIds.isEmpty()
        ? List.of()
        : em.createQuery(
                "select distinct e.personId from RegisterEntry e, IndustryGroup x, Oversight o where e.personId in :people"
                    + " and x.groupId = e.groupId and o.industryId = x.industryId and o.departmentId = :department"
                    + " and e.since <= :day and (e.until is null or e.until > :day)"
                    + " and o.since <= :day and (o.until is null or o.until > :day)",
                String.class)
            .setParameter("people", personIds)
            .setParameter("department", departmentId)
            .setParameter("day", day)
            .getResultList();
  }

  /** The uses of what a correction replaced that nobody has reviewed since. */
  List<FeedbackUse> usesToReview(String correctionId) {
    return em.createQuery(
            "select u from FeedbackUse u join FeedbackSubject s on s.id = u.subjectId"
                + " where s.replacedById = :correction and u.reviewedOn is null order by u.id",
            FeedbackUse.class)
        .setParameter("correction", correctionId)
        .setMaxResults(MOST_PEOPLE)
        .getResultList();
  }

  /** The corrections for which a unit has still to review decisions, in the order of their keys. */
  public List<String> underReviewOf(String unitId) {
    return em.createQuery(
            "select distinct s.replacedById from FeedbackUse u join FeedbackSubject s on s.id = u.subjectId"
                + " where u.unitId = :unit and u.reviewedOn is null and s.replacedById is not null order by s.replacedById",
            String.class)
        .setParameter("unit", unitId)
        .getResultList();
  }

  /** Gives what a unit decided on feedback to the one that it became part of. */
  public void moveUses(String fromUnitId, String intoUnitId) {
    em.createQuery("update FeedbackUse u set u.unitId = :into where u.unitId = :from")
        .setParameter("from", fromUnitId)
        .setParameter("into", intoUnitId)
        .executeUpdate();
  }

  public Optional<FeedbackUse> use(String useId) {
    return Optional.ofNullable(em.find(FeedbackUse.class, useId));
  }

  /** What a case says about a person, once it is open to them. */
  public Optional<OwnRow> own(String caseId, String personId) {
    return em.createQuery(OWN_ROW + " and s.caseId = :case", OwnRow.class)
        .setParameter("person", personId)
        .setParameter("case", caseId)
        .getResultStream()
        .findFirst();
  }

  /** What is said about a person and open to them, the newest first. */
  public List<OwnRow> own(String personId, int most) {
    return em.createQuery(OWN_ROW + " order by s.id desc", OwnRow.class)
        .setParameter("person", personId)
        .setMaxResults(most)
        .getResultList();
  }

  /** Why a case is to be withheld from people, with their names. */
  public List<String> withholdings(String caseId) {
    return em.createQuery(
            "select concat(p.name, concat(' · ', s.withholdReason)) from FeedbackSubject s join Person p on p.id = s.personId"
                + " where s.caseId = :case and s.withholdAccountId is not null order by p.name, s.id",
            String.class)
        .setParameter("case", caseId)
        .setMaxResults(MOST_PEOPLE)
        .getResultList();
  }

  /** To which units each of these cases was told, the first first. */
  public Map<String, List<DisclosureRow>> disclosureRows(Collection<String> caseIds) {
    return caseIds.isEmpty()
        ? Map.of()
        : em.createQuery(
                "select new org.wangju.feedback.DisclosureRow(d.caseId, u.name, d.disclosedAt, d.purpose)"
                    + " from Disclosure d join Unit u on u.id = d.unitId where d.caseId in :cases order by d.disclosedAt, d.id",
                DisclosureRow.class)
            .setParameter("cases", caseIds)
            .setMaxResults(MOST_TOLD * caseIds.size())
            .getResultStream()
            .collect(Collectors.groupingBy(DisclosureRow::caseId));
  }

  /** For which decisions what is said was read, by the key of whom it is said, the newest first. */
  public Map<String, List<UseRow>> uses(Collection<String> subjectIds) {
    return subjectIds.isEmpty()
        ? Map.of()
        : em.createQuery(
                "select new org.wangju.feedback.UseRow(u.subjectId, u.readerName, u.usedAt, u.purpose, u.matter) from FeedbackUse u"
                    + " where u.subjectId in :subjects order by u.usedAt desc, u.id desc",
                UseRow.class)
            .setParameter("subjects", subjectIds)
            .setMaxResults(MOST_TOLD * subjectIds.size())
            .getResultStream()
            .collect(Collectors.groupingBy(UseRow::subjectId));
  }

  /** How the requests went that units sent from one day to another, by department's name. */
  List<MonitorCount> answerTimes(Collection<String> unitIds, LocalDate from, LocalDate to) {
    return unitIds.isEmpty()
        ? List.of()
        : em.createQuery(
                "select new org.wangju.feedback.MonitorCount(u.id, u.name, f.sentOn, f.answeredOn, f.dueOn, f.state, count(f.id))"
                    + " from FeedbackCase f join Unit u on u.id = f.receiverUnitId where f.senderUnitId in :units"
                    + " and f.kind = org.wangju.feedback.FeedbackKind.REQUEST and f.sentOn >= :from and f.sentOn <= :to"
                    + " group by u.id, u.name, f.sentOn, f.answeredOn, f.dueOn, f.state order by u.name, u.id",
                MonitorCount.class)
            .setParameter("units", unitIds)
            .setParameter("from", from)
            .setParameter("to", to)
            .setMaxResults(MOST_REACHED)
            .getResultList();
  }

  /** Those who hold a role at a unit on a day and have an account, by name. */
  List<Colleague> colleagues(Role role, String unitId, LocalDate day) {
    return em.createQuery(
            "select distinct new org.wangju.feedback.Colleague(a.id, a.displayName) from RoleHolding h, Account a"
                + " where h.role = :role and h.unitId = :unit and (h.accountId = a.id or h.personId = a.personId)"
                + " and a.status <> org.wangju.security.AccountStatus.ENDED"
                + " and (h.since is null or h.since <= :day) and (h.until is null or h.until > :day) order by a.displayName, a.id",
            Colleague.class)
        .setParameter("role", role)
        .setParameter("unit", unitId)
        .setParameter("day", day)
        .setMaxResults(100)
        .getResultList();
  }

  /** A part of the feedback that units sent, or that reached them, the newest first. */
  public List<FeedbackRow> list(Collection<String> unitIds, int first, int most) {
    return unitIds.isEmpty()
        ? List.of()
        : em.createQuery(ROW + OF_UNITS + " order by f.id desc", FeedbackRow.class)
            .setParameter("units", unitIds)
            .setFirstResult(first)
            .setMaxResults(most)
            .getResultList();
  }

  /** How much that is. */
  public long count(Collection<String> unitIds) {
    return unitIds.isEmpty()
        ? 0
        : em.createQuery("select count(f.id) from FeedbackCase f" + OF_UNITS, Long.class)
            .setParameter("units", unitIds)
            .getSingleResult();
  }

  /** What a unit said, is closed, and stands uncorrected, the newest first. */
  public List<FeedbackRow> replaceable(String unitId, int most) {
    return em.createQuery(
            ROW
                + " where ((f.senderUnitId = :unit and f.kind not in :requests) or (f.receiverUnitId = :unit and f.kind in :requests))"
                + " and f.replacedById is null"
                + " and f.state in (org.wangju.feedback.FeedbackState.ACCEPTED, org.wangju.feedback.FeedbackState.NOTED) order by f.id desc",
            FeedbackRow.class)
        .setParameter("unit", unitId)
        .setParameter("requests", List.of(FeedbackKind.REQUEST, FeedbackKind.HELP))
        .setMaxResults(most)
        .getResultList();
  }

  /** Everybody whom a department oversees on a day. */
  List<PersonInReach> peopleInReach(Collection<String> departmentIds, LocalDate day) {
    return em.createQuery(
            "select distinct new org.wangju.feedback.PersonInReach(o.departmentId, p.id, p.name, b.name) from Person p left join Unit b on b.id = p.branchId,"
                + " RegisterEntry e, IndustryGroup x, Oversight o where e.personId = p.id"
                + " and x.groupId = e.groupId and o.industryId = x.industryId and o.departmentId in :departments"
                + " and e.since <= :day and (e.until is null or e.until > :day)"
                + " and o.since <= :day and (o.until is null or o.until > :day)",
            PersonInReach.class)
        .setParameter("departments", departmentIds)
        .setParameter("day", day)
        .setMaxResults(MOST_REACHED)
        .getResultList();
  }

  /** Everybody about whom a case is. */
  List<PersonInReach> peopleOfCase(String caseId) {
    return em.createQuery(
            "select new org.wangju.feedback.PersonInReach(p.id, p.name, b.name) from Person p left join Unit b on b.id = p.branchId,"
                + " FeedbackSubject s where s.personId = p.id and s.caseId = :case",
            PersonInReach.class)
        .setParameter("case", caseId)
        .setMaxResults(MOST_PEOPLE)
        .getResultList();
  }

  /**
   * Keeps what is accepted about a person from being replaced until the transaction ends, so that a
   * correction knows of every use of what it replaced.
   */
  void holdAccepted(String personId) {
    em.createQuery(
            "select s from FeedbackSubject s where s.personId = :person and s.weight = :accepted order by s.id",
            FeedbackSubject.class)
        .setParameter("person", personId)
        .setParameter("accepted", Weight.ACCEPTED)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** The accepted feedback about a person that nothing has replaced, the newest first. */
  List<AcceptedRow> accepted(String personId, int most) {
    return em.createQuery(
            "select new org.wangju.feedback.AcceptedRow(s.id, f.id, c.caseNumber, f.kind, f.title, d.name, s.opinion, s.text,"
                + " s.evidence, s.replyText, s.witnessText, s.repliedLate, s.repliedAt, s.silentOn, s.withheldUntil, s.weighedOn)"
                + " from FeedbackSubject s join FeedbackCase f on f.id = s.caseId join CaseFile c on c.id = s.caseId"
                + " join Unit d on d.id = case when f.kind = org.wangju.feedback.FeedbackKind.REQUEST then f.receiverUnitId else f.senderUnitId end"
                + " where s.personId = :person and s.weight = :accepted order by s.weighedOn desc, s.id desc",
            AcceptedRow.class)
        .setParameter("person", personId)
        .setParameter("accepted", Weight.ACCEPTED)
        .setMaxResults(most)
        .getResultList();
  }
}
