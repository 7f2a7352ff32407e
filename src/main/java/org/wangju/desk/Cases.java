package org.wangju.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.wangju.platform.Messages;
import org.wangju.platform.Refusal;
import org.wangju.record.Event;
import org.wangju.record.Record;
import org.wangju.record.Stream;

/** Opens, finds, locks and closes cases. Who may do so is decided before. */
@ApplicationScoped
public class Cases {
  private final CaseRepository repository;
  private final Record record;
  private final DeskNews news;
  private final Clock clock;

  protected Cases() {
    this(null, null, null, null);
  }

  @Inject
  public Cases(CaseRepository repository, Record record, DeskNews news, Clock clock) {
    this.repository = repository;
    this.record = record;
    this.news = news;
    this.clock = clock;
  }

  /**
   * Opens a case and gives it the next number of its process in this year. The number begins with
   * the text {@code caseNumber} of the process's bundle, in Chinese for every reader.
   *
   * @param personId the person concerned; null where there is none, or where {@link #concern} says
   *     who they are
   * @param editionId the rule edition under which it runs; null where no rule binds it
   */
  @Transactional(TxType.MANDATORY)
  public CaseFile open(String processKey, String personId, String unitId, String editionId) {
    CaseFile file =
        new CaseFile(
            processKey,
            personId,
            unitId,
            editionId,
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    record.lock(Stream.ofCase(file.getId()));
    int year = LocalDate.now(clock).getYear();
    String prefix = Messages.text(Messages.DEFAULT, processKey, "caseNumber");
    file.number(String.format("%s-%d-%06d", prefix, year, repository.nextNumber(processKey, year)));
    repository.add(file);
    record.append(event("desk.case-opened", file));
    return file;
  }

  /**
   * Ends a case.
   *
   * @param outcome how it ended, as a word whose text is the key {@code outcome.<word>} of the
   *     process's bundle
   */
  @Transactional(TxType.MANDATORY)
  public void close(String caseId, String outcome) {
    lock(caseId);
    CaseFile file = get(caseId);
    file.close(outcome, clock.instant().truncatedTo(ChronoUnit.MICROS));
    record.append(event("desk.case-closed", file).with("outcome", outcome));
    news.caseClosed(file);
  }

  /**
   * Says whom a case concerns that was opened for no single person: who was named before and is not
   * any more, it does not concern.
   */
  @Transactional(TxType.MANDATORY)
  public void concern(String caseId, Collection<String> personIds) {
    repository.concern(caseId, personIds);
  }

  /** Gives the case to another unit, as when the person moves or the unit is merged. */
  @Transactional(TxType.MANDATORY)
  public void moveTo(String caseId, String unitId) {
    lock(caseId);
    CaseFile file = get(caseId);
    record.append(
        event("desk.case-moved", file).with("fromUnit", file.getUnitId()).with("toUnit", unitId));
    file.moveTo(unitId);
  }

  /** Lets the case run under another rule edition; why is the process's to record. */
  @Transactional(TxType.MANDATORY)
  public void moveToEdition(String caseId, String editionId) {
    lock(caseId);
    get(caseId).moveToEdition(editionId);
  }

  /**
   * The case.
   *
   * @throws Refusal when there is none of that key
   */
  public CaseFile get(String caseId) {
    return repository.find(caseId).orElseThrow(() -> new Refusal("desk", "case.unknown"));
  }

  /** Takes the lock on the case; the first thing that a command on it does. */
  @Transactional(TxType.MANDATORY)
  public void lock(String caseId) {
    record.lock(Stream.ofCase(caseId));
  }

  private static Event event(String kind, CaseFile file) {
    return Event.of(kind, Stream.ofCase(file.getId()))
        .about(file.getPersonId())
        .with("process", file.getProcessKey())
        .with("number", file.getCaseNumber());
  }
}
