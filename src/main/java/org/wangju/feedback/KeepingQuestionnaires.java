package org.wangju.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.wangju.platform.Refusal;
import org.wangju.platform.Retried;
import org.wangju.record.Event;
import org.wangju.record.Record;
import org.wangju.record.Stream;
import org.wangju.security.Access;
import org.wangju.security.AccessDenied;
import org.wangju.security.Action;
import org.wangju.security.Caller;
import org.wangju.security.Target;

/** Officers compose questionnaires and publish them by version. */
@ApplicationScoped
@Retried
@Transactional
public class KeepingQuestionnaires {
  private static final String BUNDLE = "feedback";
  private static final int LONGEST_TITLE = 100;
  private static final int LONGEST_INTRODUCTION = 1000;
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private final QuestionnaireRepository questionnaires;
  private final Record record;
  private final Access access;
  private final Caller caller;
  private final Clock clock;
  private final ZoneId zone;

  protected KeepingQuestionnaires() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public KeepingQuestionnaires(
      QuestionnaireRepository questionnaires,
      Record record,
      Access access,
      Caller caller,
      Clock clock,
      ZoneId zone) {
    this.questionnaires = questionnaires;
    this.record = record;
    this.access = access;
    this.caller = caller;
    this.clock = clock;
    this.zone = zone;
  }

  /** What an officer writes. */
  public record Draft(String title, String introduction, List<Question> questions) {
    public Draft {
      questions = List.copyOf(questions);
    }
  }

  /**
   * Begins a questionnaire of a unit.
   *
   * @return its key
   * @throws Refusal when it has no title, or something of it is too long
   */
  public String begin(String unitId, Draft draft) {
    access.require(Action.EDIT_QUESTIONNAIRES, Target.unit(unitId));
    Questionnaire questionnaire = new Questionnaire(unitId);
    put(questionnaire, draft);
    questionnaires.add(questionnaire);
    return questionnaire.getId();
  }

  /**
   * Keeps what was written, sound or not.
   *
   * @param version of the questionnaire that the form was opened with
   * @throws Refusal as {@link #begin} does, and when someone else has written on it since
   */
  public void write(String id, int version, Draft draft) {
    put(opened(id, version), draft);
  }

  private void put(Questionnaire questionnaire, Draft draft) {
    if (draft.title().isEmpty()) {
      throw new Refusal(BUNDLE, "refusal.noTitle");
    }
    requireLength(draft.title(), LONGEST_TITLE, "refusal.longTitle");
    requireLength(draft.introduction(), LONGEST_INTRODUCTION, "refusal.longIntroduction");
    Questions.requireShort(draft.questions());
    questionnaire.write(
        draft.title(), draft.introduction(), draft.questions(), now(), caller.displayName());
  }

  private static void requireLength(String text, int most, String refusal) {
    if (text.codePointCount(0, text.length()) > most) {
      throw new Refusal(BUNDLE, refusal, most);
    }
  }

  /**
   * Keeps what was written and publishes it as the next version. Answers under way keep theirs.
   *
   * @return the version's key
   * @throws Refusal as {@link #write} does, and when a question cannot be answered as it stands
   */
  public String publish(String id, int version, Draft draft) {
    Questionnaire questionnaire = opened(id, version);
    Questions.requireSound(draft.questions());
    put(questionnaire, draft);
    QuestionnaireVersion published = questionnaire.publish(now(), caller.displayName());
    questionnaires.add(published);
    record.append(
        Event.of("feedback.questionnaire-published", Stream.ofUnit(questionnaire.getUnitId()))
            .with("questionnaireId", id)
            .with("questionnaire", published.getTitle())
            .with("edition", published.getNumber())
            .with("questions", draft.questions().stream().map(Question::wording).toList()));
    return published.getId();
  }

  /**
   * Goes back to the latest version; a questionnaire that has none is gone.
   *
   * @throws Refusal when someone else has written on it since
   */
  public void discard(String id, int version) {
    Questionnaire questionnaire = opened(id, version);
    questionnaires.versions(id).stream()
        .findFirst()
        .ifPresentOrElse(questionnaire::restore, () -> questionnaires.remove(questionnaire));
  }

  private Questionnaire opened(String id, int version) {
    Questionnaire questionnaire = questionnaires.find(id).orElseThrow(AccessDenied::new);
    access.require(Action.EDIT_QUESTIONNAIRES, Target.unit(questionnaire.getUnitId()));
    record.lock(Stream.ofUnit(questionnaire.getUnitId()));
    if (questionnaire.getVersion() != version) {
      throw new Refusal(
          BUNDLE,
          "refusal.questionnaireChanged",
          questionnaire.getChangedBy(),
          MOMENT.format(questionnaire.getChangedAt().atZone(zone)));
    }
    return questionnaire;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
