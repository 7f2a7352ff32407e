package org.wangju.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rows of documents, their versions and contents. */
@ApplicationScoped
public class DocumentRepository {
  private final EntityManager em;

  protected DocumentRepository() {
    this(null);
  }

  @Inject
  public DocumentRepository(EntityManager em) {
    this.em = em;
  }

  void add(Object row) {
    em.persist(row);
  }

  // Written at once and forgotten, so that no file gathers in memory.
  void addPiece(DocumentPiece piece) {
    em.persist(piece);
    em.flush();
    em.detach(piece);
  }

  void remove(DocumentContent content) {
    em.remove(content);
  }

  // As entity names of modules above, which this one may not use otherwise: a document belongs to
  // whoever has the case today.
  Optional<CaseOwner> caseOf(String caseId) {
    return em.createQuery(
            "select new org.wangju.documents.CaseOwner(c.id, c.processKey, c.personId, c.unitId,"
                + " c.closedAt) from CaseFile c where c.id = :id",
            CaseOwner.class)
        .setParameter("id", caseId)
        .getResultStream()
        .findFirst();
  }

  Optional<DocumentContent> content(String id) {
    return Optional.ofNullable(em.find(DocumentContent.class, id));
  }

  Optional<DocumentContent> lockContent(String id) {
    return Optional.ofNullable(em.find(DocumentContent.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  List<DocumentContent> unfiled(Instant before, int most) {
    return em.createQuery(
            "select c from DocumentContent c where c.filed = false and c.begunAt < :before"
                + " order by c.begunAt",
            DocumentContent.class)
        .setParameter("before", before)
        .setMaxResults(most)
        .getResultList();
  }

  byte[] piece(String contentId, int number) {
    return em.createQuery(
            "select p.content from DocumentPiece p where p.contentId = :content and p.number = :no",
            byte[].class)
        .setParameter("content", contentId)
        .setParameter("no", number)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("a piece of a document is gone"));
  }

  void removePieces(String contentId) {
    em.createQuery("delete from DocumentPiece p where p.contentId = :content")
        .setParameter("content", contentId)
        .executeUpdate();
  }

  Optional<Document> document(String id) {
    return Optional.ofNullable(em.find(Document.class, id));
  }

  List<Document> ofCase(String caseId, int most) {
    return em.createQuery(
            "select d from Document d where d.caseId = :case order by d.filedAt, d.id",
            Document.class)
        .setParameter("case", caseId)
        .setMaxResults(most)
        .getResultList();
  }

  List<VersionRow> versionsOf(String caseId, int most) {
    return em.createQuery(
            "select new org.wangju.documents.VersionRow(v.id, v.documentId, v.number, v.fileName,"
                + " c.kind, c.size, v.sha256, v.accountId, v.accountName, v.filedAt)"
                + " from DocumentVersion v, DocumentContent c"
                + " where v.caseId = :case and c.id = v.contentId order by v.filedAt desc, v.id desc",
            VersionRow.class)
        .setParameter("case", caseId)
        .setMaxResults(most)
        .getResultList();
  }

  Optional<DocumentVersion> version(String id) {
    return Optional.ofNullable(em.find(DocumentVersion.class, id));
  }

  /** The version of that number, from 1. */
  Optional<DocumentVersion> version(String documentId, int number) {
    return em.createQuery(
            "select v from DocumentVersion v where v.documentId = :document and v.number = :number",
            DocumentVersion.class)
        .setParameter("document", documentId)
        .setParameter("number", number)
        .getResultStream()
        .findFirst();
  }

  Optional<DocumentVersion> sameBytes(Slot slot, String sha256) {
    return em.createQuery(
            "select v from DocumentVersion v, Document d where v.caseId = :case and v.sha256 = :hash"
                + " and d.id = v.documentId and d.stepKey = :step and d.material = :material",
            DocumentVersion.class)
        .setParameter("case", slot.caseId())
        .setParameter("hash", sha256)
        .setParameter("step", slot.stepKey())
        .setParameter("material", slot.material())
        .getResultStream()
        .findFirst();
  }

  int versions(String documentId) {
    return em.createQuery(
            "select count(v) from DocumentVersion v where v.documentId = :document", Long.class)
        .setParameter("document", documentId)
        .getSingleResult()
        .intValue();
  }

  Optional<PaperReference> reference(Slot slot) {
    return em.createQuery(
            "select r from PaperReference r where r.caseId = :case and r.stepKey = :step"
                + " and r.material = :material",
            PaperReference.class)
        .setParameter("case", slot.caseId())
        .setParameter("step", slot.stepKey())
        .setParameter("material", slot.material())
        .getResultStream()
        .findFirst();
  }

  Optional<PaperReference> reference(String id) {
    return Optional.ofNullable(em.find(PaperReference.class, id));
  }
}
