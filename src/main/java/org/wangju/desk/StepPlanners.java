package org.wangju.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.StreamSupport;

/** The planners of all processes. */
@ApplicationScoped
public class StepPlanners {
  private final Iterable<StepPlanner> planners;

  protected StepPlanners() {
    this(List.of());
  }

  @Inject
  public StepPlanners(@Any Instance<StepPlanner> planners) {
    this.planners = planners;
  }

  public StepPlanners(List<StepPlanner> planners) {
    this.planners = planners;
  }

  /**
   * The planner of a process.
   *
   * @throws IllegalStateException when the process has none, which is a fault of the program
   */
  public StepPlanner of(String processKey) {
    return StreamSupport.stream(planners.spliterator(), false)
        .filter(planner -> planner.processKey().equals(processKey))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no step planner for process " + processKey));
  }

  /** The processes that there are, by their keys. */
  public List<String> processes() {
    return StreamSupport.stream(planners.spliterator(), false)
        .map(StepPlanner::processKey)
        .sorted()
        .toList();
  }
}
