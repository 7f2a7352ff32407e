package org.wangju.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.wangju.platform.Ids;

/** A problem that the person of a register entry raised, and what was done. */
@Entity
@Table(name = "raised_problem")
public class Problem {
  @Id private String id;
  @Version private int version;

  @Column(name = "entry_id")
  private String entryId;

  @Column(name = "raised_on")
  private LocalDate raisedOn;

  private String text;

  @Column(name = "done_on")
  private LocalDate doneOn;

  private String outcome;

  protected Problem() {}

  public Problem(String entryId, LocalDate raisedOn, String text) {
    this.id = Ids.next();
    this.entryId = entryId;
    this.raisedOn = raisedOn;
    this.text = text;
  }

  public void solve(LocalDate on, String whatWasDone) {
    this.doneOn = on;
    this.outcome = whatWasDone;
  }

  public boolean isOpen() {
    return doneOn == null;
  }

  public String getId() {
    return id;
  }

  public String getEntryId() {
    return entryId;
  }

  public LocalDate getRaisedOn() {
    return raisedOn;
  }

  public String getText() {
    return text;
  }

  public LocalDate getDoneOn() {
    return doneOn;
  }

  public String getOutcome() {
    return outcome;
  }
}
