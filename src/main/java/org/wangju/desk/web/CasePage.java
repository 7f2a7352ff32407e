package org.wangju.desk.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.omnifaces.util.Faces;
import org.wangju.desk.CaseReader;
import org.wangju.desk.CaseSummary;
import org.wangju.desk.OpenStep;
import org.wangju.desk.Position;
import org.wangju.desk.Step;
import org.wangju.desk.TaskDesk;
import org.wangju.desk.WorkItem;
import org.wangju.platform.Messages;
import org.wangju.platform.web.Page;
import org.wangju.record.Entry;

/** One case: where it stands, who has it, what happened. */
@Named
@RequestScoped
public class CasePage {
  private final CaseReader reader;
  private final TaskDesk desk;
  private final CaseTimeline timeline;
  private final Page page;
  private final Clock clock;

  private String caseId;
  private boolean asked;
  private CaseSummary summary;
  private List<Entry> events;
  private List<OpenStep> openSteps;

  protected CasePage() {
    this(null, null, null, null, null);
  }

  @Inject
  public CasePage(CaseReader reader, TaskDesk desk, CaseTimeline timeline, Page page, Clock clock) {
    this.reader = reader;
    this.desk = desk;
    this.timeline = timeline;
    this.page = page;
    this.clock = clock;
  }

  /** The page is rebuilt from its address, also before a posted form is read. */
  @PostConstruct
  void readAddress() {
    caseId = Faces.getRequestParameter("case");
  }

  /** Finds the case by its key; refused to those who may not see it. */
  public void open() {
    asked = true;
    page.run(
        () -> {
          summary = reader.see(caseId == null ? "" : caseId);
        });
  }

  /** Shows a case that another page found. */
  void show(CaseSummary found) {
    summary = found;
  }

  /** The case; null when it was not found or is not for the reader. */
  public CaseSummary summary() {
    if (summary == null && !asked && caseId != null) {
      open();
    }
    return summary;
  }

  /** Whether there is a case to show. */
  public boolean isFound() {
    return summary() != null;
  }

  /** The process's name. */
  public String processName() {
    return Messages.text(page.locale(), summary().processKey(), "process");
  }

  /** How the case ended; empty while it is open. */
  public String outcome() {
    return summary().outcome() == null
        ? ""
        : Messages.text(page.locale(), summary().processKey(), "outcome." + summary().outcome());
  }

  /** What happened, newest first. */
  public List<TimelineLine> newestFirst() {
    List<TimelineLine> lines =
        new ArrayList<>(timeline.lines(reader.told(events()), page.locale()));
    Collections.reverse(lines);
    return lines;
  }

  /** Where the case stands and who has it. */
  public List<OpenStep> openSteps() {
    if (openSteps == null) {
      openSteps = reader.openStepsForCaller(summary().id());
    }
    return openSteps;
  }

  /** The name of a step. */
  public String stepName(OpenStep step) {
    return step.step().title(page.locale());
  }

  /** Who has a step, in words. */
  public String holder(OpenStep step) {
    if (step.assigneeName() != null) {
      return page.text("desk", "holder.claimed", step.assigneeName());
    }
    return step.role() == null
        ? page.text("desk", "holder.person", step.personName())
        : page.text(
            "desk", "holder.role", step.roleUnitName(), page.text("desk", "role." + step.role()));
  }

  /** Whether the step's last day is past. */
  public boolean late(OpenStep step) {
    return step.isLate(LocalDate.now(clock));
  }

  /** The reader's own open steps of the case, to be opened from here. */
  public List<WorkItem> ownItems() {
    return reader.openItems(summary().id()).stream().filter(desk::isForCaller).toList();
  }

  /** Open steps that a colleague claimed and the reader may take over. */
  public List<WorkItem> colleaguesItems() {
    return reader.openItems(summary().id()).stream().filter(desk::canTakeOver).toList();
  }

  /** The address of an item's form, without the item. */
  public String formOf(WorkItem item) {
    return new Step(item.getProcessKey(), item.getStepKey()).page();
  }

  /** The name of an item's step. */
  public String nameOf(WorkItem item) {
    return new Step(item.getProcessKey(), item.getStepKey()).title(page.locale());
  }

  /** Takes a step over from the colleague who claimed it. */
  public void takeOver(String itemId) {
    if (page.run(() -> desk.takeOver(itemId))) {
      page.done("desk", "item.taken-over");
      openSteps = null;
      events = null;
    }
  }

  /** The elements at which the case stands, for the diagram. */
  public String active() {
    return String.join(",", position().active());
  }

  /** The elements that the case has passed, for the diagram. */
  public String passed() {
    return String.join(",", position().done());
  }

  /** Whether the process has started, so that there is a diagram. */
  public boolean isDrawn() {
    return position().model() > 0;
  }

  private Position position() {
    return reader.position(summary(), events());
  }

  private List<Entry> events() {
    if (events == null) {
      events = reader.historyForCaller(summary().id());
    }
    return events;
  }
}
