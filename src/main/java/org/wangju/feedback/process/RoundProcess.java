package org.wangju.feedback.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.wangju.desk.WorkItem;
import org.wangju.feedback.FeedbackCase;
import org.wangju.feedback.FeedbackKind;
import org.wangju.feedback.FollowingRound;
import org.wangju.feedback.NameColumn.Named;
import org.wangju.feedback.NamingPeople;
import org.wangju.feedback.OpeningRound;
import org.wangju.feedback.Round;
import org.wangju.feedback.RoundPreview;
import org.wangju.feedback.RoundRepository;
import org.wangju.feedback.RoundScope;
import org.wangju.feedback.RoundText;
import org.wangju.platform.Refusal;
import org.wangju.platform.Retried;
import org.wangju.record.Submissions;
import org.wangju.security.Action;
import org.wangju.security.Target;

/**
 * What pages may ask of rounds. Each method is one transaction that locks one case; what a round
 * causes in its departments' cases is carried out by {@link RoundErrands}.
 */
@Retried
@Transactional
@ApplicationScoped
public class RoundProcess {
  private final Turn turn;
  private final RoundRepository rounds;
  private final NamingPeople naming;
  private final OpeningRound opening;
  private final FollowingRound following;
  private final FeedbackNews news;
  private final Submissions submissions;
  private final RuntimeService runtime;

  protected RoundProcess() {
    this(null, null, null, null, null, null, null, null);
  }

  @Inject
  public RoundProcess(
      Turn turn,
      RoundRepository rounds,
      NamingPeople naming,
      OpeningRound opening,
      FollowingRound following,
      FeedbackNews news,
      Submissions submissions,
      RuntimeService runtime) {
    this.turn = turn;
    this.rounds = rounds;
    this.naming = naming;
    this.opening = opening;
    this.following = following;
    this.news = news;
    this.submissions = submissions;
    this.runtime = runtime;
  }

  /**
   * Begins a draft; returns the case's key.
   *
   * @param submissionId made with the page, so that a form sent twice opens one case
   * @param unitId a unit at which the caller is an officer
   */
  public String begin(String submissionId, String unitId) {
    turn.require(Action.RUN_ROUNDS, Target.unit(unitId));
    submissions.once(submissionId);
    String caseId = opening.open(unitId, turn.signatory()).getId();
    runtime.startProcessInstanceByKey(RoundModel.KEY, caseId);
    return caseId;
  }

  /** What sending this would disclose to whom: shown before it goes out. */
  public RoundPreview preview(String workItemId, RoundText written, List<RoundScope> scopes) {
    return opening.preview(compose(workItemId), written, scopes);
  }

  /** Those whom each of some departments oversees: who is named is found among them. */
  public Map<String, List<Named>> overseen(String workItemId, Collection<String> departmentIds) {
    compose(workItemId);
    return naming.overseen(departmentIds);
  }

  private Round compose(String workItemId) {
    return round(turn.begin(workItemId, RoundModel.COMPOSE_ROUND, Action.RUN_ROUNDS));
  }

  private Round round(WorkItem item) {
    return rounds.get(item.getCaseId());
  }

  /** {@code Task_ComposeRound}: it goes out; every department is asked in a moment. */
  public void send(String workItemId, RoundText written, List<RoundScope> scopes) {
    WorkItem item = turn.begin(workItemId, RoundModel.COMPOSE_ROUND, Action.RUN_ROUNDS);
    opening.send(round(item), written, scopes, turn.signatory());
    turn.complete(item, Map.of(RoundModel.COMPOSED, "SENT"));
  }

  /** {@code Task_ComposeRound}, when it is not to go out at all. */
  public void drop(String workItemId) {
    WorkItem item = turn.begin(workItemId, RoundModel.COMPOSE_ROUND, Action.RUN_ROUNDS);
    opening.drop(round(item));
    turn.complete(item, Map.of(RoundModel.COMPOSED, "DROPPED"));
  }

  /** {@code Task_FollowRound}, when the round is to end before all have answered. */
  public void closeEarly(String workItemId, String reason) {
    WorkItem item = turn.begin(workItemId, RoundModel.FOLLOW_ROUND, Action.RUN_ROUNDS);
    following.closeEarly(round(item), reason);
    turn.complete(item, Map.of());
  }

  /**
   * Reminds one department of its request; many are reminded one by one, each in a transaction of
   * its own.
   *
   * @throws Refusal when the department was reminded today, or has answered
   */
  public void remind(String caseId) {
    FeedbackCase request = turn.lock(caseId, Action.RUN_ROUNDS, FeedbackKind::sender);
    if (request.getRoundId() == null) {
      throw new Refusal("feedback", "refusal.unknown");
    }
    following.remind(request);
    news.reminder(request);
  }
}
