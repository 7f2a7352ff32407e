package org.wangju.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import org.wangju.documents.print.Sheet;
import org.wangju.platform.Refusal;
import org.wangju.platform.Retried;

/**
 * The papers of a case to be printed, for those who may file them. Each has a QR code, by which its
 * signed page finds its way back.
 */
@ApplicationScoped
public class Papers {
  private final DocumentRepository repository;
  private final Documents documents;
  private final PaperKinds kinds;
  private final References references;

  protected Papers() {
    this(null, null, null, null);
  }

  @Inject
  public Papers(
      DocumentRepository repository, Documents documents, PaperKinds kinds, References references) {
    this.repository = repository;
    this.documents = documents;
    this.kinds = kinds;
    this.references = references;
  }

  /**
   * The paper with what the case knows.
   *
   * @throws Refusal when there is no such paper, or it is not for the caller
   */
  @Retried
  @Transactional
  public Sheet filled(Slot slot, Locale locale) {
    return of(slot).filled(slot, locale).coded(references.to(slot));
  }

  /**
   * The empty form.
   *
   * @throws Refusal as {@link #filled} does
   */
  @Retried
  @Transactional
  public Sheet blank(Slot slot, Locale locale) {
    return of(slot).blank(slot.stepKey(), slot.material(), locale).coded(references.to(slot));
  }

  private CasePapers of(Slot slot) {
    documents.requireFiling(slot);
    return repository
        .caseOf(slot.caseId())
        .flatMap(owner -> kinds.of(owner.processKey()))
        .filter(papers -> isPrinted(papers, slot.material()))
        .orElseThrow(() -> new Refusal("documents", "refusal.material"));
  }

  /** Whether there is a form of it: of what is none of a step's materials there is not. */
  public static boolean isPrinted(CasePapers papers, String material) {
    return !material.equals(Material.OTHER.key()) && papers.isPrinted(material);
  }
}
