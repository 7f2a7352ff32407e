package org.wangju.feedback.process;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.wangju.directory.GroupRepository;
import org.wangju.directory.Industry;
import org.wangju.directory.IndustryGroup;
import org.wangju.directory.InfluencerGroup;
import org.wangju.directory.KeepingPeople;
import org.wangju.directory.KeepingUnits;
import org.wangju.directory.Oversight;
import org.wangju.directory.PersonDetails;
import org.wangju.directory.RegisterEntry;
import org.wangju.directory.RegisterRepository;
import org.wangju.directory.RegisteredDates;
import org.wangju.directory.Role;
import org.wangju.directory.Sex;
import org.wangju.directory.Standing;
import org.wangju.directory.Unit;
import org.wangju.directory.UnitKind;
import org.wangju.directory.UnitMerged;
import org.wangju.directory.UnitRepository;
import org.wangju.feedback.ConductList;
import org.wangju.feedback.KeepingLists;
import org.wangju.feedback.KeepingQuestionnaires;
import org.wangju.feedback.KeepingQuestionnaires.Draft;
import org.wangju.feedback.ListRepository;
import org.wangju.feedback.Question;
import org.wangju.feedback.Questionnaire;
import org.wangju.feedback.QuestionnaireRepository;
import org.wangju.platform.Ids;
import org.wangju.record.ActingAccount;
import org.wangju.rules.RuleSeeder;
import org.wangju.security.Caller;
import org.wangju.security.RoleAt;
import org.wangju.security.SignedIn;
import org.wangju.testing.Stack;

/**
 * An organization department and an industry department that oversees the streamers, somebody in
 * every role on either side, and people of the industry and beyond it.
 */
public final class TwoSides {
  public static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

  private final Stack stack;
  private final Caller caller;
  private final Unit organization;
  private final Unit department;
  private final Unit otherDepartment;
  private final Unit branch;
  private final Industry industry;
  private final InfluencerGroup streamers;
  private final Map<String, Industry> industries = new HashMap<>();
  private String item;

  /** Somebody with an account, and the roles held. */
  public record Someone(String accountId, String personId, String name, Set<RoleAt> roles) {}

  public TwoSides(Stack stack, Caller caller) {
    this.stack = stack;
    this.caller = caller;
    String code = Ids.next().substring(24);
    organization = unit("D" + code, "某区委组织部", UnitKind.ORGANIZATION_DEPARTMENT, null);
    department = unit("R" + code, "某区网信办", UnitKind.INDUSTRY_DEPARTMENT, organization);
    otherDepartment = unit("T" + code, "某区文旅局", UnitKind.INDUSTRY_DEPARTMENT, organization);
    branch = unit("B" + code, "直播支部", UnitKind.BRANCH, organization);
    industry = new Industry("网络直播" + code);
    streamers = new InfluencerGroup("网络主播" + code);
    stack.inTransaction(this::overseen);
  }

  /** Both sides on a stack that has the rules and these models, and where the caller acts. */
  public static TwoSides begin(Stack stack, Caller caller, String... models) {
    stack.put(Caller.class, caller);
    stack.inTransaction(() -> stack.get(RuleSeeder.class).seed());
    stack.deploy(models);
    return new TwoSides(stack, caller);
  }

  private Unit unit(String code, String name, UnitKind kind, Unit superior) {
    Unit unit = new Unit(code, name, kind, superior);
    stack.inTransaction(() -> stack.get(UnitRepository.class).add(unit));
    return unit;
  }

  private void overseen() {
    GroupRepository groups = stack.get(GroupRepository.class);
    groups.add(industry);
    groups.add(streamers);
    groups.add(new IndustryGroup(industry.getId(), streamers.getId()));
    groups.add(new Oversight(department.getId(), industry.getId(), SINCE));
  }

  /** A member who streams: in the department's reach. */
  public Someone streamer() {
    Someone person = member();
    stack.inTransaction(() -> register(person));
    return person;
  }

  private void register(Someone person) {
    stack
        .get(RegisterRepository.class)
        .add(
            new RegisterEntry(
                person.personId(), streamers.getId(), department.getId(), "联系服务", SINCE));
  }

  /** A member of the same branch whom the department does not oversee. */
  public Someone member() {
    String name = "党员𠮷" + Ids.next().substring(30);
    PersonDetails details =
        new PersonDetails(
            0, name, Sex.FEMALE, "汉", LocalDate.of(1990, 5, 4), null, null, RegisteredDates.NONE);
    String id =
        stack.inTransaction(
            () ->
                stack
                    .get(KeepingPeople.class)
                    .enter(Ids.next(), details, branch.getId(), Standing.FULL_MEMBER, SINCE));
    return new Someone(Ids.next(), id, name, Set.of());
  }

  /** The person leaves the industry. */
  public void leaveIndustry(Someone person, LocalDate on) {
    stack.inTransaction(
        () ->
            stack
                .get(RegisterRepository.class)
                .about(person.personId())
                .forEach(entry -> entry.end(on)));
  }

  public Someone officer(String name) {
    return holder(name, Role.OFFICER, organization);
  }

