package org.wangju.feedback.web;

import java.time.LocalDate;
import java.util.List;
import org.wangju.feedback.ClearingPlace;
import org.wangju.feedback.ClearingRequest;
import org.wangju.feedback.NameClearing;

/** What a request for name clearing says, in a form. */
public class ClearingRequestFields {
  private final ClearingPlaceFields places = new ClearingPlaceFields();
  private String allegation;
  private LocalDate allegedOn;
  private String statement;

  /** Fills in what was asked before. */
  void show(NameClearing clearing, List<ClearingPlace> named) {
    allegation = clearing.getAllegation();
    allegedOn = clearing.getAllegedOn();
    statement = clearing.getStatement();
    places.show(named);
  }

  /**
   * What was entered.
   *
   * @param feedbackNumber the number of the feedback case it rests on; null or blank for none
   */
  ClearingRequest entered(String feedbackNumber) {
    return new ClearingRequest(allegation, allegedOn, statement, feedbackNumber, places.entered());
  }

  public ClearingPlaceFields getPlaces() {
    return places;
  }

  public String getAllegation() {
    return allegation;
  }

  public void setAllegation(String allegation) {
    this.allegation = allegation;
  }

  public LocalDate getAllegedOn() {
    return allegedOn;
  }

  public void setAllegedOn(LocalDate allegedOn) {
    this.allegedOn = allegedOn;
  }

  public String getStatement() {
    return statement;
  }

  public void setStatement(String statement) {
    this.statement = statement;
  }
}
