package org.wangju.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wangju.platform.Refusal;
import org.wangju.record.Record;

/**
 * The answering side's part: it receives, answers and countersigns, or returns. Nothing of it is
 * told to the sender before it is signed.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Answering {
  private final FeedbackRepository feedback;
  private final RoundRepository rounds;
  private final FeedbackTerms terms;
  private final AnsweredQuestions answered;
  private final Record record;

  protected Answering() {
    this(null, null, null, null, null);
  }

  @Inject
  public Answering(
      FeedbackRepository feedback,
      RoundRepository rounds,
      FeedbackTerms terms,
      AnsweredQuestions answered,
      Record record) {
    this.feedback = feedback;
    this.rounds = rounds;
    this.terms = terms;
    this.answered = answered;
    this.record = record;
  }

  /** Takes a request in. */
  public void receive(FeedbackCase request) {
    request.receive(terms.today());
    record.append(FeedbackEvents.event(request, "received"));
  }

  /** Sends a request back to whoever sent it. */
  public void returnToSender(FeedbackCase request, String reason) {
    request.returnToSender(reason);
    endAccess(request);
    record.append(FeedbackEvents.event(request, "request-returned").with("reason", reason.strip()));
  }

  /**
   * Answers about everybody who is still in the department's industry.
   *
   * @return whether there is anything to countersign: nothing is when everybody was handed over
   * @throws Refusal when somebody is left out, or an opinion lacks its reasons
   */
  public boolean answer(FeedbackCase request, Answer answer, Signatory by) {
    request.require(FeedbackState.AWAITING_ANSWER);
    List<FeedbackSubject> subjects = say(request, answer, by);
    String text = Texts.plain(answer.text());
    if (text == null && subjects.isEmpty()) {
      throw new Refusal("feedback", "refusal.answer");
    }
    if (!subjects.isEmpty()
        && subjects.stream().allMatch(s -> s.getOpinion() == Opinion.HANDED_OVER)) {
      handOver(request);
      return false;
    }
    request.answer(text, new Signature(by, terms.today()), isLate(request));
    record.append(FeedbackEvents.event(request, "answered").with("late", request.isAnsweredLate()));
    return true;
  }

  private boolean isLate(FeedbackCase request) {
    return request.getDueOn() != null && terms.today().isAfter(request.getDueOn());
  }

  private List<FeedbackSubject> say(FeedbackCase request, Answer answer, Signatory by) {
    List<FeedbackSubject> subjects = feedback.subjects(request.getId());
    Set<String> within = stillInReach(request, subjects);
    for (FeedbackSubject subject : subjects) {
      if (within.contains(subject.getPersonId())) {
        say(subject, answer, by);
      } else {
        subject.leave();
      }
    }
    return subjects;
  }

  /**
   * Only a department's people are in its reach; an organization answers about whom it was asked.
   */
  private Set<String> stillInReach(FeedbackCase request, List<FeedbackSubject> subjects) {
    List<String> all = subjects.stream().map(FeedbackSubject::getPersonId).toList();
    return request.getKind() == FeedbackKind.REQUEST
        ? Set.copyOf(feedback.inReach(request.getReceiverUnitId(), all, terms.today()))
        : Set.copyOf(all);
  }

  private static void say(FeedbackSubject subject, Answer answer, Signatory by) {
    Answer.Line line = answer.of(subject.getPersonId());
    if (line.opinion() == null) {
      throw new Refusal("feedback", "refusal.opinion");
    }
    if (line.opinion().isToBeHeard() && Texts.isBlank(line.text())) {
      throw new Refusal("feedback", "refusal.opinionText");
    }
    boolean same =
        line.opinion() == subject.getOpinion()
            && java.util.Objects.equals(Texts.plain(line.text()), subject.getText());
    subject.say(line.opinion(), line.text(), line.evidence());
    if (!same) {
      subject.hearAnew();
    }
    if (!Texts.isBlank(answer.withholdReason()) && line.opinion().isToBeHeard()) {
      subject.proposeWithholding(answer.withholdReason(), by);
    }
  }

  private void handOver(FeedbackCase request) {
    request.handOver();
    endAccess(request);
    record.append(FeedbackEvents.event(request, "handed-over").with("on", terms.today()));
  }

  /**
   * The head signs what a clerk answered; from here on the sender reads it.
   *
   * @throws Refusal when the head answered it
   */
  public void countersign(FeedbackCase request, Signatory head) {
    countersign(request, head, "countersigned");
  }

  /** As {@link #countersign}: the head signed and stamped the letter, whose scan was filed. */
  public void countersignOnPaper(FeedbackCase request, Signatory head) {
    countersign(request, head, "countersigned-on-paper");
  }

  private void countersign(FeedbackCase request, Signatory head, String happened) {
    request.require(FeedbackState.AWAITING_COUNTERSIGNATURE);
    Composing.requireOther(request.getAnswerer(), head);
    request.countersign(new Signature(head, terms.today()));
    record.append(FeedbackEvents.event(request, happened).with("text", request.getAnswerText()));
    tell(request);
  }

  private void tell(FeedbackCase request) {
    endAccess(request);
    rounds.moved(request, terms.now());
    List<FeedbackSubject> subjects = feedback.subjects(request.getId());
    Map<String, AnsweredSheet> sheets =
        answered.about(request, subjects.stream().map(FeedbackSubject::getPersonId).toList());
    for (FeedbackSubject subject : subjects) {
      record.append(
          FeedbackEvents.event(subject, "said")
              .with("opinion", subject.getOpinion())
              .with("left", subject.isLeftIndustry())
              .with("text", subject.getText())
              .with("evidence", subject.getEvidence()));
      AnsweredSheet sheet = sheets.get(subject.getPersonId());
      if (sheet != null && subject.getOpinion() != null) {
        tell(subject, sheet);
      }
    }
  }

  private void tell(FeedbackSubject subject, AnsweredSheet sheet) {
    List<String> answers =
        sheet.lines().stream()
            .filter(line -> !line.given().isNothing())
            .map(line -> line.question().wording() + "：" + line.whole())
            .toList();
    if (!answers.isEmpty()) {
      record.append(
          FeedbackEvents.event(subject, "questions-answered")
              .with("questionnaire", sheet.title())
              .with("edition", sheet.number())
              .with("answers", answers));
    }
  }

  private void endAccess(FeedbackCase request) {
    feedback.disclosures(request.getId()).forEach(disclosure -> disclosure.end(terms.now()));
  }

  /** The head returns the answer to the clerk. */
  public void returnAnswer(FeedbackCase request, Signatory head, String reason) {
    Composing.requireOther(request.getAnswerer(), head);
    request.returnAnswer(reason);
    record.append(FeedbackEvents.event(request, "answer-returned").with("reason", reason.strip()));
  }

  /**
   * The sender registers a stamped answer on paper for those who sent it.
   *
   * @throws Refusal as {@link #answer}, and when nobody saw the original
   */
  public void answerOnPaper(FeedbackCase request, Answer answer, Paper paper, Signatory by) {
    if (!paper.isComplete()) {
      throw new Refusal("feedback", "refusal.paper");
    }
    List<FeedbackSubject> subjects = say(request, answer, by);
    String text = Texts.plain(answer.text());
    if (text == null && subjects.isEmpty()) {
      throw new Refusal("feedback", "refusal.answer");
    }
    request.answerOnPaper(text, paper, new Signature(by, terms.today()), isLate(request));
    record.append(
        FeedbackEvents.event(request, "paper-answer-registered")
            .with("place", paper.place().strip())
            .with("pages", paper.pages())
            .with("seenBy", paper.seenBy().strip())
            .with("late", request.isAnsweredLate())
            .with("text", text));
    tell(request);
  }

  /**
   * The answering side asks for more time.
   *
   * @throws Refusal when it is asked already, or the day is no later than the last day
   */
  public void askExtension(FeedbackCase request, LocalDate until, String reason) {
    if (until == null || !until.isAfter(request.getDueOn()) || !until.isAfter(terms.today())) {
      throw new Refusal("feedback", "refusal.extensionUntil", request.getDueOn().toString());
    }
    request.askExtension(until, reason);
    record.append(
        FeedbackEvents.event(request, "extension-asked")
            .with("until", until)
            .with("reason", reason.strip()));
  }

  /** The sender grants it, or not; an answer that came meanwhile needs none. */
  public void settleExtension(FeedbackCase request, boolean granted, String reason) {
    String written = granted ? Texts.plain(reason) : Texts.required(reason, "refusal.reason");
    boolean moved = request.settleExtension(granted);
    record.append(
        FeedbackEvents.event(request, "extension-settled")
            .with("granted", moved)
            .with("dueOn", request.getDueOn())
            .with("reason", written));
  }

  /** The other side takes note of news. */
  public void note(FeedbackCase news, String remark, Signatory by) {
    news.note(new Signature(by, terms.today()));
    record.append(FeedbackEvents.event(news, "noted").with("remark", Texts.plain(remark)));
  }

  /** Records that the head of the answering side was told that the answer is late. */
  public void tellHead(FeedbackCase request) {
    record.append(FeedbackEvents.event(request, "told-head").with("dueOn", request.getDueOn()));
  }

  /** Records that the coordinating body was told. */
  public void tellBody(FeedbackCase request, String bodyName) {
    record.append(
        FeedbackEvents.event(request, "told-body")
            .with("dueOn", request.getDueOn())
            .with("body", bodyName));
  }
}
