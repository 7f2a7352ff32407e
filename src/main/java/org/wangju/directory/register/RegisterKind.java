package org.wangju.directory.register;

import static org.wangju.directory.register.Column.*;

import java.util.EnumSet;
import java.util.Set;

/** The registers that are recognised, each by its columns, in whatever order they stand. */
public enum RegisterKind {
  /** 党组织: the tree of units. */
  UNITS(EnumSet.of(UNIT_CODE, UNIT_NAME, UNIT_KIND, SUPERIOR_CODE), EnumSet.noneOf(Column.class)),
  /** 党员花名册: members, probationary members, targets, activists and applicants. */
  ROSTER(
      EnumSet.of(NAME, IDENTITY_NUMBER, BRANCH, STANDING, APPLICATION_DATE),
      EnumSet.of(
          SEX,
          ETHNIC_GROUP,
          BIRTH_DATE,
          ACTIVIST_DATE,
          TARGET_DATE,
          MEETING_DATE,
          CONVERSION_DATE,
          POST,
          PHONE)),
  /** 重点群体台账: the register of the influencer groups. */
  GROUPS(
      EnumSet.of(NAME, IDENTITY_NUMBER, Column.GROUP),
      EnumSet.of(CONTACT, GRADE, PLATFORM, ACCOUNT, FANS, NOTE)),
  /** 行业主管部门: the departments that oversee an industry, with their users. */
  DEPARTMENTS(
      EnumSet.of(DEPARTMENT_CODE, DEPARTMENT_NAME, INDUSTRIES),
      EnumSet.of(CLERK_ACCOUNT, HEAD_ACCOUNT)),
  /** 培训班次: training sessions. */
  TRAINING_SESSIONS(
      EnumSet.of(SESSION, HOURS, START_DATE), EnumSet.of(TIER, FORM, END_DATE, CAPACITY));

  private final Set<Column> required;
  private final Set<Column> columns;

  RegisterKind(EnumSet<Column> required, EnumSet<Column> optional) {
    this.required = required;
    this.columns = EnumSet.copyOf(required);
    this.columns.addAll(optional);
  }

  /** The columns without which no row can be taken. */
  Set<Column> required() {
    return required;
  }

  /** All columns that are read. */
  Set<Column> columns() {
    return columns;
  }
}
