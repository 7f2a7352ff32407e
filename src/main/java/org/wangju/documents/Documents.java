package org.wangju.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wangju.platform.Messages;
import org.wangju.platform.Refusal;
import org.wangju.platform.Retried;
import org.wangju.record.Event;
import org.wangju.record.Record;
import org.wangju.record.Stream;
import org.wangju.security.Access;
import org.wangju.security.AccessDenied;
import org.wangju.security.Action;
import org.wangju.security.Caller;
import org.wangju.security.Purpose;

/**
 * Files documents to the steps of cases and gives them to those who may read them. What was filed
 * stays: a new version stands beside the old one.
 */
@ApplicationScoped
public class Documents {
  /** Tells that an auditor read a document, and on which mandate. */
  public static final String READ_ON_MANDATE = "documents.read-on-mandate";

  /** Read for one case; five years of papers are a few dozen. */
  private static final int MOST = 1000;

  private static final int LONGEST_NAME = 200;

  private final DocumentRepository repository;
  private final PaperKinds kinds;
  private final Record record;
  private final Access access;
  private final Caller caller;
  private final Clock clock;

  protected Documents() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public Documents(
      DocumentRepository repository,
      PaperKinds kinds,
      Record record,
      Access access,
      Caller caller,
      Clock clock) {
    this.repository = repository;
    this.kinds = kinds;
    this.record = record;
    this.access = access;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * What became of a file.
   *
   * @param versionId the version that holds it
   * @param known whether the case held the very same bytes before, so that nothing was added
   */
  public record Filed(String versionId, boolean known) {}

  /**
   * A version to be read, with its bytes.
   *
   * @param version its row
   * @param content its bytes' row
   */
  public record Readable(DocumentVersion version, DocumentContent content) {}

  /** Whether the caller may file this. */
  @Transactional
  public boolean mayFile(Slot slot) {
    return repository.caseOf(slot.caseId()).filter(owner -> mayFile(owner, slot)).isPresent();
  }

  /**
   * Makes sure that the caller may file this, before a file is received.
   *
   * @throws Refusal when the case is closed or the step asks for no such material
   * @throws AccessDenied when it is not the caller's to file
   */
  @Transactional
  public void requireFiling(Slot slot) {
    open(slot);
  }

  /**
   * How large a file may be there, in bytes.
   *
   * @throws Refusal as {@link #requireFiling} does
   */
  @Transactional
  public long mostBytes(Slot slot) {
    return mostBytes(open(slot), slot);
  }

  private long mostBytes(CaseOwner owner, Slot slot) {
    return kinds.of(owner.processKey()).orElseThrow().mostBytes(slot);
  }

  private CaseOwner open(Slot slot) {
    CaseOwner owner = repository.caseOf(slot.caseId()).orElseThrow(AccessDenied::new);
    if (!mayFile(owner, slot)) {
      throw new AccessDenied();
    }
    if (kinds.material(owner.processKey(), slot).isEmpty()) {
      throw new Refusal("documents", "refusal.material");
    }
    if (!owner.isOpen()) {
      throw new Refusal("documents", "refusal.closed");
    }
    return owner;
  }

  // The person concerned hands in what is asked of them, and nothing into the branch's papers.
  private boolean mayFile(CaseOwner owner, Slot slot) {
    boolean byUnit = mayFileByUnit(owner, slot);
    return kinds.of(owner.processKey()).map(papers -> papers.mayFile(slot, byUnit)).orElse(byUnit);
  }

  private boolean mayFileByUnit(CaseOwner owner, Slot slot) {
    if (!access.allows(Action.FILE_DOCUMENTS, owner.target())) {
      return false;
    }
    return maySeeByUnit(owner)
        || kinds
            .material(owner.processKey(), slot)
            .filter(material -> material.provider() == Material.Provider.APPLICANT)
            .isPresent();
  }

  /**
   * Files a received content as a document of its own. The same bytes are filed to a material of a
   * step once; what shows something about several people is filed for each.
   *
   * @throws Refusal as {@link #requireFiling} does, when the content is larger than a file may be
   *     there, or when it has waited too long
   */
  @Retried
  @Transactional
  public Filed file(Slot slot, String contentId, String fileName) {
    record.lock(Stream.ofCase(slot.caseId()));
    CaseOwner owner = open(slot);
    DocumentContent content = content(contentId, mostBytes(owner, slot));
    Optional<DocumentVersion> same = repository.sameBytes(slot, content.getSha256());
    if (same.isPresent()) {
      return new Filed(same.get().getId(), true);
    }
    Document document = new Document(slot, caller.accountId(), now());
    repository.add(document);
    return add(owner, document, content, fileName, "documents.filed");
  }

  /**
   * Adds a new version to a document that lies there; what was there stays.
   *
   * @throws Refusal as {@link #file} does
   * @throws AccessDenied as {@link #requireFiling} does, or when no such document lies there
   */
  @Retried
  @Transactional
  public Filed replace(Slot slot, String documentId, String contentId, String fileName) {
    record.lock(Stream.ofCase(slot.caseId()));
    CaseOwner owner = open(slot);
    Document document =
        repository
            .document(documentId)
            .filter(found -> found.slot().equals(slot))
            .orElseThrow(AccessDenied::new);
    DocumentContent content = content(contentId, mostBytes(owner, slot));
    Optional<DocumentVersion> same = repository.sameBytes(slot, content.getSha256());
    if (same.isPresent()) {
      return new Filed(same.get().getId(), true);
    }
    if (!maySee(owner, slot, document.getAccountId())) {
      throw new AccessDenied();
    }
    return add(owner, document, content, fileName, "documents.version-added");
  }

  private Filed add(
      CaseOwner owner, Document document, DocumentContent content, String fileName, String kind) {
    int number = repository.versions(document.getId()) + 1;
    DocumentVersion version =
        new DocumentVersion(document, number, content, shortened(fileName), now());
    content.file();
    repository.add(version);
    record.append(
        event(kind, owner, document.slot())
            .with("document", document.getId())
            .with("version", number)
            .with("fileName", version.getFileName())
            .with("kind", content.getKind())
            .with("bytes", content.getSize())
            .with("sha256", content.getSha256()));
    return new Filed(version.getId(), false);
  }

  private DocumentContent content(String contentId, long most) {
    DocumentContent content =
        repository
            .lockContent(contentId)
            .filter(found -> !found.isFiled() && found.getSize() > 0)
            .orElseThrow(Documents::unknown);
    Contents.requireAtMost(content.getSize(), most);
    return content;
  }

  /**
   * Notes an original on paper: where it lies, how long it is, who saw it.
   *
   * @throws Refusal as {@link #requireFiling} does, or when something of it is missing
   */
  @Retried
  @Transactional
  public void noteOriginal(Slot slot, Original original) {
    record.lock(Stream.ofCase(slot.caseId()));
    CaseOwner owner = open(slot);
    if (!original.isComplete()) {
      throw new Refusal("documents", "refusal.original");
    }
    Document document = new Document(slot, caller.accountId(), now());
    document.original(original);
    repository.add(document);
    record.append(
        event("documents.original-noted", owner, slot)
            .with("document", document.getId())
            .with("place", original.place().strip())
            .with("pages", original.pages())
            .with("seenBy", original.seenBy().strip()));
  }

  /** The step and the material in words. */
  @Transactional
  public String nameOf(Slot slot, Locale locale) {
    CaseOwner owner = repository.caseOf(slot.caseId()).orElseThrow(Documents::unknown);
    String step = kinds.of(owner.processKey()).orElseThrow().stepName(slot.stepKey(), locale);
    return step + " · " + kinds.name(owner.processKey(), slot, locale);
  }

  /** The documents of a case that the caller may read, oldest first, each with its versions. */
  @Transactional
  public List<DocumentRow> list(String caseId) {
    Optional<CaseOwner> owner = repository.caseOf(caseId);
    if (owner.isEmpty()) {
      return List.of();
    }
    List<VersionRow> versions = repository.versionsOf(caseId, MOST);
    boolean byUnit = maySeeByUnit(owner.get());
    return repository.ofCase(caseId, MOST).stream()
        .filter(each -> maySee(owner.get(), byUnit, each.slot(), each.getAccountId()))
        .map(document -> DocumentRow.of(document, versions))
        .toList();
  }

  /**
   * A version for its reader at their daily work; auditors read by {@link #readOnMandate}.
   *
   * @throws AccessDenied when there is none, or it is not for the caller
   */
  @Transactional
  public Readable read(String versionId) {
    DocumentVersion version = repository.version(versionId).orElseThrow(AccessDenied::new);
    Document document = repository.document(version.getDocumentId()).orElseThrow();
    CaseOwner owner = repository.caseOf(document.slot().caseId()).orElseThrow(AccessDenied::new);
    if (!maySee(owner, document.slot(), version.getAccountId())) {
      throw new AccessDenied();
    }
    return readable(version);
  }

  /**
   * A version as the record names it, for an auditor of the case, whose reading is recorded.
   *
   * @param number of the version, from 1
   * @param mandate the key of the mandate, which the one who calls has found to hold
   * @param purpose what it says
   * @throws AccessDenied when there is none, or it is not for the caller
   */
  @Transactional
  public Readable readOnMandate(String documentId, int number, String mandate, String purpose) {
    Document document = repository.document(documentId).orElseThrow(AccessDenied::new);
    CaseOwner owner = repository.caseOf(document.slot().caseId()).orElseThrow(AccessDenied::new);
    access.require(Action.SEE_DOCUMENTS, owner.target(), Purpose.AUDIT);
    DocumentVersion version = repository.version(documentId, number).orElseThrow(AccessDenied::new);
    record.append(
        event(READ_ON_MANDATE, owner, document.slot())
            .with("document", document.getId())
            .with("version", version.getNumber())
            .with("fileName", version.getFileName())
            .with("audit", mandate)
            .with("purpose", purpose));
    return readable(version);
  }

  private Readable readable(DocumentVersion version) {
    return new Readable(version, repository.content(version.getContentId()).orElseThrow());
  }

  private boolean maySeeByUnit(CaseOwner owner) {
    return access.allows(Action.SEE_DOCUMENTS, owner.target(), Purpose.MEMBERSHIP);
  }

  private boolean maySee(CaseOwner owner, Slot slot, String accountId) {
    return maySee(owner, maySeeByUnit(owner), slot, accountId);
  }

  private boolean maySee(CaseOwner owner, boolean byUnit, Slot slot, String accountId) {
    return kinds.of(owner.processKey()).map(papers -> papers.mayRead(slot, byUnit)).orElse(byUnit)
        || (caller.accountId() != null && caller.accountId().equals(accountId));
  }

  private Event event(String kind, CaseOwner owner, Slot slot) {
    return Event.of(kind, Stream.ofCase(owner.id()))
        .about(owner.personId())
        .with("step", slot.stepKey())
        .with("material", kinds.name(owner.processKey(), slot, Messages.DEFAULT));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static String shortened(String fileName) {
    String name = fileName.replaceAll("[\\p{Cntrl}/\\\\]", "_").strip();
    return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
  }

  static Refusal unknown() {
    return new Refusal("documents", "refusal.gone");
  }
}
