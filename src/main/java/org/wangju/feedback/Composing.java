package org.wangju.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wangju.desk.Cases;
import org.wangju.directory.GroupRepository;
import org.wangju.directory.Person;
import org.wangju.directory.PersonRepository;
import org.wangju.directory.Unit;
import org.wangju.directory.UnitKind;
import org.wangju.directory.UnitRepository;
import org.wangju.platform.Refusal;
import org.wangju.record.Record;

/** Writes feedback, has it signed, and lets it go out: what is disclosed to whom is recorded. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Composing {
  /** The process, and the word that opens its bundle and its case numbers. */
  public static final String PROCESS = "feedback";

  private final FeedbackRepository feedback;
  private final FeedbackTerms terms;
  private final ListRepository lists;
  private final QuestionnaireRepository questionnaires;
  private final GroupRepository groups;
  private final PersonRepository people;
  private final UnitRepository units;
  private final RoundRepository rounds;
  private final Cases cases;
  private final Record record;

  protected Composing() {
    this(null, null, null, null, null, null, null, null, null, null);
  }

  @Inject
  public Composing(
      FeedbackRepository feedback,
      FeedbackTerms terms,
      ListRepository lists,
      QuestionnaireRepository questionnaires,
      GroupRepository groups,
      PersonRepository people,
      UnitRepository units,
      RoundRepository rounds,
      Cases cases,
      Record record) {
    this.feedback = feedback;
    this.terms = terms;
    this.lists = lists;
    this.questionnaires = questionnaires;
    this.groups = groups;
    this.people = people;
    this.units = units;
    this.rounds = rounds;
    this.cases = cases;
    this.record = record;
  }

  /**
   * Opens a draft from a unit to another.
   *
   * @throws Refusal when the two are not an organization's unit and an industry department
   */
  public FeedbackCase open(
      FeedbackKind kind, String senderUnitId, String receiverUnitId, Signatory by) {
    boolean fromIndustry = kind.sender() == FeedbackKind.Side.INDUSTRY;
    if (isIndustryDepartment(senderUnitId) != fromIndustry
        || isIndustryDepartment(receiverUnitId) == fromIndustry) {
      throw new Refusal("feedback", "refusal.units");
    }
    String caseId = cases.open(PROCESS, null, senderUnitId, terms.currentEditionId()).getId();
    FeedbackCase opened =
        new FeedbackCase(
            caseId, kind, senderUnitId, receiverUnitId, new Signature(by, terms.today()));
    feedback.add(opened);
    return opened;
  }

  private boolean isIndustryDepartment(String unitId) {
    Unit unit = units.find(unitId).orElseThrow(() -> new Refusal("feedback", "refusal.units"));
    return unit.getKind() == UnitKind.INDUSTRY_DEPARTMENT;
  }

  /**
   * Takes what the author wrote.
   *
   * @throws Refusal when something is missing, or somebody named is not in the department's reach
   */
  public void compose(FeedbackCase draft, Composition written, Signatory by) {
    draft.require(FeedbackState.DRAFT);
    requireComplete(draft, written);
    draft.compose(written, new Signature(by, terms.today()));
    keepSubjects(draft, concerned(draft, written));
    if (draft.getKind().path() == FeedbackKind.Path.STATEMENT) {
      state(draft, written, by);
    }
  }

  private void requireComplete(FeedbackCase draft, Composition written) {
    FeedbackKind kind = draft.getKind();
    if (written.scope() == null
        || (kind.needsPeople() && written.scope() == Scope.NOBODY)
        || (written.scope() == Scope.INDUSTRY && kind != FeedbackKind.REQUEST)) {
      throw new Refusal("feedback", "refusal.scope");
    }
    if (kind.path() == FeedbackKind.Path.REQUEST
        && (written.dueOn() == null || !written.dueOn().isAfter(terms.today()))) {
      throw new Refusal("feedback", "refusal.dueOn");
    }
    if (written.factOn() != null && written.factOn().isAfter(terms.today())) {
      throw new Refusal("feedback", "refusal.future", written.factOn().toString());
    }
    if (written.questionnaireVersionId() != null
        && questionnaires.version(written.questionnaireVersionId()).isEmpty()) {
      throw new Refusal("feedback", "refusal.questionnaire");
    }
    if (kind == FeedbackKind.BREACH) {
      requireBreach(written);
    }
    if (kind.isCorrection()) {
      requireCorrection(draft, written);
    }
  }

  private void requireBreach(Composition written) {
    boolean complete =
        written.factOn() != null
            && !Texts.isBlank(written.listItemId())
            && !Texts.isBlank(written.evidence());
    if (!complete || lists.itemInForce(written.listItemId(), written.factOn()).isEmpty()) {
      throw new Refusal("feedback", "refusal.breach");
    }
  }

  private void requireCorrection(FeedbackCase draft, Composition written) {
    FeedbackCase earlier =
        feedback
            .find(written.replacesId())
            .orElseThrow(() -> new Refusal("feedback", "refusal.replaces"));
    FeedbackKind.Side side = earlier.getKind().saidBy();
    boolean own =
        side == draft.getKind().sender() && earlier.unitOf(side).equals(draft.getSenderUnitId());
    if (!own || !earlier.isSettled() || earlier.getReplacedById() != null) {
      throw new Refusal("feedback", "refusal.replaces");
    }
    if (draft.getKind() == FeedbackKind.CORRECTION
        && (written.opinion() == null || written.opinion() == Opinion.HANDED_OVER)) {
      throw new Refusal("feedback", "refusal.opinion");
    }
  }

  /** The people about whom it is, by their keys. */
  private Collection<String> concerned(FeedbackCase draft, Composition written) {
    String department = draft.unitOf(FeedbackKind.Side.INDUSTRY);
    return switch (written.scope()) {
      case NOBODY -> List.of();
      case INDUSTRY -> everyone(department, written.industryId());
      case PEOPLE ->
          draft.getKind().isCorrection()
              ? corrected(written.replacesId(), written.personIds())
              : named(department, written.personIds());
    };
  }

  /** Whoever has left the industry since is told of by their own earlier feedback. */
  private Collection<String> corrected(String earlierId, List<String> personIds) {
    FeedbackCase earlier = feedback.get(earlierId);
    Set<String> standing =
        feedback.subjects(earlierId).stream()
            .filter(earlier::stands)
            .map(FeedbackSubject::getPersonId)
            .collect(Collectors.toSet());
    Set<String> named = Set.copyOf(personIds);
    requireCount(named);
    List<String> beyond = named.stream().filter(id -> !standing.contains(id)).sorted().toList();
    if (!beyond.isEmpty()) {
      throw new Refusal("feedback", "refusal.notSaidBefore", namesOf(beyond));
    }
    return named;
  }

  private Collection<String> everyone(String department, String industryId) {
    boolean overseen =
        groups.oversightsOf(department, terms.today()).stream()
            .anyMatch(each -> each.getIndustryId().equals(industryId));
    if (!overseen) {
      throw new Refusal("feedback", "refusal.industry");
    }
    List<String> all = feedback.peopleOf(industryId, terms.today());
    requireCount(all);
    return all;
  }

  private Collection<String> named(String department, List<String> personIds) {
    Set<String> named = Set.copyOf(personIds);
    requireCount(named);
    Set<String> within = Set.copyOf(feedback.inReach(department, named, terms.today()));
    List<String> beyond = named.stream().filter(id -> !within.contains(id)).sorted().toList();
    if (!beyond.isEmpty()) {
      throw new Refusal("feedback", "refusal.reach", namesOf(beyond));
    }
    return named;
  }

  private String namesOf(List<String> personIds) {
    return personIds.stream()
        .map(id -> people.find(id).map(Person::getName).orElse("?"))
        .collect(Collectors.joining("、"));
  }

  private static void requireCount(Collection<String> found) {
    if (found.isEmpty()) {
      throw new Refusal("feedback", "refusal.nobody");
    }
    if (found.size() > FeedbackRepository.MOST_PEOPLE) {
      throw new Refusal("feedback", "refusal.many", FeedbackRepository.MOST_PEOPLE);
    }
  }

  private void keepSubjects(FeedbackCase draft, Collection<String> personIds) {
    List<String> missing = new ArrayList<>(personIds);
    for (FeedbackSubject subject : feedback.subjects(draft.getId())) {
      if (!missing.remove(subject.getPersonId())) {
        feedback.remove(subject);
      }
    }
    missing.stream().sorted().forEach(id -> feedback.add(new FeedbackSubject(draft.getId(), id)));
    cases.concern(draft.getId(), personIds);
  }

  private void state(FeedbackCase draft, Composition written, Signatory by) {
    Opinion said =
        switch (draft.getKind()) {
          case BREACH -> Opinion.OBJECTION;
          case CORRECTION -> written.opinion();
          default -> Opinion.FAVOURABLE;
        };
    for (FeedbackSubject subject : feedback.subjects(draft.getId())) {
      subject.say(said, written.text(), written.evidence());
      subject.hearAnew();
      if (!Texts.isBlank(written.withholdReason()) && said.isToBeHeard()) {
        subject.proposeWithholding(written.withholdReason(), by);
      }
    }
  }

  /**
   * What sending this would disclose.
   *
   * @throws Refusal as {@link #compose}
   */
  public Disclosed preview(FeedbackCase draft, Composition written) {
    draft.require(FeedbackState.DRAFT);
    requireComplete(draft, written);
    int count = concerned(draft, written).size();
    String unitName = receiver(draft);
    String purpose = Texts.required(written.purpose(), "refusal.purpose");
    Texts.required(written.ground(), "refusal.ground");
    return new Disclosed(
        count, unitName, purpose, count + "@" + draft.getReceiverUnitId() + ":" + purpose);
  }

  /** Asks the head of the sending side to sign. */
  public void submit(FeedbackCase draft) {
    draft.submitForApproval();
    record.append(FeedbackEvents.event(draft, "submitted-for-approval"));
  }

  /**
   * The head of the sending side lets it go out.
   *
   * @throws Refusal when the head wrote it
   */
  public void approve(FeedbackCase draft, Signatory head) {
    draft.require(FeedbackState.AWAITING_APPROVAL);
    requireOther(draft.getAuthor(), head);
    draft.approve(new Signature(head, terms.today()));
    record.append(FeedbackEvents.event(draft, "approved"));
    send(draft);
  }

  /** The head of the sending side returns it to its author. */
  public void returnToAuthor(FeedbackCase draft, Signatory head, String reason) {
    requireOther(draft.getAuthor(), head);
    draft.returnToAuthor(reason);
    record.append(FeedbackEvents.event(draft, "approval-returned").with("reason", reason.strip()));
  }

  static void requireOther(Signature first, Signatory second) {
    if (first.isOf(second)) {
      throw new Refusal("feedback", "refusal.fourEyes", first.getName());
    }
  }

  /** Lets it go out: what is disclosed, about how many, to whom and why is recorded. */
  public void send(FeedbackCase draft) {
    draft.send(terms.today());
    int count = feedback.subjects(draft.getId()).size();
    record.append(
        FeedbackEvents.event(draft, "sent")
            .with("kind", draft.getKind())
            .with("title", draft.getTitle())
            .with("text", draft.getText())
            .with("purpose", draft.getPurpose())
            .with("ground", draft.getGround())
            .with("people", count)
            .with("toUnit", receiver(draft))
            .with("dueOn", draft.getDueOn()));
    questionnaires
        .version(draft.getQuestionnaireVersionId())
        .map(version -> FeedbackEvents.attached(draft.getId(), version))
        .ifPresent(record::append);
    disclose(draft, count);
    if (draft.getKind().path() == FeedbackKind.Path.STATEMENT) {
      cases.moveTo(draft.getId(), draft.getReceiverUnitId());
    }
  }

  private String receiver(FeedbackCase draft) {
    return unitName(draft.getReceiverUnitId());
  }

  private String unitName(String unitId) {
    return units.find(unitId).map(Unit::getName).orElse("");
  }

  private void disclose(FeedbackCase draft, int count) {
    if (count > 0) {
      feedback.add(new Disclosure(draft, draft.getReceiverUnitId(), count, terms.now()));
      record.append(FeedbackEvents.disclosed(draft, receiver(draft), count));
    }
  }

  /**
   * Gives an open case of a unit that became part of another to that one. Where it was sent to, the
   * people are thereby told to another department: that is recorded as any disclosure is.
   */
  public void follow(FeedbackCase open, String fromUnitId, String intoUnitId) {
    boolean disclosed =
        open.getReceiverUnitId().equals(fromUnitId) && open.getState().isWithAnswerer();
    open.follow(fromUnitId, intoUnitId);
    record.append(
        FeedbackEvents.event(open, "unit-merged")
            .with("formerUnit", unitName(fromUnitId))
            .with("into", unitName(intoUnitId)));
    if (disclosed) {
      feedback.disclosures(open.getId()).forEach(each -> each.end(terms.now()));
      disclose(open, feedback.subjects(open.getId()).size());
    }
  }

  /** It may concern discipline: the form closes, and nothing but the day is kept. */
  public void handOver(FeedbackCase draft) {
    draft.require(FeedbackState.DRAFT);
    draft.handOver();
    feedback.subjects(draft.getId()).forEach(feedback::remove);
    record.append(FeedbackEvents.event(draft, "handed-over").with("on", terms.today()));
  }

  /** Ends it at the sender's wish, whatever it waits for. */
  public void withdraw(FeedbackCase open, String reason) {
    open.withdraw(reason);
    record.append(FeedbackEvents.event(open, "withdrawn").with("reason", reason.strip()));
  }

  /** Closes the case after its flow ended; nobody of the other side reads it any more. */
  public void close(FeedbackCase ended) {
    LocalDate today = terms.today();
    ended.end(today);
    rounds.moved(ended, terms.now());
    feedback.disclosures(ended.getId()).forEach(disclosure -> disclosure.end(terms.now()));
    cases.close(
        ended.getId(),
        ended.getState().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
  }
}