  public Someone clerk(String name) {
    return holder(name, Role.REGULATOR_CLERK, department);
  }

  public Someone head() {
    return holder("负责人", Role.REGULATOR_HEAD, department);
  }

  /** Somebody who is both, as in a small department. */
  public Someone clerkAndHead() {
    Someone clerk = clerk("身兼两职");
    return new Someone(
        clerk.accountId(),
        null,
        clerk.name(),
        Set.of(at(Role.REGULATOR_CLERK, department), at(Role.REGULATOR_HEAD, department)));
  }

  public Someone clerkOf(Unit unit) {
    return holder("经办" + unit.getCode(), Role.REGULATOR_CLERK, unit);
  }

  public Someone headOf(Unit unit) {
    return holder("负责" + unit.getCode(), Role.REGULATOR_HEAD, unit);
  }

  /** The department becomes part of another, and its open feedback goes along. */
  public void merge(Unit from, Unit into, LocalDate on) {
    act(officer("甲"));
    stack.inTransaction(
        () -> {
          stack.get(KeepingUnits.class).merge(from.getId(), into.getId(), on);
          stack.get(FollowingDepartments.class).follow(new UnitMerged(from.getId(), into.getId()));
        });
    ActingAccount.leave();
  }

  public Someone clerkOfOtherDepartment() {
    return holder("外部门经办", Role.REGULATOR_CLERK, otherDepartment);
  }

  /** Another department that oversees an industry of its own, of that many streamers. */
  public Unit anotherDepartment(int people) {
    String code = Ids.next().substring(24);
    Unit another = unit("Q" + code, "某区部门" + code, UnitKind.INDUSTRY_DEPARTMENT, organization);
    Industry own = new Industry("行业" + code);
    InfluencerGroup group = new InfluencerGroup("群体" + code);
    stack.inTransaction(
        () -> {
          GroupRepository groups = stack.get(GroupRepository.class);
          groups.add(own);
          groups.add(group);
          groups.add(new IndustryGroup(own.getId(), group.getId()));
          groups.add(new Oversight(another.getId(), own.getId(), SINCE));
        });
    industries.put(another.getId(), own);
    for (int i = 0; i < people; i++) {
      Someone person = member();
      stack.inTransaction(
          () ->
              stack
                  .get(RegisterRepository.class)
                  .add(
                      new RegisterEntry(
                          person.personId(), group.getId(), another.getId(), "联系服务", SINCE)));
    }
    return another;
  }

  /** The industry of a department that was made besides. */
  public Industry industryOf(Unit another) {
    return industries.get(another.getId());
  }

  private static Someone holder(String name, Role role, Unit unit) {
    String account =
        UUID.nameUUIDFromBytes((name + unit.getId()).getBytes(StandardCharsets.UTF_8)).toString();
    return new Someone(account, null, name, Set.of(at(role, unit)));
  }

  private static RoleAt at(Role role, Unit unit) {
    return new RoleAt(role, unit.getId(), unit.getPath());
  }

  /** From here on this one acts. */
  public void act(Someone someone) {
    new ActingAccount(someone.accountId(), someone.name()).enter();
    caller.enter(
        new SignedIn(
            Ids.next(),
            someone.accountId(),
            "login",
            someone.personId(),
            null,
            someone.name(),
            Locale.SIMPLIFIED_CHINESE,
            someone.roles(),
            ""),
        Locale.SIMPLIFIED_CHINESE);
  }

  /** Publishes a list; its item binds from that day on. */
  public void publishList(LocalDate from) {
    act(officer("甲"));
    stack.inTransaction(
        () -> stack.get(KeepingLists.class).publish(ConductList.DONTS, 0, List.of("不得散布谣言"), from));
    ListRepository lists = stack.get(ListRepository.class);
    String edition = lists.published(ConductList.DONTS, 1).get(0).getId();
    item = lists.items(edition).get(0).getId();
    ActingAccount.leave();
  }

  /** Begins a questionnaire of the organization; returns its key. */
  public String beginQuestionnaire(String title, Question... questions) {
    Draft draft = new Draft(title, "", List.of(questions));
    return keeping(keeping -> keeping.begin(organization.getId(), draft));
  }

  /** Publishes it with these questions; returns the key of the version. */
  public String publishQuestionnaire(String id, Question... questions) {
    Questionnaire kept = stack.get(QuestionnaireRepository.class).find(id).orElseThrow();
    Draft draft = new Draft(kept.getTitle(), "", List.of(questions));
    return keeping(keeping -> keeping.publish(id, kept.getVersion(), draft));
  }

  private String keeping(Function<KeepingQuestionnaires, String> work) {
    act(officer("甲"));
    try {
      return stack.inTransaction(() -> work.apply(stack.get(KeepingQuestionnaires.class)));
    } finally {
      ActingAccount.leave();
    }
  }

  /** The item of the list. */
  public String item() {
    return item;
  }

  public Unit organization() {
    return organization;
  }

  public Unit department() {
    return department;
  }

  public Unit otherDepartment() {
    return otherDepartment;
  }

  public Industry industry() {
    return industry;
  }
}
