package org.wangju.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.wangju.platform.Ids;

/**
 * An organization: a committee, a branch, a group, or a department beside them. It has one superior
 * at most, and keeps the line of its superiors as a path, so that everything beneath a unit is
 * found by one range of an index.
 */
@Entity
@Table(name = "unit")
public class Unit {
  /** From this number of full members on a branch elects a committee. */
  public static final int MEMBERS_FOR_COMMITTEE = 7;

  @Id private String id;
  @Version private int version;
  private String code;
  private String name;

  @Enumerated(EnumType.STRING)
  private UnitKind kind;

  @Column(name = "superior_id")
  private String superiorId;

  private String path;

  @Column(name = "approval_right")
  private boolean approvalRight;

  @Column(name = "has_committee")
  private Boolean committeeSet;

  @Column(name = "founded_on")
  private LocalDate foundedOn;

  @Column(name = "dissolved_on")
  private LocalDate dissolvedOn;

  @Column(name = "merged_into_id")
  private String mergedIntoId;

  protected Unit() {}

  /**
   * @param superior the unit above, null for the topmost
   */
  public Unit(String code, String name, UnitKind kind, Unit superior) {
    this.id = Ids.next();
    this.code = code;
    this.name = name;
    this.kind = kind;
    this.approvalRight = kind == UnitKind.COMMITTEE;
    placeUnder(superior);
  }

  /** Puts the unit under another; paths of what lies beneath it are not changed here. */
  final void placeUnder(Unit superior) {
    superiorId = superior == null ? null : superior.id;
    path = (superior == null ? "/" : superior.path) + id + "/";
  }

  /** Replaces the beginning of the path, when a unit above this one moved. */
  void moveAlong(String oldLine, String newLine) {
    path = newLine + path.substring(oldLine.length());
  }

  /** Takes over what a form says; the superior is changed by {@link #placeUnder}. */
  void amend(UnitDetails details) {
    code = details.code();
    name = details.name();
    kind = details.kind();
    approvalRight = details.approvalRight();
    committeeSet = details.committeeSet();
    foundedOn = details.foundedOn();
  }

  /** Takes over the name under which a register now keeps the unit. */
  public void rename(String newName) {
    this.name = newName;
  }

  public void setApprovalRight(boolean approvalRight) {
    this.approvalRight = approvalRight;
  }

  /**
   * Sets by decision whether the branch has a committee; null leaves it to the number of full
   * members.
   */
  public void setCommitteeSet(Boolean committeeSet) {
    this.committeeSet = committeeSet;
  }

  public void setFoundedOn(LocalDate foundedOn) {
    this.foundedOn = foundedOn;
  }

  /** Ends the unit. */
  void dissolve(LocalDate on) {
    this.dissolvedOn = on;
  }

  /** Ends the unit in favour of another, to which its people and cases go. */
  void mergeInto(Unit other, LocalDate on) {
    this.mergedIntoId = other.id;
    this.dissolvedOn = on;
  }

  /**
   * Whether the unit has a committee: as decided, else by its number of full members (a branch of
   * fewer than seven has a secretary and no committee).
   */
  public boolean hasCommittee(long fullMembers) {
    if (!kind.isBranch()) {
      return !kind.isDepartment() && kind != UnitKind.GROUP;
    }
    return committeeSet == null ? fullMembers >= MEMBERS_FOR_COMMITTEE : committeeSet;
  }

  /** Whether this unit is the other or lies beneath it. */
  public boolean isWithin(Unit other) {
    return path.startsWith(other.path);
  }

  public boolean existsOn(LocalDate day) {
    return dissolvedOn == null || dissolvedOn.isAfter(day);
  }

  public String getId() {
    return id;
  }

  public int getVersion() {
    return version;
  }

  public String getCode() {
    return code;
  }

  public String getName() {
    return name;
  }

  public UnitKind getKind() {
    return kind;
  }

  public String getSuperiorId() {
    return superiorId;
  }

  /** The ids from the topmost unit down to this one, each between slashes. */
  public String getPath() {
    return path;
  }

  public boolean isApprovalRight() {
    return approvalRight;
  }

  public Boolean getCommitteeSet() {
    return committeeSet;
  }

  public LocalDate getFoundedOn() {
    return foundedOn;
  }

  public LocalDate getDissolvedOn() {
    return dissolvedOn;
  }

  public String getMergedIntoId() {
    return mergedIntoId;
  }
}
