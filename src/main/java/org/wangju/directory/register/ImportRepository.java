package org.wangju.directory.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.wangju.directory.Belonging;
import org.wangju.directory.BelongingKind;
import org.wangju.directory.Role;
import org.wangju.directory.RoleHolding;
import org.wangju.directory.StandingPeriod;

/** Rows of waiting uploads, and what an import asks of the directory for many people at once. */
@ApplicationScoped
public class ImportRepository {
  private final EntityManager em;

  protected ImportRepository() {
    this(null);
  }

  @Inject
  public ImportRepository(EntityManager em) {
    this.em = em;
  }

  void add(Upload upload) {
    em.persist(upload);
  }

  void add(UploadLine line) {
    em.persist(line);
  }

  void add(ImportProgress progress) {
    em.persist(progress);
  }

  Optional<Upload> find(String id) {
    return id == null ? Optional.empty() : Optional.ofNullable(em.find(Upload.class, id));
  }

  Optional<Upload> lock(String id) {
    // A lock reads the row anew: what this transaction has changed must be there.
    em.flush();
    return Optional.ofNullable(em.find(Upload.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  Optional<ImportProgress> progress(String uploadId) {
    return Optional.ofNullable(em.find(ImportProgress.class, uploadId));
  }

  /** The uploads that wait or were taken over, the newest first, without their content. */
  public List<UploadSummary> uploads(int most) {
    return em.createQuery(
            UploadSummary.SELECT + " order by u.uploadedAt desc, u.id desc", UploadSummary.class)
        .setMaxResults(most)
        .getResultList();
  }

  Optional<UploadSummary> summary(String id) {
    return em.createQuery(UploadSummary.SELECT + " where u.id = :id", UploadSummary.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /**
   * Whether an import other than this one is being carried out, and gave a sign of life since then.
   */
  boolean isAnotherRunning(String uploadId, Instant aliveSince) {
    return !em.createQuery(
            "select u.id from Upload u, ImportProgress p where p.uploadId = u.id and u.id <> :id and u.state = :running and p.beatAt > :since",
            String.class)
        .setParameter("id", uploadId)
        .setParameter("running", UploadState.RUNNING)
        .setParameter("since", aliveSince)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** A part of what a preview says of rows with that outcome, by row. */
  List<UploadLine> lines(String uploadId, Outcome outcome, int first, int most) {
    return em.createQuery(
            "select l from UploadLine l where l.uploadId = :upload and l.outcome = :outcome order by l.rowNumber",
            UploadLine.class)
        .setParameter("upload", uploadId)
        .setParameter("outcome", outcome)
        .setFirstResult(first)
        .setMaxResults(most)
        .getResultList();
  }

  /** A part of what a preview says of rows that are taken with a warning, by row. */
  List<UploadLine> warnedLines(String uploadId, int first, int most) {
    return em.createQuery(
            "select l from UploadLine l where l.uploadId = :upload and l.warned = true order by l.rowNumber",
            UploadLine.class)
        .setParameter("upload", uploadId)
        .setFirstResult(first)
        .setMaxResults(most)
        .getResultList();
  }

  void removeLines(String uploadId) {
    em.createQuery("delete from UploadLine l where l.uploadId = :upload")
        .setParameter("upload", uploadId)
        .executeUpdate();
  }

  List<String> expired(Instant now) {
    return em.createQuery("select u.id from Upload u where u.expiresAt <= :now", String.class)
        .setParameter("now", now)
        .getResultList();
  }

  void remove(String uploadId) {
    removeLines(uploadId);
    em.createQuery("delete from ImportProgress p where p.uploadId = :upload")
        .setParameter("upload", uploadId)
        .executeUpdate();
    em.createQuery("delete from Upload u where u.id = :upload")
        .setParameter("upload", uploadId)
        .executeUpdate();
  }

  /** The people of these names with where they belong; at most a thousand names at once. */
  List<Candidate> named(Collection<String> names) {
    return names.isEmpty()
        ? List.of()
        : em.createQuery(
                "select new org.wangju.directory.register.Candidate(p.id, p.name, p.birthDate, p.identityHash, u.code, u.name)"
                    + " from Person p left join Unit u on u.id = p.branchId where p.name in :names order by u.code, p.id",
                Candidate.class)
            .setParameter("names", names)
            .getResultList();
  }

  /** The branch roles of these people that have not ended. */
  List<RoleHolding> openBranchRoles(Collection<String> personIds) {
    return personIds.isEmpty()
        ? List.of()
        : em.createQuery(
                "select h from RoleHolding h where h.personId in :people and h.role in :roles and h.until is null",
                RoleHolding.class)
            .setParameter("people", personIds)
            .setParameter("roles", EnumSet.of(Role.BRANCH_SECRETARY, Role.BRANCH_COMMITTEE_MEMBER))
            .getResultList();
  }

  /** The memberships of these people that have not ended. */
  List<Belonging> openMemberships(Collection<String> personIds) {
    return personIds.isEmpty()
        ? List.of()
        : em.createQuery(
                "select b from Belonging b where b.personId in :people and b.kind = :membership and b.until is null",
                Belonging.class)
            .setParameter("people", personIds)
            .setParameter("membership", BelongingKind.MEMBERSHIP)
            .getResultList();
  }

  /** The present standings of these people. */
  List<StandingPeriod> openStandings(Collection<String> personIds) {
    return personIds.isEmpty()
        ? List.of()
        : em.createQuery(
                "select s from StandingPeriod s where s.personId in :people and s.until is null",
                StandingPeriod.class)
            .setParameter("people", personIds)
            .getResultList();
  }

  void remove(StandingPeriod period) {
    em.remove(period);
  }

  /** Writes what was added so far and lets go of it, so that a large import keeps within memory. */
  void flushAndForget() {
    em.flush();
    em.clear();
  }
}
