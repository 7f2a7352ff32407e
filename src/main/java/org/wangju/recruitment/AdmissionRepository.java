package org.wangju.recruitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.wangju.directory.NameKeys;
import org.wangju.directory.Standing;
import org.wangju.platform.Refusal;

/** Rows of admissions, their meetings, contacts and reviews. */
@ApplicationScoped
public class AdmissionRepository {
  private static final String ROW =
      "select new org.wangju.recruitment.AdmissionRow(a.id, f.caseNumber, p.id, p.name, u.name, a.state, a.appliedOn, a.decidedOn,"
          + " a.reviewDueOn, a.cultivationEndsOn) from Admission a join Person p on p.id = a.personId"
          + " join Unit u on u.id = a.branchId join CaseFile f on f.id = a.id";

  private final EntityManager em;

  protected AdmissionRepository() {
    this(null);
  }

  @Inject
  public AdmissionRepository(EntityManager em) {
    this.em = em;
  }

  void add(Admission admission) {
    em.persist(admission);
  }

  void add(MeetingRecord meeting) {
    em.persist(meeting);
  }

  void add(MeetingAttendance attendance) {
    em.persist(attendance);
  }

  void add(CultivationContact contact) {
    em.persist(contact);
  }

  void add(HalfYearlyReview review) {
    em.persist(review);
  }

  void add(ContactOpinion opinion) {
    em.persist(opinion);
  }

  public Optional<Admission> find(String caseId) {
    return caseId == null
        ? Optional.empty()
        : Optional.ofNullable(em.find(Admission.class, caseId));
  }

  /**
   * The case.
   *
   * @throws Refusal when there is none of that key
   */
  public Admission get(String caseId) {
    return find(caseId).orElseThrow(() -> new Refusal("recruitment", "refusal.unknown"));
  }

  /** The open case of a person. */
  public Optional<Admission> openOf(String personId) {
    return em.createQuery(
            "select a from Admission a where a.openPersonId = :person", Admission.class)
        .setParameter("person", personId)
        .getResultStream()
        .findFirst();
  }

  /** All cases of a person, the newest first. */
  public List<Admission> ofPerson(String personId) {
    return em.createQuery(
            "select a from Admission a where a.personId = :person order by a.appliedOn desc, a.id desc",
            Admission.class)
        .setParameter("person", personId)
        .getResultList();
  }

  /** The keys of the open cases of a branch, in the one order in which they are locked. */
  public List<String> openIn(String branchId) {
    return em.createQuery(
            "select a.id from Admission a where a.branchId = :branch and a.openPersonId is not null order by a.id",
            String.class)
        .setParameter("branch", branchId)
        .getResultList();
  }

  /**
   * The keys of the open cases of all branches in a line of units, in the one order in which they
   * are locked.
   */
  public List<String> openBeneath(String path) {
    return em.createQuery(
            "select a.id from Admission a join Unit u on u.id = a.branchId"
                + " where a.openPersonId is not null and u.path >= :path and u.path < :end order by a.id",
            String.class)
        .setParameter("path", path)
        .setParameter("end", NameKeys.after(path))
        .getResultList();
  }

  /** A meeting's record. */
  public Optional<MeetingRecord> meeting(String id) {
    return id == null ? Optional.empty() : Optional.ofNullable(em.find(MeetingRecord.class, id));
  }

  /** A meeting's roll, by name. */
  public List<AttendanceRow> rollOf(String meetingId) {
    return em.createQuery(
            "select new org.wangju.recruitment.AttendanceRow(p.id, p.name, m.presence, m.withdrawalGround)"
                + " from MeetingAttendance m join Person p on p.id = m.personId where m.meetingId = :meeting order by p.name, p.id",
            AttendanceRow.class)
        .setParameter("meeting", meetingId)
        .getResultList();
  }

  /** Whether somebody is on a meeting's roll. */
  boolean isOnRoll(String meetingId, String personId) {
    return em.createQuery(
                "select count(m.id) from MeetingAttendance m where m.meetingId = :meeting and m.personId = :person",
                Long.class)
            .setParameter("meeting", meetingId)
            .setParameter("person", personId)
            .getSingleResult()
        > 0;
  }

