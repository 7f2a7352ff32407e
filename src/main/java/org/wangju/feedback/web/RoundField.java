package org.wangju.feedback.web;

import java.util.Collection;
import java.util.List;
import org.wangju.directory.Industry;
import org.wangju.directory.Unit;
import org.wangju.feedback.NameColumn.Named;
import org.wangju.feedback.NamingPeople;
import org.wangju.feedback.RoundScope;
import org.wangju.platform.Refusal;

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

  /** Whether anything was entered. */
  boolean isAsked() {
    return (choice != null && !choice.isEmpty()) || isNaming();
  }

  private boolean isNaming() {
    return names != null && !names.isBlank();
  }

  boolean isByName() {
    return LIST.equals(choice);
  }

  /** About whom the department is asked. */
  RoundScope scope(Collection<Named> overseen) {
    if (!isByName() && isNaming()) {
      throw new Refusal("feedback", "refusal.namesUnused");
    }
    return isByName()
        ? new RoundScope(departmentId, null, NamingPeople.named(overseen, names))
        : new RoundScope(departmentId, choice, List.of());
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
