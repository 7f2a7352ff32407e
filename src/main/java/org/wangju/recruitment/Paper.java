package org.wangju.recruitment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Where a handwritten original lies, how long it is and who saw it. */
@Embeddable
public class Paper {
  @Column(name = "paper_place")
  private String place;

  @Column(name = "paper_pages")
  private Integer pages;

  @Column(name = "paper_seen_by")
  private String seenBy;

  protected Paper() {}

  public Paper(String place, Integer pages, String seenBy) {
    this.place = place;
    this.pages = pages;
    this.seenBy = seenBy;
  }

  /** Where the original is kept. */
  public String getPlace() {
    return place;
  }

  public Integer getPages() {
    return pages;
  }

  /** The name of who saw the original. */
  public String getSeenBy() {
    return seenBy;
  }

  boolean isComplete() {
    return !Texts.isBlank(place) && pages != null && pages > 0 && !Texts.isBlank(seenBy);
  }
}
