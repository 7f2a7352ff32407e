package org.wangju.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Rows of questionnaires and their versions. */
@ApplicationScoped
public class QuestionnaireRepository {
  private static final int MOST_VERSIONS = 100;

  private final EntityManager em;

  protected QuestionnaireRepository() {
    this(null);
  }

  @Inject
  public QuestionnaireRepository(EntityManager em) {
    this.em = em;
  }

  void add(Questionnaire questionnaire) {
    em.persist(questionnaire);
  }

  void add(QuestionnaireVersion version) {
    em.persist(version);
  }

  void remove(Questionnaire questionnaire) {
    em.remove(questionnaire);
  }

  public Optional<Questionnaire> find(String id) {
    return id == null ? Optional.empty() : Optional.ofNullable(em.find(Questionnaire.class, id));
  }

  /** A version by its key, which is what answers keep. */
  public Optional<QuestionnaireVersion> version(String versionId) {
    return versionId == null
        ? Optional.empty()
        : Optional.ofNullable(em.find(QuestionnaireVersion.class, versionId));
  }

  /** The questions of a version; none where there is none. */
  public List<Question> questions(String versionId) {
    return version(versionId).map(QuestionnaireVersion::getQuestions).orElse(List.of());
  }

  /** All versions of a questionnaire, the newest first. */
  public List<QuestionnaireVersion> versions(String questionnaireId) {
    return em.createQuery(
            "select v from QuestionnaireVersion v where v.questionnaireId = :id order by v.number desc",
            QuestionnaireVersion.class)
        .setParameter("id", questionnaireId)
        .setMaxResults(MOST_VERSIONS)
        .getResultList();
  }

  /** The latest version of every questionnaire that has one, by title: what can be sent. */
  public List<QuestionnaireVersion> latest(int most) {
    return em.createQuery(
            "select v from QuestionnaireVersion v, Questionnaire q where q.id = v.questionnaireId and v.number = q.latestNumber"
                + " order by v.title, v.id",
            QuestionnaireVersion.class)
        .setMaxResults(most)
        .getResultList();
  }

  public long count() {
    return em.createQuery("select count(q.id) from Questionnaire q", Long.class).getSingleResult();
  }

  /** A page of all questionnaires, the one that was last written on first. */
  public List<QuestionnaireRow> page(int first, int most) {
    return em.createQuery(
            "select new org.wangju.feedback.QuestionnaireRow(q.id, q.title, q.unitId, u.name, q.latestNumber, q.changed, q.changedAt, q.changedBy)"
                + " from Questionnaire q join Unit u on u.id = q.unitId order by q.changedAt desc, q.id",
            QuestionnaireRow.class)
        .setFirstResult(first)
        .setMaxResults(most)
        .getResultList();
  }
}
