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
import org.wangju.directory.ContactRow;
import org.wangju.directory.CultivationDirection;
import org.wangju.directory.KeepingRegister;
import org.wangju.directory.Person;
import org.wangju.directory.PersonRepository;
import org.wangju.directory.RegisterEntry;
import org.wangju.directory.RegisterRepository;
import org.wangju.platform.Ids;
import org.wangju.platform.web.Page;
import org.wangju.security.Access;
import org.wangju.security.AccessDenied;
import org.wangju.security.Action;
import org.wangju.security.Caller;
import org.wangju.security.Target;

/** One register entry and the work with its person: contacts, visits, problems, cultivation. */
@Named
@RequestScoped
public class EntryPage {
  private static final String BUNDLE = "directory";

  private final Access access;
  private final Caller caller;
  private final RegisterRepository register;
  private final PersonRepository people;
  private final EntryViews entryViews;
  private final KeepingRegister keepingRegister;
  private final Page page;
  private final Clock clock;

  private String submissionId;
  private RegisterEntry entry;
  private Person person;
  private EntryView view;
  private boolean editable;
  private boolean workable;
  private boolean choosing;
  private boolean personShown;
  private Choice other;
  private String colleague;
  private LocalDate on;
  private String text;
  private CultivationDirection direction = CultivationDirection.BACKBONE_TO_MEMBER;

  protected EntryPage() {
    this(null, null, null, null, null, null, null, null);
  }

  @Inject
  public EntryPage(
      Access access,
      Caller caller,
      RegisterRepository register,
      PersonRepository people,
      EntryViews entryViews,
      KeepingRegister keepingRegister,
      Page page,
      Clock clock) {
    this.access = access;
    this.caller = caller;
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
    submissionId = Ids.next();
  }

  private void read(String id) {
    entry = register.find(id).orElseThrow(AccessDenied::new);
    person = people.find(entry.getPersonId()).orElseThrow(AccessDenied::new);
    Target target = Target.ofEntry(person.getId(), entry.getKeeperId(), entry.getId());
    access.require(Action.SEE_ENTRY, target);
    view = entryViews.of(List.of(entry)).get(0);
    boolean open = entry.getUntil() == null;
    editable = open && access.allows(Action.EDIT_REGISTER, target);
    workable = open && access.allows(Action.WORK_ON_ENTRY, target);
    choosing = access.allowsSomewhere(Action.SEE_PEOPLE);
    personShown = access.allows(Action.SEE_PERSON, Target.person(person.getId()));
    colleague =
        view.contacts().stream()
            .map(ContactRow::personId)
            .filter(each -> each.equals(caller.personId()))
            .findFirst()
            .orElse(null);
  }

  public String getSubmissionId() {
    return submissionId;
  }

  public void setSubmissionId(String submissionId) {
    this.submissionId = submissionId;
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

  /** Whether the reader may note what was done with the person. */
  public boolean isWorkable() {
    return workable;
  }

  /**
   * Whether the reader may look people up; who may not chooses among the contact officers of the
   * entry.
   */
  public boolean isChoosing() {
    return choosing;
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
    work(
        "entry.visitNoted",
        () -> keepingRegister.noteVisit(submissionId, entry.getId(), on, whom(), text));
  }

  public void raiseProblem() {
    work(
        "entry.problemRaised",
        () -> keepingRegister.raiseProblem(submissionId, entry.getId(), on, text));
  }

  /**
   * @param problemId one of this entry's
   */
  public void solveProblem(String problemId) {
    if (view.problems().stream().anyMatch(each -> each.getId().equals(problemId))) {
      work("entry.problemSolved", () -> keepingRegister.solveProblem(problemId, on, text));
    }
  }

  public void beginCultivation() {
    work(
        "entry.cultivationBegun",
        () -> keepingRegister.beginCultivation(submissionId, entry.getId(), direction, whom(), on));
  }

  /**
   * @param cultivationId one of this entry's
   */
  public void concludeCultivation(String cultivationId) {
    if (view.cultivations().stream().anyMatch(each -> each.id().equals(cultivationId))) {
      work(
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

  private String whom() {
    if (choosing) {
      return other.id();
    }
    return view.contacts().stream()
        .map(ContactRow::personId)
        .filter(id -> id.equals(colleague))
        .findFirst()
        .orElseThrow(AccessDenied::new);
  }

  private void run(String doneKey, Runnable command) {
    run(editable, doneKey, command);
  }

  private void work(String doneKey, Runnable command) {
    run(workable, doneKey, command);
  }

  private void run(boolean allowed, String doneKey, Runnable command) {
    boolean done =
        page.run(
            () -> {
              if (!allowed) {
                throw new AccessDenied();
              }
              command.run();
            });
    if (done) {
      page.done(BUNDLE, doneKey);
      submissionId = Ids.next();
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

  /** The contact officer chosen, as a person's key. */
  public String getColleague() {
    return colleague;
  }

  public void setColleague(String colleague) {
    this.colleague = colleague;
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
