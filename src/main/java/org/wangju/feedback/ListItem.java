package org.wangju.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.wangju.platform.Ids;

/** One item of an edition, which a breach names. */
@Entity
@Table(name = "list_item")
public class ListItem {
  @Id private String id;

  @Column(name = "edition_id")
  private String editionId;

  @Column(name = "item_number")
  private int number;

  private String wording;

  protected ListItem() {}

  ListItem(String editionId, int number, String wording) {
    this.id = Ids.next();
    this.editionId = editionId;
    this.number = number;
    this.wording = wording;
  }

  public String getId() {
    return id;
  }

  public String getEditionId() {
    return editionId;
  }

  /** Counted from 1 within the edition. */
  public int getNumber() {
    return number;
  }

  public String getWording() {
    return wording;
  }
}
