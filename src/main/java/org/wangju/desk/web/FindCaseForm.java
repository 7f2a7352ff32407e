package org.wangju.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wangju.desk.CaseReader;
import org.wangju.platform.web.Page;

/** Opens a case by its number; sent by POST, since a name is soon typed into the wrong field. */
@Named
@RequestScoped
public class FindCaseForm {
  private final CaseReader reader;
  private final Page page;
  private String number;

  protected FindCaseForm() {
    this(null, null);
  }

  @Inject
  public FindCaseForm(CaseReader reader, Page page) {
    this.reader = reader;
    this.page = page;
  }

  /** Goes to the case, or says that there is none of that number for the reader. */
  public String find() {
    return page.call(() -> reader.byNumber(number == null ? "" : number))
        .map(caseId -> "/desk/case.xhtml?faces-redirect=true&case=" + caseId)
        .orElse(null);
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }
}
