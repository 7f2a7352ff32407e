package org.wangju.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.wangju.directory.RegisterRepository;
import org.wangju.security.Access;
import org.wangju.security.Action;
import org.wangju.security.Caller;

/**
 * The main navigation: the pages that the caller may open, the one shown, and how much waits on the
 * desk.
 */
@Named
@RequestScoped
public class Navigation {
  private static final long MOST_SHOWN = 999;

  private static final List<Item> ITEMS =
      List.of(
          new Item("home", "/index.xhtml", Action.USE_OWN_ACCOUNT, ""),
          new Item("desk", "/desk/inbox.xhtml", Action.WORK_AT_DESK, "/desk/"),
          new Item("recruitment", "/recruitment/cases.xhtml", Action.SEE_CASE, "/recruitment/"),
          new Item(
              "feedback",
              "/feedback/cases.xhtml",
              Action.SEE_FEEDBACK,
              "/(feedback(-round)?|name-clearing)/"),
          new Item("audit", "/record/search.xhtml", Action.SEE_RECORD, "/record/"),
          new Item("people", "/directory/people.xhtml", Action.SEE_PEOPLE, "/directory/.*person"),
          new Item("units", "/directory/units.xhtml", Action.SEE_UNITS, "/directory/.*unit"),
          new Item(
              "register",
              "/directory/entries.xhtml",
              Action.SEE_REGISTER,
              "/directory/(.*entry|groups|reach)"),
          new Item(
              "imports", "/directory/imports.xhtml", Action.IMPORT_REGISTERS, "/directory/import"),
          new Item("accounts", "/admin/accounts.xhtml", Action.MANAGE_ACCOUNTS, "/admin/.*account"),
          new Item("mail", "/admin/mail.xhtml", Action.SEE_HEALTH, "/admin/mail"));

  private final Access access;
  private final Caller caller;
  private final DeskHeader desk;
  private final RegisterRepository register;
  private final Clock clock;

  protected Navigation() {
    this(null, null, null, null, null);
  }

  @Inject
  public Navigation(
      Access access, Caller caller, DeskHeader desk, RegisterRepository register, Clock clock) {
    this.access = access;
    this.caller = caller;
    this.desk = desk;
    this.register = register;
    this.clock = clock;
  }

  /** The pages that the caller may open. */
  public List<Item> getItems() {
    return caller.isSignedIn() ? ITEMS.stream().filter(this::isOpen).toList() : List.of();
  }

  /** Lists are for those who hold a role; one's own case and data stand on the first page. */
  private boolean isOpen(Item item) {
    return switch (item.action()) {
      case USE_OWN_ACCOUNT, WORK_AT_DESK -> access.allowsSomewhere(item.action());
      case SEE_REGISTER -> !access.pathsFor(item.action()).isEmpty() || keepsContact();
      default -> !access.pathsFor(item.action()).isEmpty();
    };
  }

  /** Whoever keeps contact with people of a register finds their entries, also without a role. */
  private boolean keepsContact() {
    return caller.personId() != null
        && register.keepsContact(caller.personId(), LocalDate.now(clock));
  }

  /** The number of items on the caller's desk, up to 999+; empty when there is none. */
  public String getOpen() {
    long count = caller.isSignedIn() ? desk.getTotals().open() : 0;
    return count == 0 ? "" : count > MOST_SHOWN ? MOST_SHOWN + "+" : String.valueOf(count);
  }

  /** What {@code aria-current} says of the item: it is the page shown, or this lies beneath it. */
  public String current(Item item) {
    String shown = FacesContext.getCurrentInstance().getViewRoot().getViewId();
    if (shown.equals(item.page())) {
      return "page";
    }
    return String.valueOf(item.beneath().matcher(shown).lookingAt());
  }

  /**
   * One entry.
   *
   * @param key of its text, after {@code nav.} in the bundle {@code platform}
   * @param page from the root of the site
   * @param action that opens the page
   * @param beneath how the names of the pages begin that belong to it
   */
  public record Item(String key, String page, Action action, Pattern beneath) {
    Item(String key, String page, Action action, String beneath) {
      this(key, page, action, Pattern.compile(beneath.isEmpty() ? "$" : beneath));
    }
  }
}
