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
import org.wangju.directory.KeepingPeople;
import org.wangju.directory.Person;
import org.wangju.directory.PersonDetails;
import org.wangju.directory.PersonRepository;
import org.wangju.directory.PersonalNumbers;
import org.wangju.directory.RegisteredDates;
import org.wangju.directory.Sex;
import org.wangju.directory.Standing;
import org.wangju.directory.Unit;
import org.wangju.directory.UnitRepository;
import org.wangju.platform.Ids;
import org.wangju.platform.web.Page;
import org.wangju.security.Access;
import org.wangju.security.AccessDenied;
import org.wangju.security.Action;
import org.wangju.security.Target;

/** Corrects what is held about a person, or enters one in a branch. */
@Named
@RequestScoped
public class EditPersonForm {
  private final Access access;
  private final PersonRepository people;
  private final UnitRepository units;
  private final PersonalNumbers numbers;
  private final KeepingPeople keepingPeople;
  private final Page page;
  private final Clock clock;

  private String id;
  private String submissionId;
  private Unit branch;
  private String maskedIdentity = "";
  private String maskedPhone = "";
  private int version;
  private String name;
  private Sex sex;
  private String ethnic;
  private LocalDate birthDate;
  private String identityNumber;
  private String phone;
  private Standing standing = Standing.APPLICANT;
  private LocalDate since;
  private LocalDate applied;
  private LocalDate activist;
  private LocalDate target;
  private LocalDate admitted;
  private LocalDate converted;

  protected EditPersonForm() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  public EditPersonForm(
      Access access,
      PersonRepository people,
      UnitRepository units,
      PersonalNumbers numbers,
      KeepingPeople keepingPeople,
      Page page,
      Clock clock) {
    this.access = access;
    this.people = people;
    this.units = units;
    this.numbers = numbers;
    this.keepingPeople = keepingPeople;
    this.page = page;
    this.clock = clock;
  }

  @PostConstruct
  void open() {
    id = Faces.getRequestParameter("id");
    since = LocalDate.now(clock);
    if (id == null) {
      String branchId = Faces.getRequestParameter("branch");
      access.require(Action.EDIT_PERSON, Target.unit(branchId));
      branch = units.find(branchId).orElseThrow(AccessDenied::new);
      submissionId = Ids.next();
    } else {
      access.require(Action.EDIT_PERSON, Target.person(id));
      fill(people.find(id).orElseThrow(AccessDenied::new));
    }
  }

  private void fill(Person person) {
    branch = units.find(person.getBranchId()).orElse(null);
    version = person.getVersion();
    name = person.getName();
    sex = person.getSex();
    ethnic = person.getEthnic();
    birthDate = person.getBirthDate();
    maskedIdentity = numbers.maskedIdentity(person);
    maskedPhone = numbers.maskedPhone(person);
    applied = person.getAppliedOn();
    activist = person.getActivistOn();
    target = person.getTargetOn();
    admitted = person.getAdmittedOn();
    converted = person.getConvertedOn();
  }

  /** Saves and goes to the person's page. */
  public String save() {
    return page.call(this::saved)
        .map(personId -> "/directory/person.xhtml?faces-redirect=true&done=saved&id=" + personId)
        .orElse(null);
  }

  private String saved() {
    RegisteredDates dates = new RegisteredDates(applied, activist, target, admitted, converted);
    PersonDetails details =
        new PersonDetails(version, name, sex, ethnic, birthDate, identityNumber, phone, dates);
    if (id == null) {
      access.require(Action.EDIT_PERSON, Target.unit(branch.getId()));
      return keepingPeople.enter(submissionId, details, branch.getId(), standing, since);
    }
    access.require(Action.EDIT_PERSON, Target.person(id));
    keepingPeople.amend(id, details);
    return id;
  }

  public List<Sex> getSexes() {
    return Arrays.asList(Sex.values());
  }

  public List<Standing> getStandings() {
    return Arrays.stream(Standing.values()).filter(each -> each != Standing.NONE).toList();
  }

  public String getId() {
    return id;
  }

  public String getSubmissionId() {
    return submissionId;
  }

  public void setSubmissionId(String submissionId) {
    this.submissionId = submissionId;
  }

  public Unit getBranch() {
    return branch;
  }

  public String getMaskedIdentity() {
    return maskedIdentity;
  }

  public String getMaskedPhone() {
    return maskedPhone;
  }

  public int getVersion() {
    return version;
  }

  public void setVersion(int version) {
    this.version = version;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public Sex getSex() {
    return sex;
  }

  public void setSex(Sex sex) {
    this.sex = sex;
  }

  public String getEthnic() {
    return ethnic;
  }

  public void setEthnic(String ethnic) {
    this.ethnic = ethnic;
  }

  public LocalDate getBirthDate() {
    return birthDate;
  }

  public void setBirthDate(LocalDate birthDate) {
    this.birthDate = birthDate;
  }

  public String getIdentityNumber() {
    return identityNumber;
  }

  public void setIdentityNumber(String identityNumber) {
    this.identityNumber = identityNumber;
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(String phone) {
    this.phone = phone;
  }

  public Standing getStanding() {
    return standing;
  }

  public void setStanding(Standing standing) {
    this.standing = standing;
  }

  public LocalDate getSince() {
    return since;
  }

  public void setSince(LocalDate since) {
    this.since = since;
  }

  public LocalDate getApplied() {
    return applied;
  }

  public void setApplied(LocalDate applied) {
    this.applied = applied;
  }

  public LocalDate getActivist() {
    return activist;
  }

  public void setActivist(LocalDate activist) {
    this.activist = activist;
  }

  public LocalDate getTarget() {
    return target;
  }

  public void setTarget(LocalDate target) {
    this.target = target;
  }

  public LocalDate getAdmitted() {
    return admitted;
  }

  public void setAdmitted(LocalDate admitted) {
    this.admitted = admitted;
  }

  public LocalDate getConverted() {
    return converted;
  }

  public void setConverted(LocalDate converted) {
    this.converted = converted;
  }
}
