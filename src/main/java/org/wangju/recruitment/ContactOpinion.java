package org.wangju.recruitment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.wangju.platform.Ids;

/** What a contact said in a half-yearly review. */
@Entity
@Table(name = "contact_opinion")
public class ContactOpinion {
  @Id private String id;

  @Column(name = "review_id")
  private String reviewId;

  @Column(name = "contact_id")
  private String contactId;

  private String opinion;

  protected ContactOpinion() {}

  ContactOpinion(String reviewId, String contactId, String opinion) {
    this.id = Ids.next();
    this.reviewId = reviewId;
    this.contactId = contactId;
    this.opinion = opinion;
  }

  public String getReviewId() {
    return reviewId;
  }

  public String getContactId() {
    return contactId;
  }

  public String getOpinion() {
    return opinion;
  }
}
