package org.wangju.feedback.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;
import org.wangju.directory.Person;
import org.wangju.directory.PersonRepository;
import org.wangju.directory.Standing;
import org.wangju.feedback.ConductList;
import org.wangju.feedback.ListEdition;
import org.wangju.feedback.ListItem;
import org.wangju.feedback.ListRepository;
import org.wangju.feedback.Pledge;
import org.wangju.feedback.Pledging;
import org.wangju.platform.web.Page;
import org.wangju.security.Access;
import org.wangju.security.Action;
import org.wangju.security.Caller;
import org.wangju.security.Target;

/** The three lists as they bind today, or an edition of the past; members confirm them here. */
@Named
@RequestScoped
public class ListsPage {
  private static final int MOST_EDITIONS = 50;

  private final ListRepository lists;
  private final Pledging pledging;
  private final PersonRepository people;
  private final Access access;
  private final Caller caller;
  private final Page page;
  private final Clock clock;

  private List<ListView> views;
  private List<ListEdition> inForce;
  private Map<String, Pledge> pledges;
  private String read;

  protected ListsPage() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  public ListsPage(
      ListRepository lists,
      Pledging pledging,
      PersonRepository people,
      Access access,
      Caller caller,
      Page page,
      Clock clock) {
    this.lists = lists;
    this.pledging = pledging;
    this.people = people;
    this.access = access;
    this.caller = caller;
    this.page = page;
    this.clock = clock;
  }

  /**
   * A list as the page shows it.
   *
   * @param shown the edition in force, or the one that the address asks for; null where there is
   *     none
   * @param editions all published ones, the newest first
   */
  public record ListView(
      ConductList list, ListEdition shown, List<ListItem> items, List<ListEdition> editions) {}

  @PostConstruct
  void open() {
    access.require(Action.SEE_LISTS, Target.none());
    inForce = pledging.inForce();
    String asked = Faces.getRequestParameter("edition");
    views = Arrays.stream(ConductList.values()).map(list -> view(list, asked)).toList();
    pledges =
        caller.personId() == null
            ? Map.of()
            : lists.pledges(caller.personId(), inForce.stream().map(ListEdition::getId).toList());
  }

  private ListView view(ConductList list, String asked) {
    List<ListEdition> editions = lists.published(list, MOST_EDITIONS);
    ListEdition shown =
        editions.stream()
            .filter(edition -> edition.getId().equals(asked))
            .findFirst()
            .or(() -> inForce.stream().filter(edition -> edition.getList() == list).findFirst())
            .orElse(null);
    List<ListItem> items = shown == null ? List.of() : lists.items(shown.getId());
    return new ListView(list, shown, items, editions);
  }

  /** The caller has read what is in force, and says so. */
  public String pledge() {
    return page.run(() -> pledging.pledge(List.of(read.split(","))))
        ? "/feedback/lists.xhtml?faces-redirect=true"
        : null;
  }

  public List<ListView> getViews() {
    return views;
  }

  /** Whether the edition binds today. */
  public boolean isInForce(ListEdition edition) {
    return inForce.stream().anyMatch(each -> each.getId().equals(edition.getId()));
  }

  /** Whether the edition is published and its first day is yet to come. */
  public boolean isComing(ListEdition edition) {
    return edition.getInForceFrom().isAfter(LocalDate.now(clock));
  }

  /** Whether the caller, a member, has yet to confirm something that is in force. */
  public boolean isToPledge() {
    return isMember() && pledges.size() < inForce.size();
  }

  /** Whether the caller has confirmed all that is in force. */
  public boolean isPledged() {
    return !inForce.isEmpty() && pledges.size() == inForce.size();
  }

  /** The newest of the caller's confirmations; null where there is none. */
  public Pledge getLatestPledge() {
    return pledges.values().stream()
        .max((a, b) -> a.getPledgedAt().compareTo(b.getPledgedAt()))
        .orElse(null);
  }

  private boolean isMember() {
    return people
        .find(caller.personId())
        .map(Person::getStanding)
        .filter(Standing::isMember)
        .isPresent();
  }

  public boolean isEditable() {
    return access.allows(Action.EDIT_LISTS, Target.none());
  }

  public boolean isReportVisible() {
    return !access.pathsFor(Action.SEE_PLEDGES).isEmpty();
  }

  /** The keys of the editions that the page shows as in force, as the form carries them. */
  public String getRead() {
    return String.join(",", inForce.stream().map(ListEdition::getId).toList());
  }

  public void setRead(String read) {
    this.read = read;
  }
}
