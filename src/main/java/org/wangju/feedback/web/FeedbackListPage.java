package org.wangju.feedback.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wangju.directory.Role;
import org.wangju.feedback.FeedbackRepository;
import org.wangju.feedback.FeedbackRow;
import org.wangju.platform.web.Paging;
import org.wangju.security.Access;
import org.wangju.security.Action;
import org.wangju.security.Caller;

/** The feedback of the reader's units, sent and received, the newest first. */
@Named
@RequestScoped
public class FeedbackListPage {
  private static final int SIZE = 20;
  private static final int LAST_PAGE = 500;

  private final FeedbackRepository feedback;
  private final Caller caller;
  private final Access access;

  private int number = 1;
  private Paging paging;
  private List<FeedbackRow> rows;

  protected FeedbackListPage() {
    this(null, null, null);
  }

  @Inject
  public FeedbackListPage(FeedbackRepository feedback, Caller caller, Access access) {
    this.feedback = feedback;
    this.caller = caller;
    this.access = access;
  }

  /** Reads the list before the page is written. */
  public void open() {
    Set<String> own =
        Stream.of(Role.OFFICER, Role.REGULATOR_CLERK, Role.REGULATOR_HEAD)
            .flatMap(role -> caller.unitsOf(role).stream())
            .collect(Collectors.toSet());
    long count = feedback.count(own);
    paging = new Paging(Math.max(1, Math.min(number, LAST_PAGE)), SIZE, count);
    rows = feedback.list(own, paging.offset(), SIZE);
  }

  /** Whether the reader writes feedback. */
  public boolean isWriter() {
    return access.allowsSomewhere(Action.COMPOSE_FEEDBACK);
  }

  /** Whether the reader sees how quickly departments answer. */
  public boolean isMonitoring() {
    return access.allowsSomewhere(Action.SEE_ANSWER_TIMES);
  }

  /** Whether the reader sends one request to many departments. */
  public boolean isRoundRunner() {
    return access.allowsSomewhere(Action.RUN_ROUNDS);
  }

  /** Whether the reader works on name clearings. */
  public boolean isClearer() {
    return access.allowsSomewhere(Action.CHECK_CLEARING);
  }

  public List<FeedbackRow> getRows() {
    return rows;
  }

  public Paging getPaging() {
    return paging;
  }

  public int getNumber() {
    return number;
  }

  public void setNumber(int number) {
    this.number = number;
  }
}
