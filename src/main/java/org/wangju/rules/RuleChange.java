package org.wangju.rules;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The row that whoever loads files locks, and the number of revisions loaded so far. */
@Entity
@Table(name = "rule_change")
public class RuleChange {
  static final String ID = "00000000-0000-7000-8000-000000000001";

  @Id private String id;
  private int changes;

  protected RuleChange() {}

  int changes() {
    return changes;
  }

  void count() {
    changes++;
  }
}
