package org.wangju.feedback.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.wangju.desk.Cases;
import org.wangju.directory.Role;
import org.wangju.directory.Unit;
import org.wangju.directory.UnitRepository;
import org.wangju.feedback.FeedbackCase;
import org.wangju.feedback.FeedbackKind;
import org.wangju.feedback.FeedbackTerms;
import org.wangju.notices.Audience;
import org.wangju.notices.News;
import org.wangju.notices.NoticeKind;
import org.wangju.notices.Notices;

/** Tells the two sides of feedback what no step on a desk tells them. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class FeedbackNews {
  private final Cases cases;
  private final Notices notices;
  private final UnitRepository units;
  private final FeedbackTerms terms;

  protected FeedbackNews() {
    this(null, null, null, null);
  }

  @Inject
  public FeedbackNews(Cases cases, Notices notices, UnitRepository units, FeedbackTerms terms) {
    this.cases = cases;
    this.notices = notices;
    this.units = units;
    this.terms = terms;
  }

  /** The head of the answering side hears that the last day has passed. */
  void answerLate(FeedbackCase request) {
    Role head = Sides.head(request.getKind().sender().other());
    Audience audience = Audience.role(head, request.getReceiverUnitId());
    notices.tell(news(request, NoticeKind.OVERDUE, "late", audience, "answerFeedback.title"));
  }

  /** The answering side is reminded: its clerks, and the head once the last day has passed. */
  void reminder(FeedbackCase request) {
    FeedbackKind.Side side = request.getKind().sender().other();
    boolean late = request.getDueOn().isBefore(terms.today());
    NoticeKind kind = late ? NoticeKind.OVERDUE : NoticeKind.DUE_SOON;
    String key = "reminded-" + terms.today();
    Audience clerks = Audience.role(Sides.clerk(side), request.getReceiverUnitId());
    notices.tell(news(request, kind, key, clerks, "answerFeedback.title"));
    if (late) {
      Audience head = Audience.role(Sides.head(side), request.getReceiverUnitId());
      notices.tell(news(request, kind, key + "-head", head, "answerFeedback.title"));
    }
  }

  /** The coordinating body hears that nothing came; returns its name, null where there is none. */
  String answerMissing(FeedbackCase request) {
    Unit body = terms.body().flatMap(units::byCode).orElse(null);
    if (body == null) {
      return null;
    }
    Audience audience = Audience.role(Role.OFFICER, body.getId());
    notices.tell(news(request, NoticeKind.OVERDUE, "body", audience, "answerFeedback.title"));
    return body.getName();
  }

  /** Who said it hears what became of it. */
  void outcome(FeedbackCase said) {
    boolean answered = said.getKind().path() == FeedbackKind.Path.REQUEST;
    FeedbackKind.Side sayer = answered ? said.getKind().sender().other() : said.getKind().sender();
    Audience audience = Audience.role(Sides.clerk(sayer), said.unitOf(sayer));
    String key = "outcome-" + said.getDecider().getOn();
    notices.tell(news(said, NoticeKind.CASE_MOVED, key, audience, "state." + said.getState()));
  }

  private News news(
      FeedbackCase about, NoticeKind kind, String occasion, Audience audience, String matterKey) {
    return new News(
        kind,
        "feedback:" + about.getId() + ":" + occasion,
        audience,
        cases.get(about.getId()).getCaseNumber(),
        FeedbackModel.KEY,
        matterKey,
        "/feedback/outcome.xhtml?case=" + about.getId(),
        kind == NoticeKind.CASE_MOVED ? null : about.getDueOn());
  }
}
