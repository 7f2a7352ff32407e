package org.wangju.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.wangju.desk.Inbox;
import org.wangju.desk.InboxFilter;
import org.wangju.desk.InboxRow;
import org.wangju.desk.StepPlanners;
import org.wangju.desk.TaskDesk;
import org.wangju.platform.Messages;
import org.wangju.platform.Refusal;
import org.wangju.platform.web.Page;
import org.wangju.platform.web.Paging;
import org.wangju.platform.web.SealedSearch;

/**
 * The inbox: filtered and turned by its address, claimed and released for several items at once.
 */
@Named
@RequestScoped
public class InboxPage {
  private final Inbox inbox;
  private final TaskDesk desk;
  private final StepPlanners planners;
  private final Page page;
  private final Clock clock;
  private final SealedSearch search;
  private final List<Result> results = new ArrayList<>();

  private String process;
  private String text;
  private InboxFilter.Due due = InboxFilter.Due.ALL;
  private int number = 1;
  private Paging paging;
  private List<InboxRow> rows;

  /**
   * What became of one of the items chosen.
   *
   * @param reason why it was not done; empty when it was
   */
  public record Result(InboxRow row, String reason) {}

  protected InboxPage() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public InboxPage(
      Inbox inbox,
      TaskDesk desk,
      StepPlanners planners,
      Page page,
      Clock clock,
      SealedSearch search) {
    this.inbox = inbox;
    this.desk = desk;
    this.planners = planners;
    this.page = page;
    this.clock = clock;
    this.search = search;
  }

  /** Goes to what was asked for; a name does not stand in the address as it is. */
  public String search() {
    return "/desk/inbox.xhtml?faces-redirect=true"
        + search.parameter(text)
        + SealedSearch.parameter("process", filter().process())
        + SealedSearch.parameter("due", due == InboxFilter.Due.ALL ? null : due.name());
  }

  /** Claims the items chosen, one by one: what fails is named, the rest is done. */
  public void claimChosen() {
    each(desk::claim);
  }

  /** Releases the items chosen, one by one. */
  public void releaseChosen() {
    each(desk::release);
  }

  private void each(Consumer<String> act) {
    // Read as the browser sent them: the lines may have moved since the page was shown.
    String[] chosen =
        FacesContext.getCurrentInstance()
            .getExternalContext()
            .getRequestParameterValuesMap()
            .get("item");
    if (chosen == null) {
      page.warn("desk", "inbox.none-chosen");
      return;
    }
    inbox
        .rows(Arrays.asList(chosen))
        .forEach(row -> results.add(new Result(row, reason(row, act))));
    forget();
    long done = results.stream().filter(result -> result.reason().isEmpty()).count();
    page.done("desk", "inbox.chosen-done", done, results.size());
  }

  private String reason(InboxRow row, Consumer<String> act) {
    try {
      act.accept(row.id());
      return "";
    } catch (Refusal e) {
      return e.text(page.locale());
    }
  }

  /** What became of the items chosen, where something was not done. */
  public List<Result> failed() {
    return results.stream().filter(result -> !result.reason().isEmpty()).toList();
  }

  /** The lines of the page. */
  public List<InboxRow> rows() {
    if (rows == null) {
      rows = inbox.page(filter(), paging().offset());
    }
    return rows;
  }

  /** Which page of how many; a number beyond the last is the last. */
  public Paging paging() {
    if (paging == null) {
      Paging asked = new Paging(Math.max(1, number), Inbox.PAGE, inbox.count(filter()));
      paging = new Paging((int) Math.min(asked.number(), asked.pages()), Inbox.PAGE, asked.total());
    }
    return paging;
  }

  /** Lets the lines be read anew, for another filter or after an act. */
  private void forget() {
    paging = null;
    rows = null;
  }

  private InboxFilter filter() {
    return new InboxFilter(process, text, due);
  }

  /** Whether anything is filtered. */
  public boolean isFiltered() {
    return !filter().equals(InboxFilter.ALL);
  }

  /** The processes by which the list can be filtered. */
  public List<String> processes() {
    return planners.processes();
  }

  /** A process's name. */
  public String processName(String key) {
    return Messages.text(page.locale(), key, "process");
  }

  /** The name of the row's step. */
  public String stepName(InboxRow row) {
    return row.step().title(page.locale());
  }

  /** The last days by which the list can be filtered. */
  public InboxFilter.Due[] dues() {
    return InboxFilter.Due.values();
  }

  /** Whether the row's last day is past. */
  public boolean late(InboxRow row) {
    return row.isLate(LocalDate.now(clock));
  }

  public String getProcess() {
    return process;
  }

  public void setProcess(String process) {
    this.process = process;
    forget();
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
    forget();
  }

  /** The text as it stands in the address; null when there is none. */
  public String getSealedText() {
    return search.seal(text);
  }

  public void setSealedText(String sealed) {
    setText(search.read(sealed));
  }

  public InboxFilter.Due getDue() {
    return due;
  }

  /** As it stands in the address, where a word that there is none of asks for all. */
  public String getDueWord() {
    return due.name();
  }

  public void setDueWord(String word) {
    setDue(InboxFilter.Due.of(word));
  }

  public void setDue(InboxFilter.Due due) {
    this.due = due == null ? InboxFilter.Due.ALL : due;
    forget();
  }

  /** The page's number, from 1. */
  public int getNumber() {
    return number;
  }

  public void setNumber(int number) {
    this.number = number;
    forget();
  }
}
