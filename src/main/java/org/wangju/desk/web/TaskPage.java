package org.wangju.desk.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ComponentSystemEvent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.omnifaces.util.Components;
import org.omnifaces.util.Faces;
import org.primefaces.PrimeFaces;
import org.wangju.desk.CaseReader;
import org.wangju.desk.CaseSummary;
import org.wangju.desk.Drafts;
import org.wangju.desk.Step;
import org.wangju.desk.StepPlanners;
import org.wangju.desk.TaskDesk;
import org.wangju.desk.WorkItem;
import org.wangju.platform.web.Page;
import org.wangju.rules.RuleCard;

/**
 * What the form page of every step has in common: the item from the address, its case, the rule
 * card, the draft. A step's own bean asks it for {@link #getItemId()} and answers {@link #done}
 * when its command has been carried out.
 */
@Named
@RequestScoped
public class TaskPage {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final String DRAFT_COMMAND = "draftCommand";

  private final TaskDesk desk;
  private final StepPlanners planners;
  private final Drafts drafts;
  private final CaseReader reader;
  private final CasePage casePage;
  private final Page page;
  private final ZoneId zone;

  private String itemId;
  private boolean asked;
  private WorkItem item;
  private RuleCard card;

  protected TaskPage() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  public TaskPage(
      TaskDesk desk,
      StepPlanners planners,
      Drafts drafts,
      CaseReader reader,
      CasePage casePage,
      Page page,
      ZoneId zone) {
    this.desk = desk;
    this.planners = planners;
    this.drafts = drafts;
    this.reader = reader;
    this.casePage = casePage;
    this.page = page;
    this.zone = zone;
  }

  /** The page is rebuilt from its address, also before a posted form is read. */
  @PostConstruct
  void readAddress() {
    itemId = Faces.getRequestParameter("item");
  }

  /**
   * Opens the item; goes on to the case's page when the step is done, fell away or is somebody
   * else's turn.
   */
  public String open() {
    asked = true;
    return page.call(
            () -> {
              item = desk.read(String.valueOf(itemId));
              return desk.isForCaller(item)
                  ? ""
                  : "/desk/case.xhtml?faces-redirect=true&case="
                      + item.getCaseId()
                      + "&done=desk.notYours";
            })
        .filter(outcome -> !outcome.isEmpty())
        .orElse(null);
  }

  /** Whether the item may be shown. */
  public boolean isFound() {
    return item() != null;
  }

  /** The item; null when there is none or it is not for the reader. */
  public WorkItem item() {
    if (item == null && itemId != null && !asked) {
      asked = true;
      item = page.call(() -> desk.read(itemId)).orElse(null);
    }
    return item;
  }

  /** The item's case. */
  public CaseSummary summary() {
    if (!casePage.isFound()) {
      casePage.show(reader.see(item().getCaseId()));
    }
    return casePage.summary();
  }

  /** The step's name. */
  public String title() {
    return isFound() ? step().title(page.locale()) : page.text("desk", "task.unknown");
  }

  /** What the rules say about the step today. */
  public RuleCard card() {
    if (card == null) {
      card =
          planners
              .of(item().getProcessKey())
              .card(item().getCaseId(), item().getStepKey(), item().getSubject());
    }
    return card;
  }

  /**
   * Where to go when the command has been carried out: the inbox, or the person's own page, with a
   * word of what was done.
   *
   * @param step the step's texts in the process's bundle, of which {@code <step>.done} is shown
   */
  public String done(String processKey, String step) {
    String next = item().isForPerson() ? "/index.xhtml" : "/desk/inbox.xhtml";
    return next + "?faces-redirect=true&done=" + processKey + "." + step;
  }

  /** Takes the step out of everybody else's inbox. */
  public void claim() {
    if (page.run(() -> desk.claim(itemId))) {
      item = null;
      asked = false;
      page.done("desk", "item.now-claimed");
    }
  }

  /** Gives the step back, and returns to the inbox. */
  public String release() {
    return page.run(() -> desk.release(itemId))
        ? "/desk/inbox.xhtml?faces-redirect=true&done=desk.release"
        : null;
  }

  /**
   * Keeps what stands in the form; the page is told when. Where nothing was kept, it says so and
   * why.
   */
  public void saveDraft() {
    FacesContext faces = FacesContext.getCurrentInstance();
    UIForm form = Components.getClosestParent(UIComponent.getCurrentComponent(faces), UIForm.class);
    Optional<Instant> saved = page.call(() -> drafts.save(itemId, DraftFields.sent(faces, form)));
    PrimeFaces.Ajax answer = PrimeFaces.current().ajax();
    saved.ifPresentOrElse(
        at -> answer.addCallbackParam("draftSavedAt", TIME.format(LocalTime.ofInstant(at, zone))),
        () -> answer.update("messages"));
  }

  /** Puts the draft back into the form, when the page is opened. */
  public void restoreDraft(ComponentSystemEvent beforeRender) {
    FacesContext faces = beforeRender.getFacesContext();
    if (faces.isPostback() || !isFound()) {
      return;
    }
    UIComponent command =
        Components.findComponentsInChildren(faces.getViewRoot(), UIComponent.class).stream()
            .filter(component -> DRAFT_COMMAND.equals(component.getId()))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("the form has no draft"));
    UIForm form = Components.getClosestParent(command, UIForm.class);
    drafts.find(itemId).ifPresent(kept -> DraftFields.restore(faces, form, kept));
  }

  private Step step() {
    return new Step(item().getProcessKey(), item().getStepKey());
  }

  /** The item's key, for the step's command. */
  public String getItemId() {
    return itemId;
  }
}
