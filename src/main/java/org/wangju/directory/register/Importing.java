package org.wangju.directory.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wangju.directory.Unit;
import org.wangju.directory.UnitRepository;
import org.wangju.platform.Cipherbox;
import org.wangju.platform.Refusal;
import org.wangju.record.ActingAccount;
import org.wangju.record.Event;
import org.wangju.record.Record;
import org.wangju.record.Stream;

/**
 * Brings registers into the directory: an upload is checked and its preview shown; confirmed, it is
 * taken over in one transaction if the preview still holds. Who may do so is decided by the caller.
 */
@ApplicationScoped
public class Importing {
  /**
   * Under which imports stand in line: two at once would each decide on a directory that the other
   * changes.
   */
  private static final Stream LINE = Stream.ofSystem("register-import");

  /** Lines of a preview that are kept for reading; of refused rows all are. */
  private static final int LINES_KEPT = 1_000;

  private final ImportRepository imports;
  private final UnitRepository units;
  private final Directory directory;
  private final ProgressLog progress;
  private final Cipherbox cipherbox;
  private final Record record;
  private final Clock clock;
  private final Limits limits;
  private final int contactsPerEntry;

  protected Importing() {
    this(null, null, null, null, null, null, null, null, 0);
  }

  @Inject
  public Importing(
      ImportRepository imports,
      UnitRepository units,
      Directory directory,
      ProgressLog progress,
      Cipherbox cipherbox,
      Record record,
      Clock clock,
      Limits limits,
      @ConfigProperty(name = "wangju.directory.contacts-per-entry", defaultValue = "2")
          int contactsPerEntry) {
    this.imports = imports;
    this.units = units;
    this.directory = directory;
    this.progress = progress;
    this.cipherbox = cipherbox;
    this.record = record;
    this.clock = clock;
    this.limits = limits;
    this.contactsPerEntry = contactsPerEntry;
  }

  /**
   * Takes an upload in and returns its id; it waits to be checked.
   *
   * @throws Refusal when the file cannot be read whole; nothing of it is kept then
   */
  @Transactional
  public String receive(byte[] content, String fileName, String accountId) {
    removeExpired();
    RegisterFile file = RegisterFile.open(content, limits);
    int rows = file.countRows(limits.rows());
    Upload upload =
        new Upload(
            accountId, shortened(fileName), file.kind(), rows, cipherbox.encrypt(content), now());
    imports.add(upload);
    imports.add(new ImportProgress(upload.getId(), now()));
    record.append(
        Event.of("directory.register-uploaded", Stream.ofImport(upload.getId()))
            .with("register", file.kind())
            .with("rows", rows));
    return upload.getId();
  }

  private static String shortened(String fileName) {
    return fileName.length() <= 200 ? fileName : fileName.substring(fileName.length() - 200);
  }

  /** Holds the rows of an upload against the directory and keeps the preview. */
  @Transactional
  public void check(String uploadId) {
    Upload upload = upload(uploadId);
    imports.removeLines(uploadId);
    Map<Outcome, AtomicInteger> kept = new EnumMap<>(Outcome.class);
    Survey survey =
        pass(
            upload,
            false,
            (takeover, decision) -> {
              int earlier =
                  kept.computeIfAbsent(decision.outcome(), outcome -> new AtomicInteger())
                      .getAndIncrement();
              boolean always = decision.outcome() == Outcome.REFUSED || decision.isWarned();
              if (decision.outcome() != Outcome.UNCHANGED && (always || earlier < LINES_KEPT)) {
                imports.add(line(uploadId, takeover, decision));
              }
            });
    upload(uploadId).waitFor(survey);
  }

  private UploadLine line(String uploadId, String title, Decision<?, ?> decision) {
    return new UploadLine(
        uploadId,
        decision.outcome(),
        decision.isWarned(),
        decision.reading().number(),
        cipherbox.encrypt(title),
        cipherbox.encrypt(Remark.written(decision.remarks())));
  }

  /** Is told of every decision, with the text by which its row is known. */
  private interface Listener {
    void heard(String title, Decision<?, ?> decision);
  }

