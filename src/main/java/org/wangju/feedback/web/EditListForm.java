package org.wangju.feedback.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;
import org.wangju.feedback.ConductList;
import org.wangju.feedback.KeepingLists;
import org.wangju.feedback.ListEdition;
import org.wangju.feedback.ListItem;
import org.wangju.feedback.ListRepository;
import org.wangju.platform.web.Page;
import org.wangju.record.Entry;
import org.wangju.record.History;
import org.wangju.security.Access;
import org.wangju.security.AccessDenied;
import org.wangju.security.Action;
import org.wangju.security.Target;

/** The draft of a list's next edition, an item a line, until it is published. */
@Named
@RequestScoped
public class EditListForm {
  private static final int MOST_HISTORY = 10;
  private static final String LISTS = "/feedback/lists.xhtml?faces-redirect=true&done=";

  private final ListRepository lists;
  private final KeepingLists keepingLists;
  private final History history;
  private final Access access;
  private final Page page;
  private final Clock clock;

  private ConductList list;
  private ListEdition draft;
  private int version;
  private String lines;
  private LocalDate inForceFrom;

  protected EditListForm() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public EditListForm(
      ListRepository lists,
      KeepingLists keepingLists,
      History history,
      Access access,
      Page page,
      Clock clock) {
    this.lists = lists;
    this.keepingLists = keepingLists;
    this.history = history;
    this.access = access;
    this.page = page;
    this.clock = clock;
  }

  @PostConstruct
  void open() {
    access.require(Action.EDIT_LISTS, Target.none());
    String asked = Faces.getRequestParameter("list");
    list =
        Arrays.stream(ConductList.values())
            .filter(each -> each.name().equals(asked))
            .findFirst()
            .orElseThrow(AccessDenied::new);
    draft = lists.draft(list).orElse(null);
    version = draft == null ? 0 : draft.getVersion();
    lines = begun().map(this::lines).orElse("");
    inForceFrom = LocalDate.now(clock).plusDays(1);
  }

  /** The draft, or what a new one begins with: the newest edition. */
  private Optional<ListEdition> begun() {
    return Optional.ofNullable(draft).or(() -> lists.published(list, 1).stream().findFirst());
  }

  private String lines(ListEdition edition) {
    return lists.items(edition.getId()).stream()
        .map(ListItem::getWording)
        .collect(Collectors.joining("\n"));
  }

  /** Keeps the draft. */
  public String save() {
    boolean done = page.run(() -> keepingLists.write(list, version, wordings()));
    return done ? "/feedback/edit-list.xhtml?faces-redirect=true&list=" + list : null;
  }

  /** Keeps what was typed and publishes it, in one transaction. */
  public String publish() {
    return page.run(() -> keepingLists.publish(list, version, wordings(), inForceFrom))
        ? LISTS + "published"
        : null;
  }

  /** Throws the draft away. */
  public String discard() {
    return page.run(() -> keepingLists.discard(list, version)) ? LISTS + "discarded" : null;
  }

  private List<String> wordings() {
    return lines.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  public List<Entry> getHistory() {
    return history.latest(KeepingLists.stream(), MOST_HISTORY);
  }

  public LocalDate getToday() {
    return LocalDate.now(clock);
  }

  public ConductList getList() {
    return list;
  }

  /** The draft that is stored; null where there is none yet. */
  public ListEdition getDraft() {
    return draft;
  }

  public int getVersion() {
    return version;
  }

  public void setVersion(int version) {
    this.version = version;
  }

  public String getLines() {
    return lines;
  }

  public void setLines(String lines) {
    this.lines = lines;
  }

  public LocalDate getInForceFrom() {
    return inForceFrom;
  }

  public void setInForceFrom(LocalDate inForceFrom) {
    this.inForceFrom = inForceFrom;
  }
}
