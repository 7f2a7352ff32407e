package org.wangju.directory.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.wangju.directory.register.ImportJobs;
import org.wangju.directory.register.Importing;
import org.wangju.directory.register.Previews;
import org.wangju.directory.register.UploadSummary;
import org.wangju.platform.web.Page;
import org.wangju.security.Access;
import org.wangju.security.Action;
import org.wangju.security.Caller;
import org.wangju.security.Target;

/** Uploads registers and lists those that wait or were taken over. */
@Named
@RequestScoped
public class ImportsPage {
  private final Access access;
  private final Caller caller;
  private final Importing importing;
  private final ImportJobs jobs;
  private final Previews previews;
  private final Page page;

  private Part file;
  private List<UploadSummary> uploads;

  protected ImportsPage() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public ImportsPage(
      Access access,
      Caller caller,
      Importing importing,
      ImportJobs jobs,
      Previews previews,
      Page page) {
    this.access = access;
    this.caller = caller;
    this.importing = importing;
    this.jobs = jobs;
    this.previews = previews;
    this.page = page;
  }

  /**
   * Takes the chosen file in and goes to its preview; a file that cannot be read whole is refused
   * here.
   */
  public String upload() {
    return page.call(this::received)
        .map(id -> "/directory/import.xhtml?faces-redirect=true&id=" + id)
        .orElse(null);
  }

  private String received() throws IOException {
    access.require(Action.IMPORT_REGISTERS, Target.none());
    try (InputStream content = file.getInputStream()) {
      String id =
          importing.receive(
              content.readAllBytes(), file.getSubmittedFileName(), caller.accountId());
      jobs.check(id);
      return id;
    }
  }

  /** The uploads of the last day. */
  public List<UploadSummary> getUploads() {
    if (uploads == null) {
      access.require(Action.IMPORT_REGISTERS, Target.none());
      uploads = previews.uploads();
    }
    return uploads;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
