package org.wangju.notices;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.ZonedDateTime;

/** How an account wants to hear of its work. */
@Entity
@Table(name = "notice_choice")
public class NoticeChoice {
  private static final int MORNING = 8;

  @Id
  @Column(name = "account_id")
  private String accountId;

  @Enumerated(EnumType.STRING)
  private Way way;

  @Column(name = "digest_hour")
  private int digestHour;

  protected NoticeChoice() {}

  /**
   * What holds for who has chosen nothing: a mail for each, and eight o'clock should they change.
   */
  NoticeChoice(String accountId) {
    this.accountId = accountId;
    this.way = Way.AT_ONCE;
    this.digestHour = MORNING;
  }

  void choose(Way newWay, int hour) {
    way = newWay;
    digestHour = hour;
  }

  /** When the next digest leaves. */
  ZonedDateTime nextDigest(ZonedDateTime now) {
    ZonedDateTime today = now.toLocalDate().atTime(digestHour, 0).atZone(now.getZone());
    return today.isAfter(now) ? today : today.plusDays(1);
  }

  String accountId() {
    return accountId;
  }

  public Way getWay() {
    return way;
  }

  /** The hour, 0 to 23 in the configured zone, at which the mail of the day leaves. */
  public int getDigestHour() {
    return digestHour;
  }
}