  private Survey pass(Upload upload, boolean carryOut, Listener listener) {
    RegisterFile file = RegisterFile.open(cipherbox.decrypt(upload.getContent()), limits);
    ImportRun run =
        new ImportRun(
            upload.getId(),
            LocalDate.now(clock),
            upload.getKeeperId(),
            upload.getPurpose(),
            upload.isOutsiders());
    return pass(file, takeover(file, run), carryOut, listener, upload);
  }

  private <T, K> Survey pass(
      RegisterFile file,
      Takeover<T, K> takeover,
      boolean carryOut,
      Listener listener,
      Upload upload) {
    AtomicInteger done = new AtomicInteger();
    Column title = takeover.title();
    return new Pass<>(
            file,
            takeover,
            (source, decision) -> {
              done.incrementAndGet();
              listener.heard(Fields.about(file.header(), source, title, "").value(), decision);
            },
            () -> {
              imports.flushAndForget();
              progress.beat(upload.getId(), done.get(), upload.getRows());
            })
        .go(carryOut);
  }

  private Takeover<?, ?> takeover(RegisterFile file, ImportRun run) {
    Header header = file.header();
    return switch (file.kind()) {
      case UNITS -> new UnitTakeover(header, directory, run);
      case ROSTER -> new RosterTakeover(header, directory, run);
      case GROUPS -> new GroupTakeover(header, directory, run, contactsPerEntry);
      case DEPARTMENTS -> new DepartmentTakeover(header, directory, run);
      case TRAINING_SESSIONS -> throw new Refusal("directory", "register.trainingNotYet");
    };
  }

  /**
   * Confirms a preview, so that the import may begin.
   *
   * @param shownDigest of the preview that was read
   * @param keeperId the department that keeps the entries of a group register; null for other
   *     registers
   * @param purpose what the entries are kept for; null for other registers
   * @throws Refusal when the preview is another one now, an import is running, or keeper or purpose
   *     is missing
   */
  @Transactional
  public void confirm(String uploadId, String shownDigest, String keeperId, String purpose) {
    record.lock(LINE);
    Upload upload = locked(uploadId, EnumSet.of(UploadState.WAITING));
    if (!upload.getDigest().equals(shownDigest)) {
      throw new Refusal("directory", "register.differed");
    }
    requireNoOther(uploadId);
    if (upload.getKind() == RegisterKind.GROUPS) {
      requireKeeper(keeperId, purpose);
    }
    upload.run(keeperId, purpose);
    progress(uploadId).beat(0, 0, now());
    record.append(
        Event.of("directory.register-confirmed", Stream.ofImport(uploadId))
            .with("register", upload.getKind())
            .with("preview", shownDigest)
            .with("keeper", units.find(keeperId).map(Unit::getName).orElse(null))
            .with("purpose", purpose));
  }

  /**
   * Says whether a group register brings people along who are on no roster; its preview is made
   * anew.
   *
   * @throws Refusal when the upload does not wait for its confirmation
   */
  @Transactional
  public void bringOutsiders(String uploadId, boolean wanted) {
    Upload upload = locked(uploadId, EnumSet.of(UploadState.WAITING));
    upload.bringOutsiders(wanted);
    progress(uploadId).beat(0, 0, now());
  }

  private void requireNoOther(String uploadId) {
    if (imports.isAnotherRunning(uploadId, now().minus(ImportProgress.DEAD_AFTER))) {
      throw new Refusal("directory", "register.anotherRuns");
    }
  }

  private void requireKeeper(String keeperId, String purpose) {
    boolean keeper = units.find(keeperId).filter(unit -> unit.getKind().isDepartment()).isPresent();
    if (!keeper) {
      throw new Refusal("directory", "error.noKeeper");
    }
    if (purpose == null || purpose.isBlank()) {
      throw new Refusal("directory", "register.purposeMissing");
    }
  }

