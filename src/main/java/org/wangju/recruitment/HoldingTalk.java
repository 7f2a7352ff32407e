package org.wangju.recruitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.wangju.directory.Person;
import org.wangju.platform.Refusal;
import org.wangju.record.Record;
import org.wangju.rules.Fact;
import org.wangju.rules.Facts;

/**
 * Records the talk with an applicant, within a month of the application (admission rules art. 7).
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class HoldingTalk {
  private final AdmissionRules rules;
  private final FullMembers fullMembers;
  private final Record record;

  protected HoldingTalk() {
    this(null, null, null);
  }

  @Inject
  public HoldingTalk(AdmissionRules rules, FullMembers fullMembers, Record record) {
    this.rules = rules;
    this.fullMembers = fullMembers;
    this.record = record;
  }

  /**
   * Takes what was talked. A talk after the term is taken too, with a written reason.
   *
   * @throws Refusal when the talk precedes the application, who talked was no full member, or a
   *     reason is missing
   */
  public void hold(Admission admission, Talk talk) {
    rules.requireOrder(talk.getHeldOn(), admission.getAppliedOn(), "refusal.talkBeforeApplication");
    Person talker = fullMembers.require(talk.getTalkerId(), talk.getHeldOn());
    String content = Texts.required(talk.getContent(), "refusal.talkContent");
    String lateReason = Texts.plain(talk.getLateReason());
    boolean late = isLate(admission, talk);
    if (late && lateReason == null) {
      throw new Refusal("recruitment", "refusal.lateReason");
    }
    admission.hold(new Talk(talk.getHeldOn(), talker.getId(), content, late ? lateReason : null));
    record.append(
        rules
            .event(admission, "talk-held", AdmissionRules.FIRST_TALK)
            .with("heldOn", talk.getHeldOn())
            .with("talker", talker.getName())
            .with("content", content)
            .with("late", late)
            .with("reason", late ? lateReason : null));
  }

  private boolean isLate(Admission admission, Talk talk) {
    if (admission.getTalk() != null) {
      // The term binds the first talk; another one, asked for before the recommendation, has none.
      return false;
    }
    Facts facts = rules.facts(admission, talk.getHeldOn()).with(Fact.FIRST_TALK, talk.getHeldOn());
    return rules.card(admission, List.of(AdmissionRules.FIRST_TALK), facts).overdue();
  }
}
