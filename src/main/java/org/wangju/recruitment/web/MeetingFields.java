package org.wangju.recruitment.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.omnifaces.util.Faces;
import org.wangju.desk.web.TaskPage;
import org.wangju.recruitment.BranchBody;
import org.wangju.recruitment.Meeting;
import org.wangju.recruitment.MeetingBody;
import org.wangju.recruitment.Presence;
import org.wangju.recruitment.Resolution;

/**
 * The fields of a meeting's record. The roll follows from the day of the meeting: it lists who
 * belonged to the body then, so the day is read from the request before the fields are.
 */
@Named
@RequestScoped
public class MeetingFields {
  static final String DAY_PARAMETER = "step:meetingOn";

  private final TaskPage taskPage;
  private final RecruitmentTask task;
  private final BranchBody branchBody;

  private LocalDate heldOn;
  private List<AttendanceField> roll = List.of();
  private String chairId;
  private String recorderId;
  private Integer votesFor;
  private Integer votesAgainst = 0;
  private Integer abstentions = 0;
  private String minutes;

  protected MeetingFields() {
    this(null, null, null);
  }

  @Inject
  public MeetingFields(TaskPage taskPage, RecruitmentTask task, BranchBody branchBody) {
    this.taskPage = taskPage;
    this.task = task;
    this.branchBody = branchBody;
  }

  /** Makes the roll of the day that the request names, or of today. */
  @PostConstruct
  void open() {
    if (taskPage.isFound()) {
      heldOn = sentDay();
      roll = rollOf(heldOn == null ? task.getToday() : heldOn);
    }
  }

  private static LocalDate sentDay() {
    String sent = Faces.getRequestParameter(DAY_PARAMETER);
    try {
      return sent == null || sent.isEmpty() ? null : LocalDate.parse(sent);
    } catch (DateTimeParseException e) {
      // Not a day: the field says so when it is read.
      return null;
    }
  }

  private List<AttendanceField> rollOf(LocalDate day) {
    return branchBody.members(task.admission().getBranchId(), day).stream()
        .map(AttendanceField::new)
        .toList();
  }

  /** The record as it was entered. */
  Meeting entered(Resolution resolution) {
    List<Meeting.Attendee> attendees = roll.stream().map(AttendanceField::entered).toList();
    return new Meeting(
        heldOn,
        chairId,
        recorderId,
        attendees,
        number(votesFor),
        number(votesAgainst),
        number(abstentions),
        resolution,
        minutes);
  }

  private static int number(Integer typed) {
    return typed == null ? 0 : typed;
  }

  /** The body that decides in the branch. */
  public MeetingBody getBody() {
    return branchBody.of(task.admission().getBranchId());
  }

  /** The least number that is more than half of the roll. */
  public int getNeeded() {
    return roll.size() / 2 + 1;
  }

  public List<Presence> getPresences() {
    return List.of(Presence.values());
  }

  public List<AttendanceField> getRoll() {
    return roll;
  }

  public LocalDate getHeldOn() {
    return heldOn;
  }

  /** Sets the day; the roll is another's when the day is. */
  public void setHeldOn(LocalDate heldOn) {
    if (heldOn != null && !heldOn.equals(this.heldOn)) {
      roll = rollOf(heldOn);
    }
    this.heldOn = heldOn;
  }

  public String getChairId() {
    return chairId;
  }

  public void setChairId(String chairId) {
    this.chairId = chairId;
  }

  public String getRecorderId() {
    return recorderId;
  }

  public void setRecorderId(String recorderId) {
    this.recorderId = recorderId;
  }

  public Integer getVotesFor() {
    return votesFor;
  }

  public void setVotesFor(Integer votesFor) {
    this.votesFor = votesFor;
  }

  public Integer getVotesAgainst() {
    return votesAgainst;
  }

  public void setVotesAgainst(Integer votesAgainst) {
    this.votesAgainst = votesAgainst;
  }

  public Integer getAbstentions() {
    return abstentions;
  }

  public void setAbstentions(Integer abstentions) {
    this.abstentions = abstentions;
  }

  public String getMinutes() {
    return minutes;
  }

  public void setMinutes(String minutes) {
    this.minutes = minutes;
  }
}
