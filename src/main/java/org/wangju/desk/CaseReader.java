package org.wangju.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.wangju.documents.Documents;
import org.wangju.platform.Refusal;
import org.wangju.record.Entry;
import org.wangju.record.History;
import org.wangju.record.Stream;
import org.wangju.security.Access;
import org.wangju.security.AccessDenied;
import org.wangju.security.Action;
import org.wangju.security.Caller;
import org.wangju.security.Target;

/** Reads a case for its page: what happened, where it stands, who has it. */
@ApplicationScoped
public class CaseReader {
  /** Events read for one page, of each end; a case of five years has a few hundred. */
  public static final int MOST_EVENTS = 2000;

  /** Events that only tell that an auditor looked at the case or its papers, or took it home. */
  public static final Set<String> LOOKS =
      Set.of(
          "desk.case-read", "desk.case-exported", "desk.case-printed", Documents.READ_ON_MANDATE);

  private final CaseRepository cases;
  private final WorkItemRepository items;
  private final History history;
  private final CaseModels models;
  private final StepPlanners planners;
  private final Access access;
  private final Caller caller;

  protected CaseReader() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  public CaseReader(
      CaseRepository cases,
      WorkItemRepository items,
      History history,
      CaseModels models,
      StepPlanners planners,
      Access access,
      Caller caller) {
    this.cases = cases;
    this.items = items;
    this.history = history;
    this.models = models;
    this.planners = planners;
    this.access = access;
    this.caller = caller;
  }

  /**
   * The case, when the caller may see it or has one of its open steps.
   *
   * @throws Refusal when there is none of that key
   * @throws AccessDenied when it is not for the caller
   */
  @Transactional
  public CaseSummary see(String caseId) {
    CaseSummary summary = summary(caseId);
    if (!items.hasOpen(caseId, Holder.allOf(caller))) {
      requireReader(summary);
    }
    return summary;
  }

  /**
   * The case. Who may see it is decided by the caller.
   *
   * @throws Refusal when there is none of that key
   */
  @Transactional
  public CaseSummary summary(String caseId) {
    return cases.summary(caseId).orElseThrow(() -> new Refusal("desk", "case.unknown"));
  }

  /**
   * The key of the case of that number.
   *
   * @throws Refusal when there is none of that number
   */
  @Transactional
  public String byNumber(String caseNumber) {
    return cases
        .byNumber(caseNumber.strip())
        .orElseThrow(() -> new Refusal("desk", "case.unknown-number", caseNumber.strip()));
  }

  /** The cases that concern the caller as a person, newest first. */
  @Transactional
  public List<CaseSummary> ownCases(int most) {
    return caller.personId() == null ? List.of() : cases.ofPerson(caller.personId(), most);
  }

  /** The cases opened last in the units whose cases the caller may see, newest first. */
  @Transactional
  public List<CaseSummary> latestCases(int most) {
    return cases.latest(access.pathsFor(Action.SEE_CASE), most).stream()
        .filter(file -> planners.of(file.processKey()).isReadByUnit() || mayRead(file))
        .toList();
  }

  /**
   * Whether the caller reads all of a case that they may see. Where a case concerns several people,
   * one who has but a step of their own reads what is about them, and nothing of the others.
   */
  private boolean readsWhole(String caseId) {
    CaseSummary file = summary(caseId);
    return planners.of(file.processKey()).isReadByUnit()
        || mayRead(file)
        || items.hasOpen(caseId, Holder.ofRoles(caller));
  }

  private void requireReader(CaseSummary file) {
    if (!mayRead(file)) {
      throw new AccessDenied();
    }
  }

  private boolean mayRead(CaseSummary file) {
    Target target = Target.ofCase(file.personId(), file.unitId());
    return planners.of(file.processKey()).mayRead(access, file.id(), target);
  }

  /**
   * The case's events in their order. Of a case that heard very many people the first and the
   * latest alone are there: how it began and where it stands. Who may read them is decided by
   * {@link #see} before.
   */
  @Transactional
  public List<Entry> history(String caseId) {
    Stream stream = Stream.ofCase(caseId);
    List<Entry> events = new ArrayList<>(history.of(stream, 0, MOST_EVENTS));
    if (events.size() == MOST_EVENTS) {
      long last = events.get(MOST_EVENTS - 1).getSequenceNumber();
      List<Entry> latest = new ArrayList<>(history.latest(stream, MOST_EVENTS));
      latest.removeIf(event -> event.getSequenceNumber() <= last);
      Collections.reverse(latest);
      events.addAll(latest);
    }
    return events;
  }

  /** Those of the case's events that the caller reads, who may see the case. */
  @Transactional
  public List<Entry> historyForCaller(String caseId) {
    List<Entry> all = history(caseId);
    if (readsWhole(caseId)) {
      return all;
    }
    StepPlanner planner = planners.of(summary(caseId).processKey());
    return all.stream()
        .filter(event -> planner.isForConcerned(caseId, event, caller.personId()))
        .toList();
  }

  /** Where the case stands and who has it. Who may read that is decided by {@link #see} before. */
  @Transactional
  public List<OpenStep> openSteps(String caseId) {
    return items.openSteps(caseId);
  }

  /** The same as far as the caller reads it, who may see the case. */
  @Transactional
  public List<OpenStep> openStepsForCaller(String caseId) {
    return readsWhole(caseId) ? openSteps(caseId) : List.of();
  }

  /** The item as its form and its case's page show it. */
  @Transactional
  public List<WorkItem> openItems(String caseId) {
    return items.openOf(caseId);
  }

  /** Where the case stands in its model. */
  public Position position(CaseSummary file, List<Entry> events) {
    return Position.of(file.processKey(), events);
  }

  /**
   * The events that a reader wants to see: without the case's way through the model, which the
   * diagram shows, and without the looks of auditors, of which the person concerned is told
   * elsewhere.
   */
  public List<Entry> told(List<Entry> events) {
    return events.stream()
        .filter(event -> !Position.isStep(event) && !LOOKS.contains(event.getKind()))
        .toList();
  }

  /**
   * The BPMN of the model under which the case runs, in the caller's language, as XML in UTF-8.
   *
   * @throws Refusal when there is no such case, or its process has not started
   * @throws AccessDenied when it is not for the caller
   */
  @Transactional
  public byte[] diagram(String caseId) {
    CaseSummary file = see(caseId);
    long model = position(file, history(caseId)).model();
    return models.xml(file.processKey(), model, caller.locale());
  }
}
