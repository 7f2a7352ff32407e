package org.wangju.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import org.wangju.desk.CaseReader;
import org.wangju.desk.Cases;
import org.wangju.directory.Person;
import org.wangju.directory.PersonRepository;
import org.wangju.platform.Refusal;
import org.wangju.record.Event;
import org.wangju.record.Record;
import org.wangju.record.Stream;

/**
 * Opens a name clearing, and settles with whoever asked what it must say. What was alleged enters
 * the record with the decision and not before: a case that is handed over leaves only a date.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class AskingClearing {
  /** The process, and the word that opens its bundle and its case numbers. */
  public static final String PROCESS = "name-clearing";

  private static final String FEEDBACK = "feedback";

  private final ClearingRepository clearings;
  private final NamingPlaces naming;
  private final FeedbackRules rules;
  private final Cases cases;
  private final CaseReader reader;
  private final PersonRepository people;
  private final Record record;
  private final Clock clock;

  protected AskingClearing() {
    this(null, null, null, null, null, null, null, null);
  }

  @Inject
  public AskingClearing(
      ClearingRepository clearings,
      NamingPlaces naming,
      FeedbackRules rules,
      Cases cases,
      CaseReader reader,
      PersonRepository people,
      Record record,
      Clock clock) {
    this.clearings = clearings;
    this.naming = naming;
    this.rules = rules;
    this.cases = cases;
    this.reader = reader;
    this.people = people;
    this.record = record;
    this.clock = clock;
  }

  /**
   * Opens the case of a person.
   *
   * @throws Refusal when the request is incomplete, names no feedback that exists, or the person
   *     belongs to no branch, so that nobody above could decide
   */
  public NameClearing ask(
      String personId, ClearingAsker asker, Signatory by, ClearingRequest request) {
    Person person = people.find(personId).orElseThrow(() -> refusal("refusal.noPerson"));
    if (person.getBranchId() == null) {
      throw new Refusal(PROCESS, "refusal.noBranch", person.getName());
    }
    requirePast(request.allegedOn());
    String basis = basis(request.feedbackNumber());
    String caseId =
        cases.open(PROCESS, personId, person.getBranchId(), rules.currentEditionId()).getId();
    NameClearing clearing =
        new NameClearing(
            caseId,
            personId,
            person.getBranchId(),
            asker,
            new Signature(by, LocalDate.now(clock)),
            basis);
    clearing.state(request);
    clearings.add(clearing);
    int places = naming.add(caseId, request.places());
    record.append(
        event(clearing, "request-made")
            .with("asker", asker)
            .with("places", places)
            .with("onFeedback", basis != null));
    return clearing;
  }

  private String basis(String number) {
    String plain = Texts.plain(number);
    if (plain == null) {
      return null;
    }
    String caseId = reader.byNumber(plain);
    if (!reader.summary(caseId).processKey().equals(FEEDBACK)) {
      throw new Refusal(PROCESS, "refusal.noFeedback", plain);
    }
    return caseId;
  }

  /** Whoever asked amends what was returned; the list of places is the new one. */
  public void amend(NameClearing clearing, ClearingRequest request) {
    requirePast(request.allegedOn());
    clearing.amend(request);
    clearings.removePlaces(clearing.getId());
    int places = naming.add(clearing.getId(), request.places());
    record.append(event(clearing, "request-amended").with("places", places));
  }

  /**
   * Ends the case at the wish of the person, or of whoever had asked for them.
   *
   * @param reason needed when it is not the person's own wish
   */
  public void withdraw(NameClearing clearing, boolean own, String reason) {
    String plain = own ? Texts.plain(reason) : ClearingTexts.required(reason, "refusal.reason");
    clearing.withdraw(plain, LocalDate.now(clock));
    record.append(event(clearing, "request-withdrawn").with("reason", plain));
  }

  /**
   * The person acknowledges how their case ended.
   *
   * @param complete whether nothing is missing; otherwise they say what is
   */
  public void acknowledge(NameClearing clearing, boolean complete, String missing) {
    String told = complete ? null : ClearingTexts.required(missing, "refusal.missing");
    clearing.acknowledge(told, LocalDate.now(clock));
    record.append(
        complete
            ? event(clearing, "outcome-acknowledged")
            : event(clearing, "missing-told").with("missing", told));
  }

  private void requirePast(LocalDate day) {
    if (day != null && day.isAfter(LocalDate.now(clock))) {
      throw refusal("refusal.future");
    }
  }

  static Event event(NameClearing clearing, String happened) {
    return Event.of(PROCESS + "." + happened, Stream.ofCase(clearing.getId()))
        .about(clearing.getPersonId());
  }

  private static Refusal refusal(String key) {
    return new Refusal(PROCESS, key);
  }
}
