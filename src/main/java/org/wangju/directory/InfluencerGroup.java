package org.wangju.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.wangju.platform.Ids;

/** A kind of people with influence on the net, on which recruitment draws. The list is data. */
@Entity
@Table(name = "influencer_group")
public class InfluencerGroup {
  @Id private String id;
  @Version private int version;
  private String name;

  protected InfluencerGroup() {}

  public InfluencerGroup(String name) {
    this.id = Ids.next();
    this.name = name;
  }

  public void rename(String newName) {
    this.name = newName;
  }

  public String getId() {
    return id;
  }

  public int getVersion() {
    return version;
  }

  public String getName() {
    return name;
  }
}
