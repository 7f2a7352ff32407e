package org.wangju.desk.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wangju.desk.CaseReader;
import org.wangju.desk.CaseSummary;
import org.wangju.documents.Documents;
import org.wangju.platform.Refusal;
import org.wangju.platform.Retried;
import org.wangju.record.Entry;
import org.wangju.record.Event;
import org.wangju.record.Evidence;
import org.wangju.record.History;
import org.wangju.record.LeafPlace;
import org.wangju.record.Record;
import org.wangju.record.Stream;
import org.wangju.security.Access;
import org.wangju.security.AccessDenied;
import org.wangju.security.Action;
import org.wangju.security.Caller;
import org.wangju.security.Purpose;
import org.wangju.security.Target;

/** Cases as auditors search, read and take them home; each of that is recorded with the mandate. */
@ApplicationScoped
public class AuditedCases {
  private static final int MOST_LOOKS = 100;
  private static final int READ_AT_ONCE = 1000;

  private final CaseSearchRepository search;
  private final CaseReader reader;
  private final Documents documents;
  private final Mandates mandates;
  private final Evidence evidence;
  private final History history;
  private final Record record;
  private final Access access;
  private final Caller caller;

  protected AuditedCases() {
    this(null, null, null, null, null, null, null, null, null);
  }

  @Inject
  public AuditedCases(
      CaseSearchRepository search,
      CaseReader reader,
      Documents documents,
      Mandates mandates,
      Evidence evidence,
      History history,
      Record record,
      Access access,
      Caller caller) {
    this.search = search;
    this.reader = reader;
    this.documents = documents;
    this.mandates = mandates;
    this.evidence = evidence;
    this.history = history;
    this.record = record;
    this.access = access;
    this.caller = caller;
  }

  /**
   * Records what is searched for.
   *
   * @param criteria in words, as they were asked; of an identity number only its end
   * @throws Refusal when the mandate does not hold any more
   */
  @Retried
  @Transactional
  public void noteSearch(String mandateId, List<String> criteria) {
    Mandate mandate = mandates.get(mandateId);
    record.append(
        Event.of("desk.case-searched", Stream.ofAccount(caller.accountId()))
            .with("audit", mandate.id())
            .with("purpose", mandate.purpose())
            .with("criteria", criteria));
  }

  /** The keys of the processes of which there are cases. */
  public List<String> processes() {
    return search.processes();
  }

  /** How many cases within the caller's reach were found; more than a search goes is one more. */
  public int count(CaseFilter filter) {
    return search.count(access.pathsFor(Action.SEE_RECORD), filter);
  }

  /** A page of the cases within the caller's reach, the one opened last first. */
  public List<CaseSummary> list(CaseFilter filter, int first, int most) {
    return search.list(access.pathsFor(Action.SEE_RECORD), filter, first, most);
  }

  /**
   * Records that the caller reads the case and why.
   *
   * @throws Refusal when there is no such case, or the mandate does not hold any more
   * @throws AccessDenied when the case lies outside of the caller's reach
   */
  @Retried
  @Transactional
  public void noteReading(String caseId, String mandateId) {
    note("desk.case-read", caseId, mandateId);
  }

  /**
   * The case, for a caller who goes on reading it; recorded as {@link #noteReading} does, unless it
   * already was on this mandate.
   */
  @Retried
  @Transactional
  public CaseSummary goOn(String caseId, String mandateId) {
    boolean noted =
        history.latest(Stream.ofCase(caseId), CaseReader.LOOKS, MOST_LOOKS).stream()
            .anyMatch(look -> look.text("audit").equals(mandateId));
    if (!noted || mandates.find(mandateId).isEmpty()) {
      noteReading(caseId, mandateId);
    }
    return see(caseId);
  }

  /** As {@link #noteReading}, for taking the case home as a bundle. */
  @Retried
  @Transactional
  public void noteExport(String caseId, String mandateId) {
    note("desk.case-exported", caseId, mandateId);
  }

  /** As {@link #noteReading}, for taking the case home as a document. */
  @Retried
  @Transactional
  public void notePrinting(String caseId, String mandateId) {
    note("desk.case-printed", caseId, mandateId);
  }

  /**
   * A version of a document of a case, recorded with the mandate: each time anew, and whole.
   *
   * @param documentId as the record names it
   * @param version its number, from 1
   * @throws Refusal when the mandate does not hold any more
   * @throws AccessDenied when there is no such version, or it lies outside of the caller's reach
   */
  @Retried
  @Transactional
  public Documents.Readable readDocument(String documentId, int version, String mandateId) {
    Mandate mandate = mandates.get(mandateId);
    return documents.readOnMandate(documentId, version, mandate.id(), mandate.purpose());
  }

  private void note(String kind, String caseId, String mandateId) {
    record.lock(Stream.ofCase(caseId));
    CaseSummary file = see(caseId);
    Mandate mandate = mandates.get(mandateId);
    record.append(
        Event.of(kind, Stream.ofCase(file.id()))
            .about(file.personId())
            .with("audit", mandate.id())
            .with("purpose", mandate.purpose()));
  }

  /**
   * The case, for a caller who audits it.
   *
   * @throws Refusal when there is none of that key
   * @throws AccessDenied when it lies outside of the caller's reach
   */
  @Transactional
  public CaseSummary see(String caseId) {
    CaseSummary file = reader.summary(caseId);
    access.require(Action.SEE_RECORD, Target.ofCase(file.personId(), file.unitId()), Purpose.AUDIT);
    return file;
  }

  /**
   * All events of the case in their order, however many: what is told of it as a whole is to be
   * true. The caller was asked for by {@link #see}.
   */
  @Transactional
  public List<Entry> events(String caseId) {
    List<Entry> all = new ArrayList<>();
    List<Entry> next = history.of(Stream.ofCase(caseId), 0, READ_AT_ONCE);
    while (!next.isEmpty()) {
      all.addAll(next);
      long last = next.get(next.size() - 1).getSequenceNumber();
      next =
          next.size() < READ_AT_ONCE
              ? List.of()
              : history.of(Stream.ofCase(caseId), last, READ_AT_ONCE);
    }
    return all;
  }

  /** Where each sealed event of the case stands in the log, by the event's key. */
  @Transactional
  public Map<String, LeafPlace> places(String caseId) {
    return evidence.places(Stream.ofCase(caseId));
  }
}
