package org.wangju.directory.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.wangju.directory.Unit;
import org.wangju.directory.UnitKind;
import org.wangju.directory.UnitRepository;
import org.wangju.directory.register.ImportJobs;
import org.wangju.directory.register.ImportProgress;
import org.wangju.directory.register.Importing;
import org.wangju.directory.register.Outcome;
import org.wangju.directory.register.Previews;
import org.wangju.directory.register.RegisterKind;
import org.wangju.directory.register.Remark;
import org.wangju.directory.register.UploadState;
import org.wangju.directory.register.UploadSummary;
import org.wangju.platform.web.Page;
import org.wangju.platform.web.Paging;
import org.wangju.security.Access;
import org.wangju.security.AccessDenied;
import org.wangju.security.Action;
import org.wangju.security.Target;

/** One upload: its check, its preview, the confirmation, the import and what came of it. */
@Named
@RequestScoped
public class ImportPage {
  private static final int SIZE = 50;
  private static final int MOST_DEPARTMENTS = 200;
  private static final String SAME_PAGE = "/directory/import.xhtml?faces-redirect=true&id=";

  /** What can be looked at of a preview. */
  public enum Part {
    REFUSED,
    WARNED,
    CHANGED,
    NEW
  }

  private final Access access;
  private final Importing importing;
  private final ImportJobs jobs;
  private final Previews previews;
  private final UnitRepository units;
  private final Page page;

  private UploadSummary upload;
  private Part part;
  private int number = 1;
  private List<Previews.Line> lines;
  private String digest;
  private String keeperId;
  private String purpose;

  protected ImportPage() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public ImportPage(
      Access access,
      Importing importing,
      ImportJobs jobs,
      Previews previews,
      UnitRepository units,
      Page page) {
    this.access = access;
    this.importing = importing;
    this.jobs = jobs;
    this.previews = previews;
    this.units = units;
    this.page = page;
  }

  @PostConstruct
  void open() {
    access.require(Action.IMPORT_REGISTERS, Target.none());
    upload = previews.summary(Faces.getRequestParameter("id")).orElseThrow(AccessDenied::new);
    digest = upload.digest();
  }

  /** Begins the import of the preview that was read. */
  public String confirm() {
    boolean confirmed =
        page.run(
            () -> {
              importing.confirm(upload.id(), digest, keeperId, purpose);
              jobs.carryOut(upload.id());
            });
    return confirmed ? SAME_PAGE + upload.id() : null;
  }

  /** Lets people come along who are on no roster, or leaves them out again, and checks anew. */
  public String bringOutsiders(boolean wanted) {
    boolean begun =
        page.run(
            () -> {
              importing.bringOutsiders(upload.id(), wanted);
              jobs.check(upload.id());
            });
    return begun ? SAME_PAGE + upload.id() : null;
  }

  /** Begins again what failed or died. */
  public String restart() {
    boolean restarted =
        page.run(
            () -> {
              importing.restart(upload.id());
              jobs.check(upload.id());
            });
    return restarted ? SAME_PAGE + upload.id() : null;
  }

  /** Throws the upload away. */
  public String discard() {
    return page.run(() -> importing.discard(upload.id()))
        ? "/directory/imports.xhtml?faces-redirect=true"
        : null;
  }

  /** Sends the refused rows with their reasons as a spreadsheet. */
  public void download() throws IOException {
    byte[] rows = previews.refusedRows(upload.id(), page.locale());
    Faces.sendFile(
        rows,
        page.text("directory", "import.refusedFile", upload.id().substring(0, 8)) + ".xlsx",
        true);
  }

  /** Asked again and again while it is worked on; when that has ended the page is opened anew. */
  public void watch() {
    if (!isWorkedOn() || isDead()) {
      Faces.redirect("directory/import.xhtml?id=%s", upload.id());
    }
  }

  public UploadSummary getUpload() {
    return upload;
  }

  /** Whether it is being checked or taken over. */
  public boolean isWorkedOn() {
    return upload.state() == UploadState.CHECKING || upload.state() == UploadState.RUNNING;
  }

  /** Whether whoever worked on it died with its node. */
  public boolean isDead() {
    return isWorkedOn() && importing.isDead(upload.id());
  }

  public boolean isPreview() {
    return upload.state() == UploadState.WAITING;
  }

  public boolean isDone() {
    return upload.state() == UploadState.DONE;
  }

  public boolean isFailed() {
    return upload.state() == UploadState.FAILED;
  }

  /** Whether there is anything to take over. */
  public boolean isOfUse() {
    return upload.added() + upload.changed() > 0;
  }

  /** Whether keeper and purpose must be told, which the file lacks. */
  public boolean isOfGroups() {
    return upload.kind() == RegisterKind.GROUPS;
  }

  public ImportProgress getProgress() {
    return previews.progress(upload.id()).orElseThrow(AccessDenied::new);
  }

  /** The departments that may keep the entries. */
  public List<Unit> getKeepers() {
    return units.ofKinds(
        Arrays.stream(UnitKind.values()).filter(UnitKind::isDepartment).toList(), MOST_DEPARTMENTS);
  }

  public List<Part> getParts() {
    return Arrays.asList(Part.values());
  }

  /** How many rows there are of a part. */
  public int count(Part of) {
    return switch (of) {
      case REFUSED -> upload.refused();
      case WARNED -> upload.warned();
      case CHANGED -> upload.changed();
      case NEW -> upload.added();
    };
  }

  /** The rows of the chosen part. */
  public List<Previews.Line> getLines() {
    if (lines == null) {
      int first = getPaging().offset();
      lines =
          switch (getPart()) {
            case REFUSED -> previews.lines(upload.id(), Outcome.REFUSED, first, SIZE);
            case WARNED -> previews.warned(upload.id(), first, SIZE);
            case CHANGED -> previews.lines(upload.id(), Outcome.CHANGED, first, SIZE);
            case NEW -> previews.lines(upload.id(), Outcome.NEW, first, SIZE);
          };
    }
    return lines;
  }

  /** A remark in the reader's language. */
  public String text(Remark remark) {
    return remark.text(page.locale());
  }

  /** Whether the value is worth showing beside the remark: a change names it itself. */
  public boolean isShowingValue(Remark remark) {
    return !remark.key().startsWith("register.change") && !remark.value().isEmpty();
  }

  public Paging getPaging() {
    return new Paging(Math.max(1, number), SIZE, count(getPart()));
  }

  /** The part to look at: the chosen one, or the first that is not empty. */
  public Part getPart() {
    Optional<Part> first = Arrays.stream(Part.values()).filter(each -> count(each) > 0).findFirst();
    return part == null ? first.orElse(Part.NEW) : part;
  }

  public void setPart(Part part) {
    this.part = part;
  }

  public int getNumber() {
    return number;
  }

  public void setNumber(int number) {
    this.number = number;
  }

  public String getDigest() {
    return digest;
  }

  public void setDigest(String digest) {
    this.digest = digest;
  }

  public String getKeeperId() {
    return keeperId;
  }

  public void setKeeperId(String keeperId) {
    this.keeperId = keeperId;
  }

  public String getPurpose() {
    return purpose;
  }

  public void setPurpose(String purpose) {
    this.purpose = purpose;
  }
}
