package org.wangju.crash;

import java.util.regex.Pattern;
import org.wangju.crash.Relay.Moment;

/** Where a node is killed. */
enum Point {
  /** Wherever it happens to be. */
  AT_RANDOM,
  /** While it starts. */
  WHILE_STARTING,

  REQUEST_HALF_SENT(Moment.REQUEST_HALF_SENT),
  /** Committed, and the client does not know. */
  REPLY_HELD(Moment.REPLY_HELD),
  /** The mail server has the mail, and the node has not noted it. */
  MAIL_TAKEN(Moment.MAIL_TAKEN),

  /** All is written, nothing committed. */
  BEFORE_COMMIT,

  /** The client knows, and the node's event waits to be sealed, its news to be spread or mailed. */
  DONE_AND_UNSEALED("record_log", true, ""),
  DONE_AND_UNSPREAD("notice", true, ""),
  DONE_AND_UNMAILED("mail", true, ""),

  // In a transaction, with a statement that writes to the table: the first that does, since behind
  // it no other comes.
  USING_LOGIN("login_session", false, "insert|update|delete"),
  WRITING_DRAFT("draft", false, "insert|update|delete"),
  SENDING_ONCE("submission", false, "insert"),
  LOCKING_CASE("record_stream", false, "for update"),
  WRITING_ENTITY("admission", false, "update|insert"),
  WRITING_TASK("ACT_RU_TASK", false, "insert"),
  WRITING_HISTORY("ACT_HI_ACTINST", false, "insert"),
  WRITING_ITEM("work_item", false, "insert|update"),
  WRITING_EVENT("record_event", false, "insert"),
  WRITING_OUTBOX("record_outbox", false, "insert"),
  WRITING_NEWS("notice_occasion", false, "insert"),
  WRITING_TIMER("ACT_RU_JOB", false, "insert|update|delete"),
  /** A timer's step comes to a desk. */
  IN_JOB("work_item", false, "Task_ReviewActivist"),

  TAKING_LEASE("record_log", false, "expires_at"),
  WRITING_LEAF("record_leaf", false, "insert"),
  WRITING_CHECKPOINT("record_checkpoint", false, "insert"),
  EMPTYING_OUTBOX("record_outbox", false, "delete"),
  SPREADING("notice", false, "insert"),
  BEGINNING_MAIL("mail", false, "SENDING|claimed_until");

  private final Moment moment;
  private final String table;
  private final boolean acknowledged;
  private final Pattern statement;

  Point() {
    this(null, null, false, "");
  }

  Point(Moment moment) {
    this(moment, null, false, "");
  }

  Point(String table, boolean acknowledged, String statement) {
    this(null, table, acknowledged, statement);
  }

  Point(Moment moment, String table, boolean acknowledged, String statement) {
    this.moment = moment;
    this.table = table;
    this.acknowledged = acknowledged;
    this.statement = Pattern.compile(statement, Pattern.CASE_INSENSITIVE);
  }

  /** The moment on the wire; null for what is not one. */
  Moment moment() {
    return moment;
  }

  /** The table at which writers are held; null where none is. */
  String table() {
    return table;
  }

  /** Whether a client is told that a step is done before the node is killed. */
  boolean isAcknowledged() {
    return acknowledged;
  }

  /** What the waiting statement says. */
  Pattern statement() {
    return statement;
  }
}