  /**
   * Takes a confirmed upload over, whole or not at all.
   *
   * @throws PreviewDiffers when the directory has changed since the preview; nothing was written
   */
  @Transactional
  public void carryOut(String uploadId) {
    record.lock(LINE);
    record.lock(Stream.ofImport(uploadId));
    Upload upload = upload(uploadId);
    if (upload.getState() != UploadState.RUNNING) {
      return;
    }
    String shown = upload.getDigest();
    Survey survey = pass(upload, true, (title, decision) -> {});
    if (!survey.digest().equals(shown)) {
      throw new PreviewDiffers();
    }
    upload(uploadId).finish(survey, now());
    record.append(
        Event.of("directory.register-imported", Stream.ofImport(uploadId))
            .with("register", upload.getKind())
            .with("new", survey.count(Outcome.NEW))
            .with("changed", survey.count(Outcome.CHANGED))
            .with("refused", survey.count(Outcome.REFUSED)));
  }

  /**
   * Takes a register over at once, without anyone to read its preview: for registers that come with
   * the program.
   *
   * @return how many rows were refused
   */
  @Transactional
  public int takeOver(byte[] content, String fileName, String keeperId, String purpose) {
    String uploadId = receive(content, fileName, ActingAccount.current().id());
    check(uploadId);
    confirm(uploadId, upload(uploadId).getDigest(), keeperId, purpose);
    carryOut(uploadId);
    int refused = imports.summary(uploadId).map(UploadSummary::refused).orElseThrow();
    imports.remove(uploadId);
    return refused;
  }

  /** Says that the preview no longer holds, so that it is made and shown again. */
  @Transactional
  public void differ(String uploadId) {
    upload(uploadId).differ();
  }

  /** Says that a check or an import came to nothing. */
  @Transactional
  public void fail(String uploadId) {
    imports
        .find(uploadId)
        .filter(upload -> upload.getState() != UploadState.DONE)
        .ifPresent(Upload::fail);
  }

  /**
   * Makes an upload whose check or import failed, or died with its node, ready to be checked again.
   *
   * @throws Refusal when it is still being worked on, or has been taken over
   */
  @Transactional
  public void restart(String uploadId) {
    record.lock(LINE);
    Upload upload =
        locked(uploadId, EnumSet.of(UploadState.FAILED, UploadState.CHECKING, UploadState.RUNNING));
    if (upload.getState() != UploadState.FAILED && progress(uploadId).isAlive(now())) {
      throw new Refusal("directory", "register.stillRuns");
    }
    upload.check();
    progress(uploadId).beat(0, 0, now());
  }

  /** Throws an upload away that is not being taken over. */
  @Transactional
  public void discard(String uploadId) {
    locked(uploadId, EnumSet.of(UploadState.WAITING, UploadState.FAILED, UploadState.DONE));
    remove(uploadId, "directory.register-discarded");
  }

  private void remove(String uploadId, String happened) {
    imports.remove(uploadId);
    record.append(Event.of(happened, Stream.ofImport(uploadId)));
  }

  /** Throws away what has waited for its time. */
  @Transactional
  public void removeExpired() {
    imports.expired(now()).forEach(uploadId -> remove(uploadId, "directory.register-expired"));
  }

  /**
   * Whether a check or an import has not given a sign of life for so long that its node must have
   * died.
   */
  public boolean isDead(String uploadId) {
    return imports.progress(uploadId).filter(row -> !row.isAlive(now())).isPresent();
  }

  private Upload locked(String uploadId, Set<UploadState> states) {
    Upload upload =
        imports.lock(uploadId).orElseThrow(() -> new Refusal("directory", "register.uploadGone"));
    if (!states.contains(upload.getState())) {
      throw new Refusal("directory", "register.uploadMovedOn");
    }
    return upload;
  }

  private Upload upload(String uploadId) {
    return Optional.ofNullable(uploadId)
        .flatMap(imports::find)
        .orElseThrow(() -> new Refusal("directory", "register.uploadGone"));
  }

  private ImportProgress progress(String uploadId) {
    return imports
        .progress(uploadId)
        .orElseThrow(() -> new Refusal("directory", "register.uploadGone"));
  }

  private Instant now() {
    return clock.instant();
  }
}
