package org.wangju.bench;

import java.util.List;
import java.util.Set;

/** The engine's tables in which a waiting recruitment has rows, and which of them are its. */
final class EngineRows {
  /** In the order in which the engine writes them. */
  static final List<String> TABLES =
      List.of(
          "ACT_RU_EXECUTION",
          "ACT_RU_TASK",
          "ACT_RU_IDENTITYLINK",
          "ACT_RU_VARIABLE",
          "ACT_RU_EVENT_SUBSCR",
          "ACT_HI_PROCINST",
          "ACT_HI_ACTINST",
          "ACT_HI_TASKINST",
          "ACT_HI_VARINST",
          "ACT_HI_DETAIL",
          "ACT_HI_IDENTITYLINK");

  private static final Set<String> OF_TASKS = Set.of("ACT_RU_IDENTITYLINK", "ACT_HI_IDENTITYLINK");

  private EngineRows() {}

  /** The condition on the rows of a process instance. */
  static String of(String table, String instance) {
    return OF_TASKS.contains(table)
        ? "TASK_ID_ in (select ID_ from ACT_RU_TASK where PROC_INST_ID_ = '" + instance + "')"
        : "PROC_INST_ID_ = '" + instance + "'";
  }
}
