package org.wangju.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.wangju.platform.Ids;

/** That an influencer group is part of an industry. */
@Entity
@Table(name = "industry_group")
public class IndustryGroup {
  @Id private String id;

  @Column(name = "industry_id")
  private String industryId;

  @Column(name = "group_id")
  private String groupId;

  protected IndustryGroup() {}

  public IndustryGroup(String industryId, String groupId) {
    this.id = Ids.next();
    this.industryId = industryId;
    this.groupId = groupId;
  }

  public String getId() {
    return id;
  }

  public String getIndustryId() {
    return industryId;
  }

  public String getGroupId() {
    return groupId;
  }
}
