package org.wangju.recruitment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wangju.platform.web.Page;
import org.wangju.recruitment.Paper;
import org.wangju.recruitment.process.RecruitmentProcess;

/** The applicant withdraws, or the branch enters that the applicant withdrew on paper. */
@Named
@RequestScoped
public class WithdrawForm {
  private final RecruitmentProcess process;
  private final RecruitmentProgress progress;
  private final Page page;

  private String reason;
  private String paperPlace;
  private Integer paperPages;
  private String paperSeenBy;

  protected WithdrawForm() {
    this(null, null, null);
  }

  @Inject
  public WithdrawForm(RecruitmentProcess process, RecruitmentProgress progress, Page page) {
    this.process = process;
    this.progress = progress;
    this.page = page;
  }

  /** Sends the form; returns where to go on, or null to stay. */
  public String submit() {
    String caseId = progress.getCaseId();
    boolean done = page.run(() -> withdraw(caseId));
    return done
        ? "/desk/case.xhtml?faces-redirect=true&done=recruitment.withdraw&case=" + caseId
        : null;
  }

  private void withdraw(String caseId) {
    if (isOwn()) {
      process.withdraw(caseId, reason);
    } else {
      process.enterWithdrawal(caseId, reason, new Paper(paperPlace, paperPages, paperSeenBy));
    }
  }

  /** Whether the caller is the applicant. */
  public boolean isOwn() {
    return progress.isOwn();
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getPaperPlace() {
    return paperPlace;
  }

  public void setPaperPlace(String paperPlace) {
    this.paperPlace = paperPlace;
  }

  public Integer getPaperPages() {
    return paperPages;
  }

  public void setPaperPages(Integer paperPages) {
    this.paperPages = paperPages;
  }

  public String getPaperSeenBy() {
    return paperSeenBy;
  }

  public void setPaperSeenBy(String paperSeenBy) {
    this.paperSeenBy = paperSeenBy;
  }
}