  /** The contacts of a case who have not been replaced, the first assigned first. */
  public List<CultivationContact> contactsOf(String caseId) {
    return em.createQuery(
            "select c from CultivationContact c where c.admissionId = :admission and c.until is null order by c.id",
            CultivationContact.class)
        .setParameter("admission", caseId)
        .getResultList();
  }

  /** All contacts of a case with their names, the first assigned first. */
  public List<ContactLine> contactLines(String caseId) {
    return em.createQuery(
            "select new org.wangju.recruitment.ContactLine(c.id, p.id, p.name, c.since, c.until, c.endReason)"
                + " from CultivationContact c join Person p on p.id = c.personId where c.admissionId = :admission order by c.id",
            ContactLine.class)
        .setParameter("admission", caseId)
        .getResultList();
  }

  /** The reviews of a case, the first first. */
  public List<HalfYearlyReview> reviewsOf(String caseId) {
    return em.createQuery(
            "select r from HalfYearlyReview r where r.admissionId = :admission order by r.heldOn, r.id",
            HalfYearlyReview.class)
        .setParameter("admission", caseId)
        .getResultList();
  }

  /** A part of the list that the filter leaves, the newest case first. */
  public List<AdmissionRow> list(AdmissionFilter filter, int first, int most) {
    return bound(
            em.createQuery(ROW + where(filter) + " order by a.id desc", AdmissionRow.class), filter)
        .setFirstResult(first)
        .setMaxResults(most)
        .getResultList();
  }

  /** How many the filter leaves. */
  public long count(AdmissionFilter filter) {
    String count =
        "select count(a.id) from Admission a join Person p on p.id = a.personId join Unit u on u.id = a.branchId";
    return bound(em.createQuery(count + where(filter), Long.class), filter).getSingleResult();
  }

  private static String where(AdmissionFilter filter) {
    StringBuilder where = new StringBuilder(" where (");
    for (int i = 0; i < filter.paths().size(); i++) {
      where
          .append(i == 0 ? "" : " or ")
          .append("u.path >= :path")
          .append(i)
          .append(" and u.path < :end")
          .append(i);
    }
    where.append(filter.paths().isEmpty() ? "1 = 0)" : ")");
    if (filter.hasName()) {
      where.append(
          " and exists (select n.id from Person n join n.nameKeys k where n.id = p.id and k >= :from and k < :to)");
    }
    if (filter.state() != null) {
      where.append(" and a.state = :state");
    } else if (filter.openOnly()) {
      where.append(" and a.openPersonId is not null");
    }
    return where.toString();
  }

  private static <T> TypedQuery<T> bound(TypedQuery<T> query, AdmissionFilter filter) {
    for (int i = 0; i < filter.paths().size(); i++) {
      String path = filter.paths().get(i);
      query.setParameter("path" + i, path).setParameter("end" + i, NameKeys.after(path));
    }
    if (filter.hasName()) {
      String part = NameKeys.plain(filter.name());
      query.setParameter("from", part).setParameter("to", NameKeys.after(part));
    }
    if (filter.state() != null) {
      query.setParameter("state", filter.state());
    }
    return query;
  }

  /** Applicants of a branch who have no open case, as an import leaves them; by name. */
  public List<ApplicantRow> applicantsWithoutCase(String branchId, int most) {
    return withoutCase(branchId, List.of(Standing.APPLICANT), most);
  }

  /** Everybody of a branch who has no open case and may apply; by name. */
  public List<ApplicantRow> mayApply(String branchId, int most) {
    return withoutCase(branchId, Applying.MAY_APPLY, most);
  }

  private List<ApplicantRow> withoutCase(
      String branchId, Collection<Standing> standings, int most) {
    return em.createQuery(
            "select new org.wangju.recruitment.ApplicantRow(p.id, p.name, p.appliedOn, p.standing) from Person p"
                + " where p.branchId = :branch and p.standing in :standings"
                + " and not exists (select a.id from Admission a where a.openPersonId = p.id) order by p.name, p.id",
            ApplicantRow.class)
        .setParameter("branch", branchId)
        .setParameter("standings", standings)
        .setMaxResults(most)
        .getResultList();
  }
}
