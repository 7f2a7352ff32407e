package org.wangju.record.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.wangju.desk.CaseState;
import org.wangju.desk.CaseSummary;
import org.wangju.desk.ProcessWords;
import org.wangju.desk.audit.AuditedCases;
import org.wangju.desk.audit.CaseFilter;
import org.wangju.desk.audit.CaseSearchRepository;
import org.wangju.desk.audit.Mandate;
import org.wangju.desk.audit.Mandates;
import org.wangju.directory.IdentityNumber;
import org.wangju.directory.PersonalNumbers;
import org.wangju.directory.Unit;
import org.wangju.directory.UnitRepository;
import org.wangju.platform.Cipherbox;
import org.wangju.platform.Refusal;
import org.wangju.platform.web.Dates;
import org.wangju.platform.web.Page;
import org.wangju.platform.web.Paging;
import org.wangju.security.Access;
import org.wangju.security.Action;

/**
 * An auditor's search of cases, on a stated mandate. What is asked for travels encrypted in the
 * address, beside the key of the mandate.
 */
@Named
@RequestScoped
public class CaseSearchPage {
  private static final int SIZE = 20;
  private static final int MOST_UNITS = 12;
  private static final String BETWEEN = " · ";

  private final AuditedCases cases;
  private final Mandates mandates;
  private final PersonalNumbers numbers;
  private final UnitRepository units;
  private final Access access;
  private final Cipherbox cipherbox;
  private final Page page;
  private final Dates dates;
  private final ZoneId zone;

  private String audit;
  private String sealed;
  private int pageNumber = 1;

  private String purpose;
  private String name;
  private String identity;
  private String number;
  private String unit;
  private String process;
  private CaseState state;
  private CaseFilter.When when = CaseFilter.When.OPENED;
  private LocalDate from;
  private LocalDate until;

  private Mandate mandate;
  private CaseCriteria criteria;
  private Paging paging;
  private List<CaseSummary> rows;

  protected CaseSearchPage() {
    this(null, null, null, null, null, null, null, null, null);
  }

  @Inject
  public CaseSearchPage(
      AuditedCases cases,
      Mandates mandates,
      PersonalNumbers numbers,
      UnitRepository units,
      Access access,
      Cipherbox cipherbox,
      Page page,
      Dates dates,
      ZoneId zone) {
    this.cases = cases;
    this.mandates = mandates;
    this.numbers = numbers;
    this.units = units;
    this.access = access;
    this.cipherbox = cipherbox;
    this.page = page;
    this.dates = dates;
    this.zone = zone;
  }

  /** Reads what the address asks for before the page is written; a posted form stays as typed. */
  public void open() {
    mandate = mandates.find(audit).orElse(null);
    if (mandate != null && !Faces.isPostback()) {
      purpose = mandate.purpose();
    }
    if (mandate != null && sealed != null && !Faces.isPostback()) {
      page.run(this::find);
    }
  }

  private void find() {
    criteria = CaseCriteria.open(sealed, mandate.id(), cipherbox);
    Unit within = units.find(criteria.unitId()).orElse(null);
    CaseFilter filter = criteria.filter(within == null ? null : within.getPath(), zone);
    int total = cases.count(filter);
    int last = CaseSearchRepository.MOST_FOUND / SIZE;
    paging = new Paging(Math.max(1, Math.min(pageNumber, last)), SIZE, total);
    rows = cases.list(filter, paging.offset(), SIZE);
    name = criteria.name();
    number = criteria.number();
    unit = within == null ? null : label(within.getName(), within.getCode());
    process = criteria.process();
    state = criteria.state();
    when = criteria.when() == null ? CaseFilter.When.OPENED : criteria.when();
    from = criteria.from();
    until = criteria.until();
  }

  /** Records what is asked for, and goes to what is found. */
  public String search() {
    return page.call(this::recorded).orElse(null);
  }

  private String recorded() {
    CaseCriteria asked = typed();
    String stated =
        mandates
            .find(audit)
            .filter(known -> known.purpose().equals(stripped(purpose)))
            .map(Mandate::id)
            .orElseGet(() -> mandates.state(purpose));
    cases.noteSearch(stated, inWords(asked));
    return "/record/search.xhtml?faces-redirect=true&audit="
        + stated
        + "&q="
        + URLEncoder.encode(asked.sealed(stated, cipherbox), StandardCharsets.UTF_8);
  }

