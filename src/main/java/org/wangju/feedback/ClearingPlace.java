package org.wangju.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.wangju.platform.Ids;
import org.wangju.platform.Refusal;

/** A place where something was alleged, and the letter's delivery there. */
@Entity
@Table(name = "clearing_place")
public class ClearingPlace {
  @Id private String id;
  @Version private int version;

  @Column(name = "clearing_id")
  private String clearingId;

  private int position;

  @Enumerated(EnumType.STRING)
  private ClearingPlaceKind kind;

  private String name;

  @Column(name = "delivered_on")
  private LocalDate deliveredOn;

  @Enumerated(EnumType.STRING)
  private ClearingWay way;

  private String proof;

  @Column(name = "delivered_by")
  private String deliveredBy;

  protected ClearingPlace() {}

  ClearingPlace(String clearingId, int position, ClearingPlaceKind kind, String name) {
    this.id = Ids.next();
    this.clearingId = clearingId;
    this.position = position;
    this.kind = kind;
    this.name = name;
  }

  /**
   * Notes that the letter came here.
   *
   * @throws Refusal when it had come before
   */
  void deliver(LocalDate on, ClearingWay how, String newProof, String by) {
    if (isDelivered()) {
      throw new Refusal(AskingClearing.PROCESS, "refusal.delivered", name);
    }
    deliveredOn = on;
    way = how;
    proof = newProof;
    deliveredBy = by;
  }

  boolean isNamed(ClearingPlaceName other) {
    return kind == other.kind() && name.equals(other.name());
  }

  public boolean isDelivered() {
    return deliveredOn != null;
  }

  public String getId() {
    return id;
  }

  public int getPosition() {
    return position;
  }

  public ClearingPlaceKind getKind() {
    return kind;
  }

  public String getName() {
    return name;
  }

  /** The day on which the letter came here; null while it has not. */
  public LocalDate getDeliveredOn() {
    return deliveredOn;
  }

  public ClearingWay getWay() {
    return way;
  }

  /** What shows the delivery: who signed, the minutes' item, the address of the notice. */
  public String getProof() {
    return proof;
  }

  /** The name of the officer who noted the delivery. */
  public String getDeliveredBy() {
    return deliveredBy;
  }
}
