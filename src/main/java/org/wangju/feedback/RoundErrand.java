package org.wangju.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.wangju.platform.Ids;
import org.wangju.record.ActingAccount;

/**
 * What a round causes in a department's case, or that case in the round: it is written where it is
 * caused and carried out in a transaction of the other case alone, which also removes it.
 */
@Entity
@Table(name = "feedback_round_errand")
public class RoundErrand {
  private static final int LONGEST_MINUTES = 60;

  @Id private String id;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  @Column(name = "round_id")
  private String roundId;

  @Column(name = "part_id")
  private String partId;

  @Column(name = "actor_id")
  private String actorId;

  @Column(name = "actor_name")
  private String actorName;

  private int attempts;

  @Column(name = "due_at")
  private Instant dueAt;

  /** What is to be done. */
  public enum Kind {
    /** Ask the department. */
    ASK,
    /** Take the request back that the department has not answered. */
    WITHDRAW,
    /** See whether the round has ended. */
    LOOK
  }

  protected RoundErrand() {}

  private RoundErrand(Kind kind, String roundId, String partId, ActingAccount actor, Instant now) {
    this.id = Ids.next();
    this.kind = kind;
    this.roundId = roundId;
    this.partId = partId;
    this.actorId = actor.id();
    this.actorName = actor.name();
    this.dueAt = now;
  }

  /** In the name of whoever sends the round, or closes it. */
  static RoundErrand of(Kind kind, RoundPart part, Instant now) {
    return new RoundErrand(kind, part.getRoundId(), part.getId(), ActingAccount.current(), now);
  }

  /** After something in a case of the round has changed; nobody does it. */
  static RoundErrand look(String roundId, Instant now) {
    return new RoundErrand(Kind.LOOK, roundId, null, ActingAccount.SYSTEM, now);
  }

  /** It failed: the next attempt waits twice as long, an hour at most. */
  void postpone(Instant now) {
    attempts++;
    long minutes = Math.min(LONGEST_MINUTES, 1L << Math.min(attempts - 1, 6));
    dueAt = now.plus(Duration.ofMinutes(minutes));
  }

  public Kind getKind() {
    return kind;
  }

  public String getRoundId() {
    return roundId;
  }

  /** The department concerned; null where it is the round as a whole. */
  public String getPartId() {
    return partId;
  }

  /** In whose name it is done. */
  public ActingAccount actor() {
    return new ActingAccount(actorId, actorName);
  }
}
