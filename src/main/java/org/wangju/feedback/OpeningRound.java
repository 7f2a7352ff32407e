package org.wangju.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wangju.desk.Cases;
import org.wangju.directory.GroupRepository;
import org.wangju.directory.Unit;
import org.wangju.directory.UnitKind;
import org.wangju.directory.UnitRepository;
import org.wangju.platform.Refusal;
import org.wangju.record.Record;

/**
 * Writes a round and lets it go out. About whom each department is asked stands from that moment
 * on; the departments' own cases are opened from {@link RoundErrand}s.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class OpeningRound {
  /** The process, and the word that opens its bundle and its case numbers. */
  public static final String PROCESS = "feedback-round";

  private static final int NAMES_SHOWN = 20;

  private final RoundRepository rounds;
  private final QuestionnaireRepository questionnaires;
  private final FeedbackTerms terms;
  private final GroupRepository groups;
  private final UnitRepository units;
  private final Cases cases;
  private final Record record;

  protected OpeningRound() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  public OpeningRound(
      RoundRepository rounds,
      QuestionnaireRepository questionnaires,
      FeedbackTerms terms,
      GroupRepository groups,
      UnitRepository units,
      Cases cases,
      Record record) {
    this.rounds = rounds;
    this.questionnaires = questionnaires;
    this.terms = terms;
    this.groups = groups;
    this.units = units;
    this.cases = cases;
    this.record = record;
  }

  /**
   * Opens a draft.
   *
   * @throws Refusal when the unit is an industry department: rounds are the organization's
   */
  public Round open(String unitId, Signatory by) {
    if (units
        .find(unitId)
        .filter(unit -> unit.getKind() != UnitKind.INDUSTRY_DEPARTMENT)
        .isEmpty()) {
      throw new Refusal("feedback", "refusal.units");
    }
    String caseId = cases.open(PROCESS, null, unitId, terms.currentEditionId()).getId();
    Round round = new Round(caseId, unitId, new Signature(by, terms.today()));
    rounds.add(round);
    return round;
  }

  /**
   * What sending it would disclose to which department.
   *
   * @throws Refusal when something is missing, or a department does not oversee whom it is asked
   *     about
   */
  public RoundPreview preview(Round draft, RoundText written, List<RoundScope> scopes) {
    draft.require(RoundState.DRAFT);
    requireComplete(written);
    Map<Unit, List<String>> asked = asked(scopes);
    Map<String, String> names =
        rounds.names(
            asked.values().stream()
                .flatMap(people -> people.stream().limit(NAMES_SHOWN))
                .collect(Collectors.toSet()));
    return new RoundPreview(
        asked.entrySet().stream()
            .map(
                each ->
                    new RoundPreview.Line(
                        each.getKey().getName(),
                        each.getValue().size(),
                        each.getValue().stream().limit(NAMES_SHOWN).map(names::get).toList()))
            .toList(),
        different(asked.values()).size(),
        questionnaires.version(written.questionnaireVersionId()).orElse(null),
        keyOf(asked, written));
  }

  private static Set<String> different(Collection<List<String>> people) {
    return people.stream().flatMap(List::stream).collect(Collectors.toSet());
  }

  private static String keyOf(Map<Unit, List<String>> asked, RoundText written) {
    String all =
        asked.entrySet().stream()
            .map(each -> each.getKey().getId() + each.getValue())
            .sorted()
            .collect(Collectors.joining());
    return Integer.toHexString(
        Objects.hash(all, written.purpose(), written.ground(), written.questionnaireVersionId()));
  }

  private void requireComplete(RoundText written) {
    Texts.required(written.title(), "refusal.title");
    Texts.required(written.text(), "refusal.text");
    Texts.required(written.purpose(), "refusal.purpose");
    Texts.required(written.ground(), "refusal.ground");
    if (written.dueOn() == null || !written.dueOn().isAfter(terms.today())) {
      throw new Refusal("feedback", "refusal.dueOn");
    }
    if (written.questionnaireVersionId() != null
        && questionnaires.version(written.questionnaireVersionId()).isEmpty()) {
      throw new Refusal("feedback", "refusal.questionnaire");
    }
  }

  /** About whom each department is asked, in the order in which they were named. */
  private Map<Unit, List<String>> asked(List<RoundScope> scopes) {
    if (scopes.isEmpty() || scopes.size() > RoundRepository.MOST_DEPARTMENTS) {
      throw new Refusal("feedback", "refusal.departments", RoundRepository.MOST_DEPARTMENTS);
    }
    requireOverseen(scopes);
    Map<String, Unit> departments = departments(scopes);
    Map<String, List<String>> ofIndustries =
        rounds.peopleOf(
            scopes.stream().map(RoundScope::industryId).filter(Objects::nonNull).toList(),
            terms.today());
    Map<String, List<String>> within =
        rounds.inReach(
            departments.keySet(),
            different(scopes.stream().map(RoundScope::personIds).toList()),
            terms.today());
    Map<Unit, List<String>> asked = new LinkedHashMap<>();
    for (RoundScope scope : scopes) {
      Unit department = departments.get(scope.departmentId());
      List<String> people =
          scope.industryId() == null
              ? named(scope, within)
              : ofIndustries.getOrDefault(scope.industryId(), List.of());
      requireCount(department, people);
      asked.put(department, people);
    }
    requireFew(asked.values().stream().mapToInt(List::size).sum());
    return asked;
  }

  private void requireOverseen(List<RoundScope> scopes) {
    Set<String> overseen =
        groups.oversights(terms.today()).stream()
            .map(each -> each.getDepartmentId() + each.getIndustryId())
            .collect(Collectors.toSet());
    boolean all =
        scopes.stream()
            .filter(scope -> scope.industryId() != null)
            .allMatch(scope -> overseen.contains(scope.departmentId() + scope.industryId()));
    if (!all) {
      throw new Refusal("feedback", "refusal.industry");
    }
  }

  private Map<String, Unit> departments(List<RoundScope> scopes) {
    Set<String> ids = scopes.stream().map(RoundScope::departmentId).collect(Collectors.toSet());
    Map<String, Unit> found =
        units.byIds(ids).stream()
            .filter(unit -> unit.getKind() == UnitKind.INDUSTRY_DEPARTMENT)
            .collect(Collectors.toMap(Unit::getId, Function.identity()));
    if (found.size() < scopes.size()) {
      throw new Refusal("feedback", "refusal.units");
    }
    return found;
  }

  private List<String> named(RoundScope scope, Map<String, List<String>> within) {
    Set<String> reached = Set.copyOf(within.getOrDefault(scope.departmentId(), List.of()));
    List<String> beyond = scope.personIds().stream().filter(id -> !reached.contains(id)).toList();
    if (!beyond.isEmpty()) {
      throw new Refusal(
          "feedback",
          "refusal.reach",
          rounds.names(beyond).values().stream().sorted().collect(Collectors.joining("、")));
    }
    return scope.personIds().stream().distinct().sorted().toList();
  }

  private static void requireCount(Unit department, List<String> people) {
    if (people.isEmpty()) {
      throw new Refusal("feedback", "refusal.nobodyThere", department.getName());
    }
    if (people.size() > FeedbackRepository.MOST_PEOPLE) {
      throw new Refusal("feedback", "refusal.many", FeedbackRepository.MOST_PEOPLE);
    }
  }

  private static void requireFew(int people) {
    if (people > RoundRepository.MOST_PEOPLE) {
      throw new Refusal("feedback", "refusal.many", RoundRepository.MOST_PEOPLE);
    }
  }

  /**
   * Lets it go out.
   *
   * @throws Refusal as {@link #preview}, and when the sender is one of those it is about
   */
  public void send(Round draft, RoundText written, List<RoundScope> scopes, Signatory by) {
    requireComplete(written);
    Map<Unit, List<String>> asked = asked(scopes);
    if (by.personId() != null && different(asked.values()).contains(by.personId())) {
      throw new Refusal("feedback", "refusal.ownCase");
    }
    draft.send(written, new Signature(by, terms.today()));
    asked.forEach((department, people) -> ask(draft, department, people));
    record.append(
        FeedbackEvents.event(draft, "round-sent")
            .with("title", draft.getTitle())
            .with("text", draft.getText())
            .with("purpose", draft.getPurpose())
            .with("ground", draft.getGround())
            .with("dueOn", draft.getDueOn())
            .with("people", different(asked.values()).size())
            .with(
                "departments",
                asked.entrySet().stream()
                    .map(each -> each.getKey().getName() + " " + each.getValue().size())
                    .toList()));
    questionnaires
        .version(draft.getQuestionnaireVersionId())
        .map(version -> FeedbackEvents.attached(draft.getId(), version))
        .ifPresent(record::append);
  }

  private void ask(Round round, Unit department, List<String> people) {
    RoundPart part = new RoundPart(round.getId(), department.getId(), people.size());
    rounds.add(part);
    people.forEach(person -> rounds.add(new RoundPerson(part.getId(), person)));
    rounds.add(RoundErrand.of(RoundErrand.Kind.ASK, part, terms.now()));
  }

  /** Drops a draft; nobody was asked. */
  public void drop(Round draft) {
    draft.drop(terms.today());
    record.append(FeedbackEvents.event(draft, "round-dropped"));
  }
}
