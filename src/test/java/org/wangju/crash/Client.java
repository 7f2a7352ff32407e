package org.wangju.crash;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.wangju.crash.Browser.Form;
import org.wangju.crash.Browser.Reply;
import org.wangju.crash.Ledger.Answer;
import org.wangju.crash.Ledger.Intent;

/**
 * Takes an applicant from application to cultivation again and again, by the pages of the branch's
 * secretary and of an officer above. Where no answer came it does what people do: presses the
 * button again, or looks at what is there and goes on from that.
 */
final class Client implements Runnable {
  private static final Logger LOG = Logger.getLogger(Client.class.getName());
  private static final int PAUSE_MILLIS = 300;
  private static final int THINKING_MILLIS = 100;
  private static final int PATIENT_MILLIS = 700;

  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  private final Browser secretary;
  private final Browser officer;
  private final List<Target> nodes;
  private final String applicant;
  private final Ledger ledger;
  private volatile boolean ended;

  /** What was last sent. */
  private Step last = Step.WITHDRAW;

  /** The case; empty between two. */
  private String caseId = "";

  /** The task of which a draft was sent. */
  private String drafted = "";

  private boolean pressesAgain;

  Client(List<Target> nodes, String applicant, Ledger ledger) {
    this.secretary = new Browser(nodes, "secretary");
    this.officer = new Browser(nodes, "committee.a");
    this.nodes = nodes;
    this.applicant = applicant;
    this.ledger = ledger;
  }

  /** Ends after the step at which it is. */
  void end() {
    ended = true;
  }

  @Override
  public void run() {
    while (!ended) {
      try {
        // While a node starts, it needs the processor more than the load does.
        Target.pause(nodes.stream().allMatch(Target::isUp) ? THINKING_MILLIS : PATIENT_MILLIS);
        goOn();
      } catch (IOException e) {
        LOG.log(Level.FINE, applicant, e);
        Target.pause(PAUSE_MILLIS);
      }
    }
  }

  private void goOn() throws IOException {
    Optional<String> task = task(secretary);
    if (task.isPresent()) {
      doTask(secretary, task.get());
      return;
    }
    task = task(officer);
    if (task.isPresent()) {
      doTask(officer, task.get());
    } else if (last == Step.WITHDRAW && caseId.isEmpty()) {
      enter();
    } else if (last == Step.REVIEW || last == Step.WITHDRAW) {
      withdraw();
    } else if (last == Step.ENTER) {
      // No answer to the form that opens the case, and no task: it was not opened.
      enter();
    } else {
      // The timer of the review is on its way.
      Target.pause(PAUSE_MILLIS);
    }
  }

  private Optional<String> task(Browser whose) throws IOException {
    Document inbox = whose.open("/desk/inbox.xhtml");
    for (Element row : inbox.select("tr")) {
      Element link = row.selectFirst("a.wj-row-link");
      if (link != null && row.text().contains(applicant)) {
        return Optional.of(link.attr("href"));
      }
    }
    return Optional.empty();
  }

  private void enter() throws IOException {
    secretary.leave();
    Document page = secretary.open(Step.ENTER.page());
    Form form = new Form(page, "form").choose("personId", applicant).choose("route", 1);
    form.fill("appliedOn", day(12)).fill("paperPages", "3").fill("paperSeenBy", "喻广白");
    send(secretary, form, Step.ENTER);
  }

  private void doTask(Browser whose, String address) throws IOException {
    Document page = whose.open(address);
    caseId = page.selectFirst("a[href*='case.xhtml?case=']").attr("href").replaceFirst(".*=", "");
    for (Step step : Step.values()) {
      if (step.isTask() && address.contains(step.page())) {
        Form form = new Form(page, "step");
        if (step.isDrafted() && !draft(whose, form, step, address.replaceFirst(".*=", ""))) {
          return;
        }
        fill(form, step);
        send(whose, form, step);
      }
    }
  }

  /** Has a draft kept the first time; the second time, looks whether it is there. */
  private boolean draft(Browser whose, Form form, Step step, String item) throws IOException {
    ledger.draftSeen(item, form.value(step.field()));
    if (drafted.equals(item)) {
      return true;
    }
    drafted = item;
    String text = "draft " + UUID.randomUUID();
    ledger.draftSent(item, text);
    if (whose.keep(form.fill(step.field(), text))) {
      ledger.draftKept(item, text);
    }
    return false;
  }

  private void fill(Form form, Step step) throws IOException {
    switch (step) {
      case TALK -> form.fill("heldOn", day(7)).choose("talkerId", 1);
      case RECOMMEND ->
          form.check("outcome")
              .choose("recommender", 1)
              .fill("givenBy", "第一党小组")
              .fill("givenOn", day(6));
      case DECIDE ->
          form.fill("meetingOn", day(5))
              .choose("chair", 1)
              .choose("recorder", 2)
              .fill("votesFor", "3")
              .check("resolution");
      case FILE -> form.check("outcome").fill("filedOn", day(2));
      case CONTACTS -> form.choose("first", 1).fill("firstSince", day(1));
      case REVIEW ->
          form.fill("heldOn", day(0)).choose("result", 1).fill("said", "表现积极").check("outcome");
      case ENTER, WITHDRAW -> throw new IllegalArgumentException(step.name());
    }
  }

  private void withdraw() throws IOException {
    Document page = secretary.open(Step.WITHDRAW.page() + "?case=" + caseId);
    if (page.selectFirst("form#form button[name$=:submit]") == null) {
      // It was withdrawn by the form to which no answer came.
      caseId = "";
      last = Step.WITHDRAW;
      return;
    }
    Form form = new Form(page, "form").fill("reason", "个人原因");
    form.fill("paperPages", "1").fill("paperSeenBy", "喻广白");
    if (send(secretary, form, Step.WITHDRAW) != Answer.REFUSED) {
      caseId = "";
    }
  }

  private Answer send(Browser whose, Form form, Step step) throws IOException {
    Intent intent = ledger.intend(step, caseId);
    if (step.field() != null) {
      form.fill(step.field(), intent.mark());
    }
    last = step;
    try {
      return answer(intent, whose.send(form));
    } catch (IOException e) {
      ledger.answered(intent, Answer.NONE, "", String.valueOf(e));
      pressesAgain = !pressesAgain;
      if (!pressesAgain) {
        throw e;
      }
    }
    while (nodes.stream().noneMatch(Target::isUp) && !ended) {
      Target.pause(PAUSE_MILLIS);
    }
    return answer(intent, whose.send(form));
  }

  private Answer answer(Intent intent, Reply reply) {
    String said = said(reply.page());
    Answer answer =
        reply.isDone() ? Answer.DONE : said.contains("只生效一次") ? Answer.REPEATED : Answer.REFUSED;
    ledger.answered(intent, answer, reply.node(), reply.location() + " " + said);
    if (answer == Answer.REFUSED) {
      Target.pause(PAUSE_MILLIS);
    }
    return answer;
  }

  private static String said(Document page) {
    return String.join(
        "; ", page.select("[class*=ui-message-], .wj-note, [class*=ui-messages-]").eachText());
  }

  private String day(int ago) {
    return today.minusDays(ago).toString();
  }
}
