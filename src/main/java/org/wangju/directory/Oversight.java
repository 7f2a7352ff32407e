package org.wangju.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.wangju.platform.Ids;

/**
 * That a department oversees an industry, for a time; who is in a group of it is in the
 * department's reach.
 */
@Entity
@Table(name = "oversight")
public class Oversight {
  @Id private String id;

  @Column(name = "department_id")
  private String departmentId;

  @Column(name = "industry_id")
  private String industryId;

  @Column(name = "since_date")
  private LocalDate since;

  @Column(name = "until_date")
  private LocalDate until;

  protected Oversight() {}

  public Oversight(String departmentId, String industryId, LocalDate since) {
    this.id = Ids.next();
    this.departmentId = departmentId;
    this.industryId = industryId;
    this.since = since;
  }

  public void end(LocalDate on) {
    this.until = on;
  }

  public String getId() {
    return id;
  }

  public String getDepartmentId() {
    return departmentId;
  }

  public String getIndustryId() {
    return industryId;
  }

  public LocalDate getSince() {
    return since;
  }

  public LocalDate getUntil() {
    return until;
  }
}
