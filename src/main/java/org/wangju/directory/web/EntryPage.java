package org.wangju.directory.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.omnifaces.util.Faces;
import org.wangju.directory.CultivationDirection;
import org.wangju.directory.KeepingRegister;
import org.wangju.directory.Person;
import org.wangju.directory.PersonRepository;
import org.wangju.directory.RegisterEntry;
import org.wangju.directory.RegisterRepository;
import org.wangju.platform.web.Page;
import org.wangju.security.Access;
import org.wangju.security.AccessDenied;
import org.wangju.security.Action;
import org.wangju.security.Target;

/** One register entry and the work with its person: contacts, visits, problems, cultivation. */
@Named
@RequestScoped
public class EntryPage {
  private static final String BUNDLE = "directory";

  private final Access access;
  private final RegisterRepository register;
  private final PersonRepository people;
  private final EntryViews entryViews;
  private final KeepingRegister keepingRegister;
  private final Page page;
  private final Clock clock;

  private RegisterEntry entry;
  private Person person;
  private EntryView view;
  private boolean editable;
  private boolean personShown;
  private Choice other;
  private LocalDate on;
  private String text;
  private CultivationDirection direction = CultivationDirection.BACKBONE_TO_MEMBER;

  protected EntryPage() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  public EntryPage(
      Access access,
      RegisterRepository register,
      PersonRepository people,
      EntryViews entryViews,
      KeepingRegister keepingRegister,
      Page page,
      Clock clock) {
    this.access = access;
    this.register = register;
    this.people = people;
    this.entryViews = entryViews;
    this.keepingRegister = keepingRegister;
    this.page = page;
    this.clock = clock;
  }

  @PostConstruct
  void open() {
    read(Faces.getRequestParameter("id"));
    on = LocalDate.now(clock);
  }

  private void read(String id) {
    entry = register.find(id).orElseThrow(AccessDenied::new);
    person = people.find(entry.getPersonId()).orElseThrow(AccessDenied::new);
    if (!allows(Action.SEE_REGISTER)) {
      throw new AccessDenied();
    }
    view = entryViews.of(List.of(entry)).get(0);
    editable = entry.getUntil() == null && allows(Action.EDIT_REGISTER);
    personShown =
        person.getBranchId() == null
            || access.allows(Action.SEE_PERSON, Target.person(person.getId()));
  }

  /** By the line of the keeper, or by that of the person's branch. */
  private boolean allows(Action action) {
    return access.allows(action, Target.ofCase(person.getId(), entry.getKeeperId()))
        || (person.getBranchId() != null && access.allows(action, Target.person(person.getId())));
  }

  public Person getPerson() {
    return person;
  }

  public EntryView getView() {
    return view;
  }

  public boolean isEditable() {
    return editable;
  }

  public boolean isPersonShown() {
    return personShown;
  }

  public List<CultivationDirection> getDirections() {
    return Arrays.asList(CultivationDirection.values());
  }

  public void nameContact() {
    run("entry.contactNamed", () -> keepingRegister.nameContact(entry.getId(), other.id()));
  }

  /**
   * @param contactId one of this entry's
   */
  public void endContact(String contactId) {
    if (view.contacts().stream().anyMatch(each -> each.id().equals(contactId))) {
      run("entry.contactEnded", () -> keepingRegister.endContact(contactId));
    }
  }

  public void noteVisit() {
    run("entry.visitNoted", () -> keepingRegister.noteVisit(entry.getId(), on, other.id(), text));
  }

  public void raiseProblem() {
    run("entry.problemRaised", () -> keepingRegister.raiseProblem(entry.getId(), on, text));
  }

  /**
   * @param problemId one of this entry's
   */
  public void solveProblem(String problemId) {
    if (view.problems().stream().anyMatch(each -> each.getId().equals(problemId))) {
      run("entry.problemSolved", () -> keepingRegister.solveProblem(problemId, on, text));
    }
  }

  public void beginCultivation() {
    run(
        "entry.cultivationBegun",
        () -> keepingRegister.beginCultivation(entry.getId(), direction, other.id(), on));
  }

  /**
   * @param cultivationId one of this entry's
   */
  public void concludeCultivation(String cultivationId) {
    if (view.cultivations().stream().anyMatch(each -> each.id().equals(cultivationId))) {
      run(
          "entry.cultivationConcluded",
          () -> keepingRegister.concludeCultivation(cultivationId, on, text));
    }
  }

  public void reviewLevel() {
    run("entry.levelReviewed", () -> keepingRegister.reviewLevel(entry.getId()));
  }

  public void end() {
    run("entry.ended", () -> keepingRegister.end(entry.getId()));
  }

  private void run(String doneKey, Runnable command) {
    boolean done =
        page.run(
            () -> {
              if (!editable) {
                throw new AccessDenied();
              }
              command.run();
            });
    if (done) {
      page.done(BUNDLE, doneKey);
      other = null;
      text = null;
      on = LocalDate.now(clock);
      read(entry.getId());
    }
  }

  public Choice getOther() {
    return other;
  }

  public void setOther(Choice other) {
    this.other = other;
  }

  public LocalDate getOn() {
    return on;
  }

  public void setOn(LocalDate on) {
    this.on = on;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public CultivationDirection getDirection() {
    return direction;
  }

  public void setDirection(CultivationDirection direction) {
    this.direction = direction;
  }
}