  private CaseCriteria typed() {
    if (from != null && until != null && until.isBefore(from)) {
      throw new Refusal("record", "search.order");
    }
    Optional<IdentityNumber> wanted = Optional.empty();
    if (stripped(identity) != null) {
      wanted = IdentityNumber.of(identity);
      if (wanted.isEmpty()) {
        throw new Refusal("record", "search.noIdentity");
      }
    }
    return new CaseCriteria(
        stripped(name),
        wanted.map(numbers::hash).orElse(null),
        wanted.map(IdentityNumber::toString).orElse(null),
        stripped(number),
        unitId(),
        stripped(process),
        state,
        from == null && until == null ? null : when,
        from,
        until);
  }

  private String unitId() {
    String written = stripped(unit);
    if (written == null) {
      return null;
    }
    int between = written.lastIndexOf(BETWEEN);
    String key = between < 0 ? written : written.substring(between + BETWEEN.length());
    return units.byCodesOrNames(List.of(key)).stream()
        .findFirst()
        .map(Unit::getId)
        .orElseThrow(() -> new Refusal("record", "search.noUnit", written));
  }

  /** The criteria for the record, in the auditor's language; of an identity number only its end. */
  private List<String> inWords(CaseCriteria asked) {
    List<String> words = new ArrayList<>();
    add(words, "search.person", asked.name());
    add(words, "search.identity", asked.identityEnd());
    add(words, "search.number", asked.number());
    add(words, "search.unit", stripped(unit));
    add(
        words,
        "search.process",
        asked.process() == null ? null : ProcessWords.name(asked.process(), page.locale()));
    add(
        words,
        "search.state",
        asked.state() == null ? null : page.text("record", "state." + asked.state()));
    add(
        words,
        "search.when",
        asked.when() == null ? null : page.text("record", "when." + asked.when()));
    add(words, "search.from", asked.from());
    add(words, "search.until", asked.until());
    return words;
  }

  private void add(List<String> words, String key, Object value) {
    if (value != null) {
      words.add(page.text("record", key) + " " + value);
    }
  }

  private static String stripped(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** Units within the caller's reach whose name contains, or whose code begins with, the text. */
  public List<String> unitsLike(String text) {
    return access.pathsFor(Action.SEE_RECORD).stream()
        .flatMap(path -> units.search(path, text.strip(), MOST_UNITS).stream())
        .map(row -> label(row.name(), row.code()))
        .distinct()
        .limit(MOST_UNITS)
        .toList();
  }

  private static String label(String unitName, String code) {
    return unitName + BETWEEN + code;
  }

  /** The name of a process. */
  public String processName(String key) {
    return ProcessWords.name(key, page.locale());
  }

  /** The processes that exist. */
  public List<String> getProcesses() {
    return cases.processes();
  }

  /** How a case stands: in progress, or how and when it ended. */
  public String stateOf(CaseSummary row) {
    return row.isOpen()
        ? page.text("record", "state.OPEN")
        : ProcessWords.outcome(row, page.locale()) + BETWEEN + dates.moment(row.closedAt());
  }

  /** Whether something was asked for and may be shown. */
  public boolean isAnswered() {
    return rows != null;
  }

  /** Whether more were found than a search goes. */
  public boolean isCut() {
    return paging.total() > CaseSearchRepository.MOST_FOUND;
  }

  /** The end of the identity number that was asked for; empty when none was. */
  public String getIdentityEnd() {
    return criteria == null || criteria.identityEnd() == null ? "" : criteria.identityEnd();
  }

  public List<CaseSummary> getRows() {
    return rows;
  }

  public Paging getPaging() {
    return paging;
  }

  public CaseState[] getStates() {
    return CaseState.values();
  }

  public CaseFilter.When[] getMeanings() {
    return CaseFilter.When.values();
  }

  public String getAudit() {
    return audit;
  }

  public void setAudit(String audit) {
    this.audit = audit;
  }

  public String getSealed() {
    return sealed;
  }

  public void setSealed(String sealed) {
    this.sealed = sealed;
  }

  public int getPageNumber() {
    return pageNumber;
  }

  public void setPageNumber(int pageNumber) {
    this.pageNumber = pageNumber;
  }

  public String getPurpose() {
    return purpose;
  }

  public void setPurpose(String purpose) {
    this.purpose = purpose;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  /** Never filled in: an identity number does not come back to the browser. */
  public String getIdentity() {
    return identity;
  }

  public void setIdentity(String identity) {
    this.identity = identity;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getUnit() {
    return unit;
  }

  public void setUnit(String unit) {
    this.unit = unit;
  }

  public String getProcess() {
    return process;
  }

  public void setProcess(String process) {
    this.process = process;
  }

  public CaseState getState() {
    return state;
  }

  public void setState(CaseState state) {
    this.state = state;
  }

  public CaseFilter.When getWhen() {
    return when;
  }

  public void setWhen(CaseFilter.When when) {
    this.when = when;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public LocalDate getUntil() {
    return until;
  }

  public void setUntil(LocalDate until) {
    this.until = until;
  }
}
