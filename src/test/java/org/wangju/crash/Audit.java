package org.wangju.crash;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wangju.crash.Ledger.Answer;
import org.wangju.crash.Ledger.Intent;

/** Holds what clients were told, and what every case says of itself, against the database. */
final class Audit {
  /** Each is a query that finds nothing where all is well. */
  private static final Map<String, String> CONTRADICTIONS = contradictions();

  private final DatabaseServer database;
  private final Ledger ledger;
  private final List<String> lost = new ArrayList<>();
  private final List<String> doubled = new ArrayList<>();
  private final List<String> refusedButDone = new ArrayList<>();
  private final Map<String, List<String>> found = new LinkedHashMap<>();
  private int unansweredButDone;

  Audit(DatabaseServer database, Ledger ledger) {
    this.database = database;
    this.ledger = ledger;
  }

  /**
   * What must have come to rest: events that wait for their place in the log, news and mail that
   * wait to go out, jobs that are due or held by a node.
   */
  static String unrest() {
    return "select (select count(*) from record_outbox) + (select count(*) from notice_occasion)"
        + " + (select count(*) from mail where state in ('WAITING', 'SENDING'))"
        + " + (select count(*) from ACT_RU_JOB where LOCK_OWNER_ is not null and LOCK_EXP_TIME_ > utc_timestamp())"
        + " + (select count(*) from ACT_RU_JOB where DUEDATE_ < utc_timestamp() and RETRIES_ > 0)";
  }

  Audit run(PostOffice post) {
    Map<Intent, Long> effects = new LinkedHashMap<>();
    ledger
        .answers()
        .forEach(
            (intent, answer) ->
                effects.put(intent, database.number(intent.step().effects(intent))));
    ledger.answers().forEach((intent, answer) -> check(intent, answer, effects));
    for (Step step : Step.values()) {
      doubled.addAll(
          database.strings(
              "select concat('%s of ', stream_id) from record_event where kind = '%s' group by stream_id having count(*) > 1"
                  .formatted(step, step.event())));
    }
    CONTRADICTIONS.forEach((name, query) -> found.put(name, database.strings(query)));
    found.put("the signed root is not that of the leaves", wrongRoot());
    found.put("mails sent that the mail server has not, or the reverse", wrongMails(post));
    return this;
  }

  private void check(Intent intent, Answer answer, Map<Intent, Long> effects) {
    long effect = effects.get(intent);
    boolean unanswered = ledger.unanswered().contains(intent);
    if (effect > 1) {
      doubled.add(intent.mark());
    }
    unansweredButDone += unanswered && effect > 0 ? 1 : 0;
    switch (answer) {
      case NONE -> {}
      case DONE -> {
        if (effect == 0) {
          lost.add(intent.mark());
        }
      }
      case REPEATED -> {
        if (effects.entrySet().stream()
            .noneMatch(other -> isSame(intent, other.getKey()) && other.getValue() > 0)) {
          lost.add(intent.mark() + ", of which was said that it was done before");
        }
      }
      case REFUSED -> {
        // Pressed again without an answer to the first time, it may be refused and done.
        if (effect > 0 && !unanswered && intent.step().field() != null) {
          refusedButDone.add(intent.mark());
        }
      }
    }
  }

  private static boolean isSame(Intent intent, Intent other) {
    boolean ofSameCase = !intent.caseId().isEmpty() && intent.caseId().equals(other.caseId());
    return intent.equals(other) || (ofSameCase && intent.step() == other.step());
  }

