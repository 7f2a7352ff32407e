package org.wangju.feedback.web;

import java.util.List;
import org.wangju.directory.Industry;
import org.wangju.directory.Unit;

/** The line in which it is entered whether, and about whom, a department is asked. */
public class RoundField {
  /** The choice of people by name; the others are the keys of industries, or nothing. */
  static final String LIST = "LIST";

  private final String departmentId;
  private final String name;
  private final List<Industry> industries;
  private String choice;
  private String names;

  RoundField(Unit department, List<Industry> industries) {
    this.departmentId = department.getId();
    this.name = department.getName();
    this.industries = industries;
  }

  boolean isAsked() {
    return choice != null && !choice.isEmpty();
  }

  boolean isByName() {
    return LIST.equals(choice);
  }

  public String getDepartmentId() {
    return departmentId;
  }

  public String getName() {
    return name;
  }

  /** The industries that the department oversees. */
  public List<Industry> getIndustries() {
    return industries;
  }

  public String getChoice() {
    return choice;
  }

  public void setChoice(String choice) {
    this.choice = choice;
  }

  public String getNames() {
    return names;
  }

  public void setNames(String names) {
    this.names = names;
  }
}
