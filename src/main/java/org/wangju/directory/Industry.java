package org.wangju.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.wangju.platform.Ids;

/** A named set of influencer groups, which departments oversee. */
@Entity
@Table(name = "industry")
public class Industry {
  @Id private String id;
  @Version private int version;
  private String name;

  protected Industry() {}

  public Industry(String name) {
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
