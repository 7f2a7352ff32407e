package org.wangju.recruitment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** The recommendation of an applicant as an activist (admission rules art. 8). */
@Embeddable
public class Recommendation {
  @Column(name = "recommended_on")
  private LocalDate givenOn;

  @Enumerated(EnumType.STRING)
  @Column(name = "recommender")
  private Recommender recommender;

  @Column(name = "recommended_by")
  private String givenBy;

  @Column(name = "recommendation_opinion")
  private String opinion;

  protected Recommendation() {}

  /**
   * @param givenBy the members' names, or the organization's
   */
  public Recommendation(
      LocalDate givenOn, Recommender recommender, String givenBy, String opinion) {
    this.givenOn = givenOn;
    this.recommender = recommender;
    this.givenBy = givenBy;
    this.opinion = opinion;
  }

  public LocalDate getGivenOn() {
    return givenOn;
  }

  public Recommender getRecommender() {
    return recommender;
  }

  public String getGivenBy() {
    return givenBy;
  }

  public String getOpinion() {
    return opinion;
  }
}
