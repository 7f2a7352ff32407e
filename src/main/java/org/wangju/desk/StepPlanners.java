package org.wangju.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** The planners of all processes. */
@ApplicationScoped
public class StepPlanners {
  private final Instance<StepPlanner> planners;

  protected StepPlanners() {
    this(null);
  }

  @Inject
  public StepPlanners(@Any Instance<StepPlanner> planners) {
    this.planners = planners;
  }

  /**
   * The planner of a process.
   *
   * @throws IllegalStateException when the process has none, which is a fault of the program
   */
  StepPlanner of(String processKey) {
    return planners.stream()
        .filter(planner -> planner.processKey().equals(processKey))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no step planner for process " + processKey));
  }
}
