package org.wangju.documents.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.wangju.desk.CaseReader;
import org.wangju.desk.CaseSummary;
import org.wangju.desk.ProcessWords;
import org.wangju.platform.web.Page;

/** Files photographed pages: of one case, which the address names, or wherever their codes say. */
@Named
@RequestScoped
public class FilePagesPage {
  private final CaseReader reader;
  private final CaseDocuments documents;
  private final Page page;

  private String caseId;
  private CaseSummary summary;

  protected FilePagesPage() {
    this(null, null, null);
  }

  @Inject
  public FilePagesPage(CaseReader reader, CaseDocuments documents, Page page) {
    this.reader = reader;
    this.documents = documents;
    this.page = page;
  }

  @PostConstruct
  void readAddress() {
    caseId = Faces.getRequestParameter("case");
  }

  /** Finds the case; refused to those who may not see it. */
  public void open() {
    if (caseId != null) {
      page.run(() -> summary = reader.see(caseId));
    }
  }

  /** Whether the pages are of one case. */
  public boolean isOfCase() {
    return summary != null;
  }

  /** Whose case it is; empty when codes alone decide. */
  public String getSubtitle() {
    return isOfCase()
        ? ProcessWords.title(summary, page.locale()) + " · " + summary.caseNumber()
        : "";
  }

  /** Where pages may be filed by hand. */
  public List<CaseDocuments.Line> getPlaces() {
    return documents.places(summary.id(), summary.processKey());
  }

  /** The address to which pages are sent. */
  public String getUploadAddress() {
    return "/documents/upload" + (isOfCase() ? "?case=" + summary.id() : "");
  }
}
