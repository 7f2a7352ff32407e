package org.wangju.feedback.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.wangju.desk.web.TaskPage;
import org.wangju.feedback.ClearingPlace;
import org.wangju.feedback.ClearingRepository;
import org.wangju.feedback.NameClearing;

/** What the forms of a name clearing's steps ask of the case. */
@Named
@RequestScoped
public class ClearingTask {
  private final TaskPage taskPage;
  private final ClearingRepository clearings;
  private final Clock clock;

  private NameClearing clearing;
  private List<ClearingPlace> places;

  protected ClearingTask() {
    this(null, null, null);
  }

  @Inject
  public ClearingTask(TaskPage taskPage, ClearingRepository clearings, Clock clock) {
    this.taskPage = taskPage;
    this.clearings = clearings;
    this.clock = clock;
  }

  /** Whether there is a step to show; who may see it was decided by {@link TaskPage#item}. */
  boolean isFound() {
    return taskPage.item() != null;
  }

  public NameClearing getClearing() {
    if (clearing == null) {
      clearing = clearings.get(taskPage.item().getCaseId());
    }
    return clearing;
  }

  /** Where it was said. */
  public List<ClearingPlace> getPlaces() {
    if (places == null) {
      places = clearings.places(getClearing().getId());
    }
    return places;
  }

  /** Where the letter has not come yet. */
  public List<ClearingPlace> getOpenPlaces() {
    return getPlaces().stream().filter(place -> !place.isDelivered()).toList();
  }

  /** Whether the letter to that place may be taken from the form of the step. */
  public boolean mayTakeLetter(ClearingPlace place) {
    return getClearing().getLetter() != null && !place.isDelivered();
  }

  /** The last day that a form may name. */
  public LocalDate getToday() {
    return LocalDate.now(clock);
  }
}
