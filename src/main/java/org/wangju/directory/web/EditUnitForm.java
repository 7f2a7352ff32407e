package org.wangju.directory.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.omnifaces.util.Faces;
import org.wangju.directory.KeepingUnits;
import org.wangju.directory.Unit;
import org.wangju.directory.UnitDetails;
import org.wangju.directory.UnitKind;
import org.wangju.directory.UnitRepository;
import org.wangju.platform.web.Page;
import org.wangju.security.Access;
import org.wangju.security.AccessDenied;
import org.wangju.security.Action;
import org.wangju.security.Target;

/** Founds a unit beneath another, or changes one. */
@Named
@RequestScoped
public class EditUnitForm {
  private final Access access;
  private final UnitRepository units;
  private final KeepingUnits keepingUnits;
  private final Choosing choosing;
  private final Page page;

  private String id;
  private int version;
  private String code;
  private String name;
  private UnitKind kind;
  private Choice superior;
  private boolean approvalRight;
  private Boolean committee;
  private LocalDate foundedOn;

  protected EditUnitForm() {
    this(null, null, null, null, null);
  }

  @Inject
  public EditUnitForm(
      Access access,
      UnitRepository units,
      KeepingUnits keepingUnits,
      Choosing choosing,
      Page page) {
    this.access = access;
    this.units = units;
    this.keepingUnits = keepingUnits;
    this.choosing = choosing;
    this.page = page;
  }

  @PostConstruct
  void open() {
    id = Faces.getRequestParameter("id");
    if (id == null) {
      openNew(Faces.getRequestParameter("superior"));
    } else {
      access.require(Action.EDIT_UNIT, Target.unit(id));
      fill(units.find(id).orElseThrow(AccessDenied::new));
    }
  }

  private void openNew(String superiorId) {
    access.require(Action.EDIT_UNIT, Target.unit(superiorId));
    superior = choosing.of(units.find(superiorId).orElseThrow(AccessDenied::new));
    kind = UnitKind.BRANCH;
  }

  private void fill(Unit unit) {
    version = unit.getVersion();
    code = unit.getCode();
    name = unit.getName();
    kind = unit.getKind();
    superior = choosing.of(units.find(unit.getSuperiorId()).orElse(null));
    approvalRight = unit.isApprovalRight();
    committee = unit.getCommitteeSet();
    foundedOn = unit.getFoundedOn();
  }

  /** Saves and goes to the unit's page. */
  public String save() {
    return page.call(this::saved)
        .map(unitId -> "/directory/unit.xhtml?faces-redirect=true&done=saved&id=" + unitId)
        .orElse(null);
  }

  private String saved() {
    String superiorId = superior == null ? null : superior.id();
    UnitDetails details =
        new UnitDetails(
            version,
            code.strip(),
            name.strip(),
            kind,
            superiorId,
            approvalRight,
            committee,
            foundedOn);
    if (id == null) {
      access.require(Action.EDIT_UNIT, Target.unit(superiorId));
      return keepingUnits.found(details);
    }
    access.require(Action.EDIT_UNIT, Target.unit(id));
    requireReach(superiorId);
    keepingUnits.amend(id, details);
    return id;
  }

  /** Who moves a unit must reach where it goes; the superior it has may lie above the reader. */
  private void requireReach(String superiorId) {
    boolean moves =
        !Objects.equals(superiorId, units.find(id).orElseThrow(AccessDenied::new).getSuperiorId());
    if (moves) {
      access.require(Action.EDIT_UNIT, Target.unit(superiorId));
    }
  }

  public List<UnitKind> getKinds() {
    return Arrays.asList(UnitKind.values());
  }

  public String getId() {
    return id;
  }

  public int getVersion() {
    return version;
  }

  public void setVersion(int version) {
    this.version = version;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public UnitKind getKind() {
    return kind;
  }

  public void setKind(UnitKind kind) {
    this.kind = kind;
  }

  public Choice getSuperior() {
    return superior;
  }

  public void setSuperior(Choice superior) {
    this.superior = superior;
  }

  public boolean isApprovalRight() {
    return approvalRight;
  }

  public void setApprovalRight(boolean approvalRight) {
    this.approvalRight = approvalRight;
  }

  public Boolean getCommittee() {
    return committee;
  }

  public void setCommittee(Boolean committee) {
    this.committee = committee;
  }

  public LocalDate getFoundedOn() {
    return foundedOn;
  }

  public void setFoundedOn(LocalDate foundedOn) {
    this.foundedOn = foundedOn;
  }
}
