package org.wangju.documents.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.wangju.documents.CasePapers;
import org.wangju.documents.Contents;
import org.wangju.documents.DocumentRow;
import org.wangju.documents.Documents;
import org.wangju.documents.Material;
import org.wangju.documents.Original;
import org.wangju.documents.PaperKinds;
import org.wangju.documents.Papers;
import org.wangju.documents.Slot;
import org.wangju.documents.VersionRow;
import org.wangju.platform.web.Page;

/** The papers of a case, or of one of its steps, as its pages list them. */
@Named
@RequestScoped
public class CaseDocuments {
  private final Documents documents;
  private final PaperKinds kinds;
  private final Contents contents;
  private final Page page;

  private final Map<String, List<Line>> linesOfSteps = new HashMap<>();

  private List<DocumentRow> rows;
  private List<Line> own;
  private String place;
  private Integer pages;
  private String seenBy;
  private String material;

  protected CaseDocuments() {
    this(null, null, null, null);
  }

  @Inject
  public CaseDocuments(Documents documents, PaperKinds kinds, Contents contents, Page page) {
    this.documents = documents;
    this.kinds = kinds;
    this.contents = contents;
    this.page = page;
  }

  /**
   * One material of a step.
   *
   * @param filing whether the reader may file it
   * @param printed whether there is a form of it
   * @param mostBytes how large a file may be
   */
  public record Line(
      Slot slot,
      String step,
      String name,
      Material.Provider provider,
      boolean follows,
      boolean filing,
      boolean printed,
      long mostBytes,
      List<DocumentRow> documents) {
    /** The address to which its files are sent. */
    public String uploadAddress() {
      return slot.uploadAddress();
    }

    /** The address of its printed form. */
    public String paperAddress() {
      return slot.paperAddress();
    }
  }

  /** The materials of one step, each with what was filed. */
  public List<Line> ofStep(String caseId, String processKey, String stepKey) {
    return linesOfSteps.computeIfAbsent(stepKey, step -> lines(caseId, processKey, step));
  }

  private List<Line> lines(String caseId, String processKey, String stepKey) {
    Stream<Line> known =
        kinds.materials(processKey, stepKey).stream()
            .map(each -> line(caseId, processKey, stepKey, each))
            .filter(line -> line.filing() || !line.documents().isEmpty());
    Stream<Line> own =
        ownOfCase(caseId, processKey).stream()
            .filter(line -> line.slot().stepKey().equals(stepKey));
    return Stream.concat(known, own).toList();
  }

  /** A material that this case alone has, with what was filed; nothing where there is none. */
  public Optional<Line> at(String processKey, Slot slot) {
    return kinds
        .material(processKey, slot)
        .map(each -> line(slot.caseId(), processKey, slot.stepKey(), each));
  }

  /**
   * What was filed as materials that this case alone has; more of them is filed where they are
   * asked for.
   */
  private List<Line> ownOfCase(String caseId, String processKey) {
    if (own == null) {
      own = kinds.of(processKey).map(papers -> ownOfCase(caseId, papers)).orElse(List.of());
    }
    return own;
  }

  private List<Line> ownOfCase(String caseId, CasePapers papers) {
    List<Slot> slots =
        rows(caseId).stream()
            .map(DocumentRow::slot)
            .filter(slot -> kinds.isOwn(papers, slot))
            .distinct()
            .toList();
    return slots.isEmpty()
        ? List.of()
        : papers.ownNames(caseId, slots, page.locale()).entrySet().stream()
            .map(each -> filed(papers, each.getKey(), each.getValue()))
            .toList();
  }

  private Line filed(CasePapers papers, Slot slot, String name) {
    return new Line(
        slot,
        papers.stepName(slot.stepKey(), page.locale()),
        name,
        Material.Provider.ANYONE,
        true,
        false,
        false,
        0,
        documents(slot));
  }

  /** The materials of all steps for which something was filed. */
  public List<Line> ofCase(String caseId, String processKey) {
    return steps(processKey).stream()
        .flatMap(step -> ofStep(caseId, processKey, step).stream())
        .filter(line -> !line.documents().isEmpty())
        .toList();
  }

  /** Every place of a case at which the reader may file. */
  public List<Line> places(String caseId, String processKey) {
    return steps(processKey).stream()
        .flatMap(step -> ofStep(caseId, processKey, step).stream())
        .filter(Line::filing)
        .toList();
  }

  private List<String> steps(String processKey) {
    return kinds.of(processKey).map(CasePapers::steps).orElse(List.of());
  }

  private Line line(String caseId, String processKey, String stepKey, Material each) {
    Locale locale = page.locale();
    CasePapers papers = kinds.of(processKey).orElseThrow();
    Slot slot = new Slot(caseId, stepKey, each.key());
    return new Line(
        slot,
        papers.stepName(stepKey, locale),
        kinds.name(processKey, slot, locale),
        each.provider(),
        each.mayFollow(),
        documents.mayFile(slot),
        Papers.isPrinted(papers, each.key()),
        Math.min(contents.mostBytes(), papers.mostBytes(slot)),
        documents(slot));
  }

  private List<DocumentRow> documents(Slot slot) {
    return rows(slot.caseId()).stream().filter(row -> row.slot().equals(slot)).toList();
  }

  private List<DocumentRow> rows(String caseId) {
    if (rows == null) {
      rows = documents.list(caseId);
    }
    return rows;
  }

  /** A size for people. */
  public String size(VersionRow version) {
    return version.size() < 1_000_000
        ? Math.max(1, version.size() / 1000) + " KB"
        : String.format("%.1f MB", version.size() / 1_000_000.0);
  }

  /** Notes an original on paper at a step. */
  public void note(String caseId, String stepKey) {
    Slot slot = new Slot(caseId, stepKey, material);
    if (page.run(() -> documents.noteOriginal(slot, new Original(place, pages, seenBy)))) {
      page.done("documents", "original.noted");
      rows = null;
      own = null;
      linesOfSteps.clear();
      place = null;
      pages = null;
      seenBy = null;
    }
  }

  public String getPlace() {
    return place;
  }

  public void setPlace(String place) {
    this.place = place;
  }

  public Integer getPages() {
    return pages;
  }

  public void setPages(Integer pages) {
    this.pages = pages;
  }

  public String getSeenBy() {
    return seenBy;
  }

  public void setSeenBy(String seenBy) {
    this.seenBy = seenBy;
  }

  public String getMaterial() {
    return material;
  }

  public void setMaterial(String material) {
    this.material = material;
  }
}