  private static Map<String, String> contradictions() {
    Map<String, String> queries = new LinkedHashMap<>();
    queries.put(
        "open work item without the engine's task",
        "select w.id from work_item w left join ACT_RU_TASK t on t.ID_ = w.task_id and t.TASK_DEF_KEY_ = w.step_key"
            + " where w.state = 'OPEN' and t.ID_ is null");
    queries.put(
        "task of the engine without an open work item",
        "select t.ID_ from ACT_RU_TASK t left join work_item w on w.task_id = t.ID_ and w.state = 'OPEN' where w.id is null");
    queries.put(
        "ended work item whose task the engine's history has as open, or the reverse",
        "select w.id from work_item w left join ACT_HI_TASKINST h on h.ID_ = w.task_id"
            + " where h.ID_ is null or (w.state = 'OPEN') <> (h.END_TIME_ is null)");
    queries.put(
        "state of the entity that is not that of the flow",
        "select concat(a.id, ' ', a.state, ' ', coalesce(w.step_key, 'no task')) from admission a"
            + " left join work_item w on w.case_id = a.id and w.state = 'OPEN' where not case a.state"
            + " when 'AWAITING_TALK' then w.step_key <=> 'Task_HoldTalk'"
            + " when 'AWAITING_RECOMMENDATION' then w.step_key <=> 'Task_RecommendActivist'"
            + " when 'AWAITING_DECISION' then w.step_key <=> 'Task_DecideActivist'"
            + " when 'AWAITING_FILING' then w.step_key <=> 'Task_FileActivist'"
            + " when 'AWAITING_CONTACTS' then w.step_key <=> 'Task_AssignContacts'"
            + " when 'IN_CULTIVATION' then w.step_key is null or w.step_key = 'Task_ReviewActivist'"
            + " when 'WITHDRAWN' then w.step_key is null else false end");
    queries.put(
        "open case without a running process, or the reverse",
        "select c.id from case_file c left join ACT_RU_EXECUTION e on e.BUSINESS_KEY_ = c.id and e.PARENT_ID_ is null"
            + " where (c.state = 'OPEN') <> (e.ID_ is not null)");
    queries.put(
        "process that the engine's history has as ended and that runs, or the reverse",
        "select i.ID_ from ACT_HI_PROCINST i left join ACT_RU_EXECUTION e on e.ID_ = i.PROC_INST_ID_"
            + " where (i.END_TIME_ is null) <> (e.ID_ is not null)");
    queries.put(
        "case without its admission, or the reverse",
        "select c.id from case_file c left join admission a on a.id = c.id where a.id is null"
            + " union all select a.id from admission a left join case_file c on c.id = a.id where c.id is null");
    queries.put(
        "step done twice",
        "select concat(case_id, ' ', step_key) from work_item where state = 'DONE' group by case_id, step_key having count(*) > 1");
    queries.put(
        "steps done that are not those of the record",
        "select w.case_id from work_item w where w.state = 'DONE' group by w.case_id having count(*) <> (select count(*)"
            + " from record_event e where e.stream_id = w.case_id and e.kind = 'desk.step-completed')");
    queries.put(
        "draft of a step that is not open",
        "select d.id from draft d left join work_item w on w.id = d.work_item_id and w.state = 'OPEN' where w.id is null");
    queries.put(
        "gap in a stream's sequence",
        "select e.stream_id from record_event e join record_stream s on s.id = e.stream_id group by e.stream_id, s.last_sequence"
            + " having min(e.sequence_number) <> 1 or max(e.sequence_number) <> count(*) or count(*) <> s.last_sequence");
    queries.put(
        "event without payload",
        "select e.id from record_event e left join record_payload p on p.event_id = e.id where p.event_id is null");
    queries.put(
        "event that is not once in the log",
        "select e.id from record_event e left join record_leaf l on l.event_id = e.id where l.event_id is null"
            + " union all select l.event_id from record_leaf l left join record_event e on e.id = l.event_id where e.id is null");
    queries.put(
        "leaf that is not its event's hash",
        "select e.id from record_event e join record_leaf l on l.event_id = e.id"
            + " where l.hash <> unhex(sha2(concat(unhex('00'), e.envelope), 256))");
    queries.put(
        "gap in the log",
        "select 'gap' from record_log g where g.tree_size <> (select count(*) from record_leaf)"
            + " or g.tree_size <> coalesce((select max(leaf_index) + 1 from record_leaf), 0)"
            + " or g.tree_size <> coalesce((select max(tree_size) from record_checkpoint), 0)");
    queries.put(
        "steps in the record that are not those of the engine's history",
        "select i.BUSINESS_KEY_ from ACT_HI_PROCINST i"
            + " left join (select PROC_INST_ID_ p, count(*) n from ACT_HI_ACTINST where ACT_TYPE_ <> 'multiInstanceBody' group by PROC_INST_ID_) h on h.p = i.PROC_INST_ID_"
            + " left join (select stream_id s, count(*) n from record_event where kind = 'engine.step-started' group by stream_id) r on r.s = i.BUSINESS_KEY_"
            + " where h.n <> r.n or h.n is null or r.n is null");
    queries.put("job that failed", "select ID_ from ACT_RU_JOB where RETRIES_ = 0");
    queries.put(
        "person with two open cases",
        "select person_id from case_file where state = 'OPEN' group by person_id having count(*) > 1");
    queries.put(
        "news of a step that not all heard whose turn it is, or one twice",
        "select w.id from work_item w where w.step_key in ('Task_FileActivist', 'Task_AssignContacts', 'Task_ReviewActivist')"
            + " and (select count(*) from notice n where n.occasion_key = concat('item:', w.id))"
            + " <> if(w.step_key = 'Task_FileActivist', 2, 1)");
    queries.put(
        "news without a mail to whoever has an address",
        "select n.id from notice n join account a on a.id = n.account_id left join mail m on m.id = n.mail_id"
            + " where a.mail_cipher is not null and (m.id is null or m.state <> 'SENT')");
    return queries;
  }

  private List<String> wrongMails(PostOffice post) {
    Map<String, Integer> sent = new TreeMap<>();
    for (String row :
        database.strings(
            "select concat(a.login, '@example.org ', count(*)) from mail m join account a on a.id = m.account_id"
                + " where m.state = 'SENT' group by a.login")) {
      sent.put(row.split(" ")[0], Integer.valueOf(row.split(" ")[1]));
    }
    return sent.equals(post.mails()) ? List.of() : List.of(sent + " sent, come " + post.mails());
  }

  /** RFC 9162, section 2.1.1, once more and on its own. */
  private List<String> wrongRoot() {
    List<byte[]> leaves =
        database.strings("select hex(hash) from record_leaf order by leaf_index").stream()
            .map(HexFormat.of()::parseHex)
            .toList();
    String signed =
        database
            .strings("select hex(root) from record_checkpoint order by tree_size desc limit 1")
            .get(0);
    String root = HexFormat.of().withUpperCase().formatHex(root(leaves));
    return root.equals(signed) ? List.of() : List.of(root + " instead of " + signed);
  }

  private static byte[] root(List<byte[]> leaves) {
    if (leaves.size() == 1) {
      return leaves.get(0);
    }
    int left = Integer.highestOneBit(leaves.size() - 1);
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((byte) 1);
      digest.update(root(leaves.subList(0, left)));
      return digest.digest(root(leaves.subList(left, leaves.size())));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  List<String> lost() {
    return lost;
  }

  List<String> doubled() {
    return doubled;
  }

  List<String> refusedButDone() {
    return refusedButDone;
  }

  /** Of the steps to which no answer came. */
  int unansweredButDone() {
    return unansweredButDone;
  }

  /** What contradicts itself, by kind; only kinds of which there is something. */
  Map<String, List<String>> contradictionsFound() {
    Map<String, List<String>> some = new TreeMap<>(found);
    some.values().removeIf(List::isEmpty);
    return some;
  }

  /** How many kinds of contradiction were looked for. */
  int kindsLookedFor() {
    return found.size();
  }
}
