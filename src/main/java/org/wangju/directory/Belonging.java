package org.wangju.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.wangju.platform.Ids;

/** That a person belongs to a unit, for a time. */
@Entity
@Table(name = "belonging")
public class Belonging {
  @Id private String id;

  @Column(name = "person_id")
  private String personId;

  @Column(name = "unit_id")
  private String unitId;

  @Enumerated(EnumType.STRING)
  private BelongingKind kind;

  @Enumerated(EnumType.STRING)
  private BelongingReason reason;

  @Column(name = "since_date")
  private LocalDate since;

  @Column(name = "until_date")
  private LocalDate until;

  protected Belonging() {}

  /**
   * @param since first day, null when a register does not tell
   */
  public static Belonging membership(String personId, String unitId, LocalDate since) {
    return new Belonging(
        personId, unitId, BelongingKind.MEMBERSHIP, BelongingReason.REGULAR, since);
  }

  /** Taking part in the life of another unit. */
  public static Belonging activity(
      String personId, String unitId, BelongingReason reason, LocalDate since) {
    return new Belonging(personId, unitId, BelongingKind.ACTIVITY, reason, since);
  }

  private Belonging(
      String personId, String unitId, BelongingKind kind, BelongingReason reason, LocalDate since) {
    this.id = Ids.next();
    this.personId = personId;
    this.unitId = unitId;
    this.kind = kind;
    this.reason = reason;
    this.since = since;
  }

  public void end(LocalDate on) {
    this.until = on;
  }

  public String getId() {
    return id;
  }

  public String getPersonId() {
    return personId;
  }

  public String getUnitId() {
    return unitId;
  }

  public BelongingKind getKind() {
    return kind;
  }

  public BelongingReason getReason() {
    return reason;
  }

  public LocalDate getSince() {
    return since;
  }

  public LocalDate getUntil() {
    return until;
  }
}
