package org.wangju.recruitment.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.wangju.directory.Person;
import org.wangju.directory.PersonRepository;
import org.wangju.recruitment.Admission;
import org.wangju.recruitment.AdmissionRepository;
import org.wangju.recruitment.AdmissionState;
import org.wangju.security.Access;
import org.wangju.security.Action;
import org.wangju.security.Target;

/**
 * What the page of a person offers of recruitment: the open case, or to open one from the recorded
 * date. The address names the person.
 */
@Named
@RequestScoped
public class CaseOfPerson {
  private final AdmissionRepository admissions;
  private final PersonRepository people;
  private final BranchPeople branchPeople;
  private final Access access;

  private Person person;
  private Admission admission;
  private boolean openable;

  protected CaseOfPerson() {
    this(null, null, null, null);
  }

  @Inject
  public CaseOfPerson(
      AdmissionRepository admissions,
      PersonRepository people,
      BranchPeople branchPeople,
      Access access) {
    this.admissions = admissions;
    this.people = people;
    this.branchPeople = branchPeople;
    this.access = access;
  }

  @PostConstruct
  void open() {
    people.find(Faces.getRequestParameter("id")).ifPresent(this::read);
  }

  private void read(Person found) {
    person = found;
    Optional<Admission> open = admissions.openOf(found.getId());
    admission =
        open.filter(
                each ->
                    access.allows(
                        Action.SEE_CASE, Target.ofCase(found.getId(), each.getBranchId())))
            .orElse(null);
    openable =
        open.isEmpty()
            && branchPeople.mayEnter(found)
            && access.allows(Action.ENTER_APPLICANT, Target.person(found.getId()));
  }

  /** Whether the reader may see the person's open case. */
  public boolean isOpen() {
    return admission != null;
  }

  /** Whether the reader may open a case for the person now. */
  public boolean isOpenable() {
    return openable;
  }

  public String getPersonId() {
    return person.getId();
  }

  public String getCaseId() {
    return admission.getId();
  }

  public AdmissionState getState() {
    return admission.getState();
  }

  /** The day of the application as the register records it; null where it does not. */
  public LocalDate getAppliedOn() {
    return person.getAppliedOn();
  }
}
