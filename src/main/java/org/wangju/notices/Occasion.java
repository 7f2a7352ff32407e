package org.wangju.notices;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.wangju.directory.Role;
import org.wangju.platform.Ids;

/** Something to be told, until it was spread among those concerned. */
@Entity
@Table(name = "notice_occasion")
public class Occasion {
  @Id private String id;

  @Column(name = "occasion_key")
  private String key;

  @Enumerated(EnumType.STRING)
  private NoticeKind kind;

  @Column(name = "account_id")
  private String accountId;

  @Column(name = "person_id")
  private String personId;

  @Enumerated(EnumType.STRING)
  private Role role;

  @Column(name = "unit_id")
  private String unitId;

  @Column(name = "actor_id")
  private String actorId;

  @Column(name = "case_number")
  private String caseNumber;

  @Column(name = "matter_module")
  private String matterModule;

  @Column(name = "matter_key")
  private String matterKey;

  private String link;

  @Column(name = "due_on")
  private LocalDate dueOn;

  private String secret;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "created_at")
  private Instant createdAt;

  protected Occasion() {}

  Occasion(News news, String actorId, Instant now) {
    this(news.key(), news.kind(), news.audience(), actorId, now);
    this.caseNumber = news.caseNumber();
    this.matterModule = news.matterModule();
    this.matterKey = news.matterKey();
    this.link = news.link();
    this.dueOn = news.dueOn();
  }

  /**
   * @param actorId who caused it and need not be told
   */
  Occasion(String key, NoticeKind kind, Audience audience, String actorId, Instant now) {
    this.id = Ids.next();
    this.key = key;
    this.kind = kind;
    this.accountId = audience.accountId();
    this.personId = audience.personId();
    this.role = audience.role();
    this.unitId = audience.unitId();
    this.actorId = actorId;
    this.createdAt = now;
  }

  /** Leads to that page. */
  void lead(String page) {
    link = page;
  }

  /** Carries a one-time code, encrypted, that is good until then. */
  void carry(String encrypted, Instant expires) {
    secret = encrypted;
    expiresAt = expires;
  }

  String id() {
    return id;
  }

  String key() {
    return key;
  }

  NoticeKind kind() {
    return kind;
  }

  Audience audience() {
    return new Audience(accountId, personId, role, unitId);
  }

  String actorId() {
    return actorId;
  }

  String caseNumber() {
    return caseNumber;
  }

  String matterModule() {
    return matterModule;
  }

  String matterKey() {
    return matterKey;
  }

  String link() {
    return link;
  }

  LocalDate dueOn() {
    return dueOn;
  }

  String secret() {
    return secret;
  }

  Instant expiresAt() {
    return expiresAt;
  }
}
