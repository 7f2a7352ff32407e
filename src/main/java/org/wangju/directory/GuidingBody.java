package org.wangju.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.wangju.platform.Ids;

/** A body that guides a unit beside its superior, for a time. */
@Entity
@Table(name = "guiding_body")
public class GuidingBody {
  @Id private String id;

  @Column(name = "unit_id")
  private String unitId;

  @Column(name = "body_id")
  private String bodyId;

  @Column(name = "since_date")
  private LocalDate since;

  @Column(name = "until_date")
  private LocalDate until;

  protected GuidingBody() {}

  public GuidingBody(String unitId, String bodyId, LocalDate since) {
    this.id = Ids.next();
    this.unitId = unitId;
    this.bodyId = bodyId;
    this.since = since;
  }

  public void end(LocalDate on) {
    this.until = on;
  }

  public String getId() {
    return id;
  }

  public String getUnitId() {
    return unitId;
  }

  public String getBodyId() {
    return bodyId;
  }

  public LocalDate getSince() {
    return since;
  }

  public LocalDate getUntil() {
    return until;
  }
}
