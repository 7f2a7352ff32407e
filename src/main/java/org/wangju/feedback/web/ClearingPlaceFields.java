package org.wangju.feedback.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.wangju.feedback.ClearingPlace;
import org.wangju.feedback.ClearingPlaceKind;
import org.wangju.feedback.ClearingPlaceName;

/** Places in a form: one field for each kind, in which a line is a place. */
public class ClearingPlaceFields {
  private String units;
  private String meetings;
  private String circles;
  private String publicNotices;

  /** Fills in what was named before. */
  void show(List<ClearingPlace> places) {
    units = lines(places, ClearingPlaceKind.UNIT);
    meetings = lines(places, ClearingPlaceKind.MEETING);
    circles = lines(places, ClearingPlaceKind.CIRCLE);
    publicNotices = lines(places, ClearingPlaceKind.PUBLIC_NOTICE);
  }

  private static String lines(List<ClearingPlace> places, ClearingPlaceKind kind) {
    return places.stream()
        .filter(place -> place.getKind() == kind)
        .map(ClearingPlace::getName)
        .collect(Collectors.joining("\n"));
  }

  /** What was named. */
  List<ClearingPlaceName> entered() {
    List<ClearingPlaceName> named = new ArrayList<>();
    add(named, ClearingPlaceKind.UNIT, units);
    add(named, ClearingPlaceKind.MEETING, meetings);
    add(named, ClearingPlaceKind.CIRCLE, circles);
    add(named, ClearingPlaceKind.PUBLIC_NOTICE, publicNotices);
    return named;
  }

  private static void add(List<ClearingPlaceName> named, ClearingPlaceKind kind, String lines) {
    if (lines != null) {
      lines
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .forEach(line -> named.add(new ClearingPlaceName(kind, line)));
    }
  }

  public String getUnits() {
    return units;
  }

  public void setUnits(String units) {
    this.units = units;
  }

  public String getMeetings() {
    return meetings;
  }

  public void setMeetings(String meetings) {
    this.meetings = meetings;
  }

  public String getCircles() {
    return circles;
  }

  public void setCircles(String circles) {
    this.circles = circles;
  }

  public String getPublicNotices() {
    return publicNotices;
  }

  public void setPublicNotices(String publicNotices) {
    this.publicNotices = publicNotices;
  }
}
