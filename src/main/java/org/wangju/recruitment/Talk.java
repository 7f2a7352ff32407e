package org.wangju.recruitment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** The talk that a branch holds with an applicant (admission rules art. 7). */
@Embeddable
public class Talk {
  @Column(name = "talk_on")
  private LocalDate heldOn;

  @Column(name = "talker_id")
  private String talkerId;

  @Column(name = "talk_content")
  private String content;

  @Column(name = "talk_late_reason")
  private String lateReason;

  protected Talk() {}

  /**
   * @param talkerId the full member who talked
   * @param lateReason why it was held after the term; null when it was in time
   */
  public Talk(LocalDate heldOn, String talkerId, String content, String lateReason) {
    this.heldOn = heldOn;
    this.talkerId = talkerId;
    this.content = content;
    this.lateReason = lateReason;
  }

  public LocalDate getHeldOn() {
    return heldOn;
  }

  public String getTalkerId() {
    return talkerId;
  }

  public String getContent() {
    return content;
  }

  public String getLateReason() {
    return lateReason;
  }
}
