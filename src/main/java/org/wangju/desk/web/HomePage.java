package org.wangju.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wangju.desk.CaseReader;
import org.wangju.desk.CaseSummary;
import org.wangju.desk.Inbox;
import org.wangju.desk.InboxRow;
import org.wangju.directory.Person;
import org.wangju.directory.PersonRepository;
import org.wangju.directory.Role;
import org.wangju.directory.Standing;
import org.wangju.platform.web.Dates;
import org.wangju.platform.web.Page;
import org.wangju.security.Access;
import org.wangju.security.Action;
import org.wangju.security.Caller;
import org.wangju.security.RoleAt;
import org.wangju.security.Target;

/** The first page: each role sees what it comes for. */
@Named
@RequestScoped
public class HomePage {
  private static final int MOST_ITEMS = 6;
  private static final int MOST_CASES = 8;

  private static final List<Way> WAYS =
      List.of(
          new Way("imports", "pi-upload", "/directory/imports.xhtml", Action.IMPORT_REGISTERS),
          new Way(
              "enterApplicant",
              "pi-file-edit",
              "/recruitment/enter-applicant.xhtml",
              Action.ENTER_APPLICANT),
          new Way("audit", "pi-search", "/record/search.xhtml", Action.SEE_RECORD),
          new Way(
              "branchCodes", "pi-key", "/account/branch-codes.xhtml", Action.ISSUE_BRANCH_CODES),
          new Way("clerks", "pi-id-card", "/account/department-clerks.xhtml", Action.NAME_CLERKS),
          new Way("people", "pi-users", "/directory/people.xhtml", Action.SEE_PEOPLE),
          new Way("units", "pi-sitemap", "/directory/units.xhtml", Action.SEE_UNITS),
          new Way("entries", "pi-list", "/directory/entries.xhtml", Action.SEE_REGISTER),
          new Way("accounts", "pi-id-card", "/admin/accounts.xhtml", Action.MANAGE_ACCOUNTS),
          new Way("lists", "pi-book", "/feedback/lists.xhtml", Action.SEE_LISTS),
          new Way(
              "questionnaires",
              "pi-check-square",
              "/feedback/questionnaires.xhtml",
              Action.SEE_QUESTIONNAIRES),
          new Way(
              "feedbackAboutMe",
              "pi-comments",
              "/feedback/about-me.xhtml",
              Action.ANSWER_FOR_ONESELF),
          new Way("ownAccount", "pi-lock", "/account/my-account.xhtml", Action.USE_OWN_ACCOUNT));
  private static final Set<Standing> BEFORE_CASE =
      Set.of(Standing.NONE, Standing.APPLICANT, Standing.FORMER_MEMBER);
  private static final Way APPLY =
      new Way("apply", "pi-send", "/recruitment/apply.xhtml", Action.APPLY);
  private static final Way ABOUT_ME =
      new Way("aboutMe", "pi-user", "/directory/about-me.xhtml", Action.SEE_PERSON);
  private static final Way REACH =
      new Way("reach", "pi-users", "/directory/reach.xhtml", Action.USE_OWN_ACCOUNT);

  private final Inbox inbox;
  private final CaseReader reader;
  private final CasePage casePage;
  private final PersonRepository people;
  private final Access access;
  private final Caller caller;
  private final Page page;
  private final Dates dates;
  private final Clock clock;

  private List<InboxRow> items;
  private List<CaseSummary> latestCases;

  /**
   * A way on from here.
   *
   * @param key of its texts, {@code home.way.<key>} and {@code home.way.<key>.text}
   */
  public record Way(String key, String icon, String address, Action action) {}

  protected HomePage() {
    this(null, null, null, null, null, null, null, null, null);
  }

  @Inject
  public HomePage(
      Inbox inbox,
      CaseReader reader,
      CasePage casePage,
      PersonRepository people,
      Access access,
      Caller caller,
      Page page,
      Dates dates,
      Clock clock) {
    this.inbox = inbox;
    this.reader = reader;
    this.casePage = casePage;
    this.people = people;
    this.access = access;
    this.caller = caller;
    this.page = page;
    this.dates = dates;
    this.clock = clock;
  }

  /** Finds the caller's own case, to be shown as its timeline: the open one, else the last. */
  public void open() {
    List<CaseSummary> own = reader.ownCases(MOST_CASES);
    own.stream()
        .filter(CaseSummary::isOpen)
        .findFirst()
        .or(() -> own.stream().findFirst())
        .ifPresent(casePage::show);
  }

  /** The day and the caller's roles, in a line. */
  public String line() {
    String roles =
        caller.roles().stream()
            .map(RoleAt::role)
            .distinct()
            .sorted()
            .map(role -> page.text("desk", "role." + role))
            .collect(Collectors.joining(page.text("desk", "timeline.comma")));
    String today = dates.date(LocalDate.now(clock));
    return roles.isEmpty() ? today : today + " · " + roles;
  }

  /** The most urgent items of the inbox. */
  public List<InboxRow> items() {
    if (items == null) {
      items = inbox.first(MOST_ITEMS);
    }
    return items;
  }

  /** The cases opened last in the caller's units. */
  public List<CaseSummary> latestCases() {
    if (latestCases == null) {
      latestCases = reader.latestCases(MOST_CASES);
    }
    return latestCases;
  }

  /** Where the caller can go from here. */
  public List<Way> ways() {
    List<Way> ways = new ArrayList<>();
    if (isOnRoster()) {
      ways.add(ABOUT_ME);
    }
    if (mayApply()) {
      ways.add(APPLY);
    }
    if (isRegulator()) {
      ways.add(REACH);
    }
    WAYS.stream().filter(this::isOpen).forEach(ways::add);
    return ways;
  }

  /** Whether the caller has not come further than an application and has no case that goes on. */
  public boolean mayApply() {
    boolean applied = casePage.isFound() && casePage.summary().isOpen();
    return !applied
        && people
            .find(caller.personId())
            .map(Person::getStanding)
            .filter(BEFORE_CASE::contains)
            .isPresent();
  }

  /**
   * Lists are for those who hold a role; what one may see of oneself stands on a page of its own.
   */
  private boolean isOpen(Way way) {
    return access.allows(way.action(), Target.none()) || !access.pathsFor(way.action()).isEmpty();
  }

  /** Whether work comes to the caller's roles, so that the numbers of the inbox stand first. */
  public boolean isWorking() {
    return isBranch() || isOfficer() || isRegulator();
  }

  public boolean isOfficer() {
    return caller.is(Role.OFFICER);
  }

  /** Whether the caller runs a branch. */
  public boolean isBranch() {
    return caller.is(Role.BRANCH_SECRETARY) || caller.is(Role.BRANCH_COMMITTEE_MEMBER);
  }

  public boolean isRegulator() {
    return caller.is(Role.REGULATOR_CLERK) || caller.is(Role.REGULATOR_HEAD);
  }

  /** Whether the caller stands on a roster: a member or an applicant. */
  public boolean isOnRoster() {
    return caller.personId() != null;
  }
}
