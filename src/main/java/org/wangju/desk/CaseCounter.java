package org.wangju.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The last case number given out for a process in a year. */
@Entity
@Table(name = "case_counter")
public class CaseCounter {
  @Id private String id;

  @Column(name = "last_number")
  private int lastNumber;

  protected CaseCounter() {}

  CaseCounter(String id) {
    this.id = id;
  }

  int next() {
    return ++lastNumber;
  }
}
