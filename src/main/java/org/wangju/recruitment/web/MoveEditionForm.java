package org.wangju.recruitment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.wangju.platform.web.Page;
import org.wangju.recruitment.MovingEdition;
import org.wangju.recruitment.MovingEdition.Difference;
import org.wangju.recruitment.process.RecruitmentProcess;
import org.wangju.rules.Rulebook;

/** An officer moves a case to another edition of the rules, after seeing what the other adds. */
@Named
@RequestScoped
public class MoveEditionForm {
  private final RecruitmentProcess process;
  private final MovingEdition movingEdition;
  private final Rulebook rulebook;
  private final RecruitmentProgress progress;
  private final Page page;

  private String editionId;
  private String reason;

  protected MoveEditionForm() {
    this(null, null, null, null, null);
  }

  @Inject
  public MoveEditionForm(
      RecruitmentProcess process,
      MovingEdition movingEdition,
      Rulebook rulebook,
      RecruitmentProgress progress,
      Page page) {
    this.process = process;
    this.movingEdition = movingEdition;
    this.rulebook = rulebook;
    this.progress = progress;
    this.page = page;
  }

  /** Sends the form; returns where to go on, or null to stay. */
  public String submit() {
    String caseId = progress.getCaseId();
    boolean done = page.run(() -> process.moveEdition(caseId, editionId, reason));
    return done
        ? "/desk/case.xhtml?faces-redirect=true&done=recruitment.moveEdition&case=" + caseId
        : null;
  }

  /** The editions to which the case may be moved, each with what it would change. */
  public List<Move> getMoves() {
    return rulebook.editionIds().stream()
        .filter(id -> !id.equals(progress.getAdmission().getEditionId()))
        .map(
            id ->
                new Move(
                    id,
                    rulebook.edition(id).title(),
                    movingEdition.difference(progress.getAdmission(), id)))
        .toList();
  }

  /** An edition to which the case may be moved. */
  public record Move(String editionId, String title, Difference difference) {
    /** Whether nothing differs. */
    public boolean isSame() {
      return difference.added().isEmpty()
          && difference.changed().isEmpty()
          && difference.dropped().isEmpty();
    }
  }

  public String getEditionId() {
    return editionId;
  }

  public void setEditionId(String editionId) {
    this.editionId = editionId;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
