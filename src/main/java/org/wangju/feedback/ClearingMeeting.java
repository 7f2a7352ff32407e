package org.wangju.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** The record of the meeting that decided on a name clearing: it binds a collective decision. */
@Embeddable
public class ClearingMeeting {
  @Column(name = "meeting_body")
  private String body;

  @Column(name = "meeting_on")
  private LocalDate heldOn;

  @Column(name = "should_attend")
  private Integer shouldAttend;

  private Integer present;

  @Column(name = "votes_for")
  private Integer votesFor;

  @Column(name = "votes_against")
  private Integer votesAgainst;

  private Integer abstentions;

  protected ClearingMeeting() {}

  /**
   * @param body the meeting's name, such as 部务会
   */
  public ClearingMeeting(
      String body,
      LocalDate heldOn,
      Integer shouldAttend,
      Integer present,
      Integer votesFor,
      Integer votesAgainst,
      Integer abstentions) {
    this.body = Texts.plain(body);
    this.heldOn = heldOn;
    this.shouldAttend = shouldAttend;
    this.present = present;
    this.votesFor = votesFor;
    this.votesAgainst = votesAgainst;
    this.abstentions = abstentions;
  }

  boolean isComplete() {
    return body != null
        && heldOn != null
        && shouldAttend != null
        && present != null
        && votesFor != null
        && votesAgainst != null
        && abstentions != null;
  }

  /** Whether nobody voted who was not there, and nobody was there who should not have been. */
  boolean isCounted() {
    return votesFor >= 0
        && votesAgainst >= 0
        && abstentions >= 0
        && present > 0
        && present <= shouldAttend
        && votesFor + votesAgainst + abstentions == present;
  }

  public String getBody() {
    return body;
  }

  public LocalDate getHeldOn() {
    return heldOn;
  }

  public Integer getShouldAttend() {
    return shouldAttend;
  }

  public Integer getPresent() {
    return present;
  }

  public Integer getVotesFor() {
    return votesFor;
  }

  public Integer getVotesAgainst() {
    return votesAgainst;
  }

  public Integer getAbstentions() {
    return abstentions;
  }
}
