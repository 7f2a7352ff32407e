package org.wangju.recruitment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.wangju.desk.web.TaskPage;
import org.wangju.directory.PersonRepository;
import org.wangju.directory.PersonRow;
import org.wangju.recruitment.Admission;
import org.wangju.recruitment.AdmissionRepository;
import org.wangju.recruitment.AssigningContacts;
import org.wangju.recruitment.AttendanceRow;
import org.wangju.recruitment.ContactLine;
import org.wangju.recruitment.CultivationContact;
import org.wangju.recruitment.MeetingRecord;

/**
 * What the forms of a recruitment's steps ask of the case: its state, the branch's members, the
 * bounds of dates.
 */
@Named
@RequestScoped
public class RecruitmentTask {
  private final TaskPage taskPage;
  private final AdmissionRepository admissions;
  private final AssigningContacts contacts;
  private final PersonRepository people;
  private final Clock clock;

  private Admission admission;
  private List<PersonRow> members;
  private MeetingRecord minutes;

  protected RecruitmentTask() {
    this(null, null, null, null, null);
  }

  @Inject
  public RecruitmentTask(
      TaskPage taskPage,
      AdmissionRepository admissions,
      AssigningContacts contacts,
      PersonRepository people,
      Clock clock) {
    this.taskPage = taskPage;
    this.admissions = admissions;
    this.contacts = contacts;
    this.people = people;
    this.clock = clock;
  }

  /** The case of the step; who may see it was decided by {@link TaskPage#item}. */
  Admission admission() {
    if (admission == null) {
      admission = admissions.get(taskPage.item().getCaseId());
    }
    return admission;
  }

  public Admission getAdmission() {
    return admission();
  }

  /** The full members of the branch, by name. */
  public List<PersonRow> getMembers() {
    if (members == null) {
      members = people.fullMembers(admission().getBranchId());
    }
    return members;
  }

  /** The last day that a form may name. */
  public LocalDate getToday() {
    return LocalDate.now(clock);
  }

  /** The day before which the step cannot have been done: that of the step before. */
  public LocalDate getEarliest() {
    return switch (admission().getState()) {
      case AWAITING_RECEIPT, AWAITING_AMENDMENT, REJECTED, WITHDRAWN -> null;
      case AWAITING_TALK -> admission().getAppliedOn();
      case AWAITING_RECOMMENDATION -> admission().getTalk().getHeldOn();
      case AWAITING_DECISION -> admission().getRecommendation().getGivenOn();
      case AWAITING_COSIGNATURE, AWAITING_FILING, AWAITING_CONTACTS, IN_CULTIVATION ->
          admission().getDecidedOn();
    };
  }

  /** The last day of the talk; null where the edition sets none. */
  public LocalDate getTalkDueOn() {
    return taskPage.card().latest().orElse(null);
  }

  /** The newest meeting that decided on this person; null while there was none. */
  public MeetingRecord getMinutes() {
    if (minutes == null) {
      minutes = admissions.meeting(admission().getMeetingId()).orElse(null);
    }
    return minutes;
  }

  /** That meeting's roll, by name. */
  public List<AttendanceRow> getRoll() {
    return admissions.rollOf(getMinutes().getId());
  }

  /** The contacts who must be replaced before the review. */
  public List<ContactLine> getUnfitContacts() {
    List<String> unfit =
        contacts.toReplace(admission()).stream().map(CultivationContact::getId).toList();
    return lines().filter(line -> unfit.contains(line.contactId())).toList();
  }

  private Stream<ContactLine> lines() {
    return admissions.contactLines(admission().getId()).stream();
  }
}
