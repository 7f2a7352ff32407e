package org.wangju.feedback.process;

import org.wangju.feedback.OpeningRound;

/** The names in the model {@code feedback-round.bpmn}: its key, message, variable and elements. */
public final class RoundModel {
  public static final String KEY = OpeningRound.PROCESS;
  public static final String MESSAGE_ALL_ANSWERED = "feedback-round.all-answered";

  /** Whether the round went out or was dropped: {@code SENT} or {@code DROPPED}. */
  public static final String COMPOSED = "composed";

  public static final String COMPOSE_ROUND = "Task_ComposeRound";
  public static final String FOLLOW_ROUND = "Task_FollowRound";

  private RoundModel() {}
}
