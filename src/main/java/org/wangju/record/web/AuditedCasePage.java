package org.wangju.record.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.wangju.desk.CaseReader;
import org.wangju.desk.CaseSummary;
import org.wangju.desk.OpenStep;
import org.wangju.desk.Position;
import org.wangju.desk.ProcessWords;
import org.wangju.desk.audit.AsOf;
import org.wangju.desk.audit.AuditedCases;
import org.wangju.desk.audit.Mandate;
import org.wangju.desk.audit.Mandates;
import org.wangju.platform.Messages;
import org.wangju.platform.web.Page;
import org.wangju.record.Entry;
import org.wangju.record.LeafPlace;

/**
 * One case as an auditor reads it: all its events with their places in the log, and its model as of
 * any past moment. Opening it is recorded with the mandate; without one the page asks for it.
 */
@Named
@RequestScoped
public class AuditedCasePage {
  private static final DateTimeFormatter TYPED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

  private final AuditedCases cases;
  private final CaseReader reader;
  private final Mandates mandates;
  private final AuditTimeline timeline;
  private final Page page;
  private final ZoneId zone;

  private String caseId;
  private String audit;
  private String purpose;
  private String kind;
  private boolean withSteps;
  private Integer step;
  private String typed;

  private boolean asked;
  private Mandate mandate;
  private CaseSummary summary;
  private List<Entry> events;
  private Map<String, LeafPlace> places;
  private AsOf past;
  private Instant moment;
  private Map<String, String> names;

  protected AuditedCasePage() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public AuditedCasePage(
      AuditedCases cases,
      CaseReader reader,
      Mandates mandates,
      AuditTimeline timeline,
      Page page,
      ZoneId zone) {
    this.cases = cases;
    this.reader = reader;
    this.mandates = mandates;
    this.timeline = timeline;
    this.page = page;
    this.zone = zone;
  }

  /** The page is rebuilt from its address, also before a posted form is read. */
  @PostConstruct
  void readAddress() {
    caseId = Faces.getRequestParameter("case");
    audit = Faces.getRequestParameter("audit");
  }

  /** Opens the case on the mandate and records that; without a mandate nothing is read. */
  public void open() {
    if (mandate() != null && !page.run(() -> cases.noteReading(caseId, audit))) {
      asked = true;
    }
  }

  /** States a mandate and opens the case on it. */
  public String begin() {
    return page.call(() -> mandates.state(purpose))
        .map(stated -> "/record/case.xhtml?faces-redirect=true&case=" + caseId + "&audit=" + stated)
        .orElse(null);
  }

  /** The mandate on which the case is read; null when none holds. */
  public Mandate mandate() {
    if (mandate == null) {
      mandate = mandates.find(audit).orElse(null);
    }
    return mandate;
  }

  /** The case; null when it is not there, not for the reader, or read on no mandate. */
  public CaseSummary summary() {
    if (summary == null && !asked) {
      asked = true;
      if (mandate() != null) {
        page.run(() -> summary = cases.goOn(caseId, audit));
      }
    }
    return summary;
  }

  /** Whether there is a case to show. */
  public boolean isFound() {
    return summary() != null;
  }

  /** Whether the page has to ask on which mandate the case is read. */
  public boolean isAsking() {
    return caseId != null && mandate() == null;
  }

  /** What the case is headed with. */
  public String title() {
    return ProcessWords.title(summary(), page.locale());
  }

  public String processName() {
    return ProcessWords.name(summary().processKey(), page.locale());
  }

  /** How the case stands or ended. */
  public String state() {
    return summary().isOpen()
        ? page.text("record", "state.OPEN")
        : ProcessWords.outcome(summary(), page.locale());
  }

  /** Where the case stands and who has it. */
  public List<OpenStep> openSteps() {
    return reader.openSteps(summary().id());
  }

  /** The name of an open step. */
  public String stepName(OpenStep open) {
    return open.step().title(page.locale());
  }

  /** Who has an open step. */
  public String holder(OpenStep open) {
    if (open.assigneeName() != null) {
      return page.text("desk", "holder.claimed", open.assigneeName());
    }
    return open.role() == null
        ? page.text("desk", "holder.person", open.personName())
        : page.text(
            "desk", "holder.role", open.roleUnitName(), page.text("desk", "role." + open.role()));
  }

  /** The first of the events that the filter leaves, in their order. */
  public List<AuditLine> lines() {
    List<Entry> shown = filtered().limit(CaseReader.MOST_EVENTS).toList();
    return timeline.lines(summary(), shown, places(), names(), page.locale());
  }

  /** Whether the filter leaves more events than a page lists. */
  public boolean isCut() {
    return filtered().count() > CaseReader.MOST_EVENTS;
  }

  private Stream<Entry> filtered() {
    return events().stream()
        .filter(event -> kind == null || event.getKind().equals(kind))
        .filter(event -> kind != null || withSteps || !Position.isStep(event));
  }

  /** The kinds of events that the case has, with their titles, by title. */
  public Map<String, String> kinds() {
    Map<String, String> kinds = new TreeMap<>();
    events().forEach(event -> kinds.put(event.title(page.locale()), event.getKind()));
    return kinds;
  }

  /** The files of the case with their hashes, as the record holds them. */
  public List<FiledDocument> documents() {
    return FiledDocument.of(events());
  }

  /** How many events the case has. */
  public int total() {
    return events().size();
  }

  /** How many of them wait to be sealed. */
  public long waiting() {
    return events().stream().filter(event -> !places().containsKey(event.getId())).count();
  }

  /** Whether the process has started, so that there is a diagram. */
  public boolean isDrawn() {
    return !past().moments().isEmpty();
  }

  /** How many times the case moved in its model. */
  public int steps() {
    return past().moments().size();
  }

  /** Which of the moves the moment shown follows; 0 before the first. */
  public Integer getStep() {
    return past().step(moment());
  }

  public void setStep(Integer step) {
    this.step = step;
  }

  /** Shows the case after the move that was chosen. */
  public void showStep() {
    show(step == null ? steps() : step);
  }

  /** Shows the case some moves before or after the one that was shown. */
  public void move(int moves) {
    show((step == null ? steps() : step) + moves);
  }

  /** Shows the case after its first move. */
  public void first() {
    show(1);
  }

  /** Shows the case as it is now. */
  public void last() {
    show(steps());
  }

  private void show(int wanted) {
    int within = Math.max(1, Math.min(wanted, steps()));
    moment = past().moments().get(within - 1);
  }

  /** Shows the case at the end of the second that was typed; browsers leave out a zero of them. */
  public void showTyped() {
    try {
      if (typed != null && !typed.isBlank()) {
        Instant second = LocalDateTime.parse(typed.strip()).atZone(zone).toInstant();
        moment = second.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1).minus(1, ChronoUnit.MICROS);
      }
    } catch (DateTimeParseException e) {
      page.refuse("record", "asOf.wrong");
      Faces.validationFailed();
    }
  }

  /** The moment shown, to the second; as a field for date and time has it. */
  public String getTyped() {
    return TYPED.format(moment().atZone(zone));
  }

  public void setTyped(String typed) {
    this.typed = typed;
  }

  /** The moment shown. */
  public Instant moment() {
    if (moment == null) {
      moment = past().moments().get(steps() - 1);
    }
    return moment;
  }

  /** The elements at which the case stood then, for the diagram. */
  public String active() {
    return String.join(",", position().active());
  }

  /** The elements that the case had passed then, for the diagram. */
  public String passed() {
    return String.join(",", position().done());
  }

  /** The version of the model under which the case ran then; 0 before its process started. */
  public long model() {
    return position().model();
  }

  /** The version whose drawing is shown: that of the moment, or the first one before the start. */
  public long drawnModel() {
    return model() > 0 ? model() : past().position(past().moments().get(0)).model();
  }

  /** Where the case stood then, in words. */
  public String activeInWords() {
    return inWords(position().active());
  }

  /** What the case had passed then, in words. */
  public String passedInWords() {
    return inWords(AuditTimeline.passed(position()));
  }

  private String inWords(Collection<String> elements) {
    Map<String, String> ofThen = namesOf(drawnModel());
    return elements.stream()
        .map(ofThen::get)
        .filter(name -> name != null && !name.isBlank())
        .distinct()
        .collect(Collectors.joining(Messages.text(page.locale(), "desk", "timeline.comma")));
  }

  /** What had happened last at the moment shown. */
  public List<AuditLine> lastAct() {
    return timeline.lines(summary(), past().lastAct(moment()), places(), names(), page.locale());
  }

  private Position position() {
    return past().position(moment());
  }

  private AsOf past() {
    if (past == null) {
      past = new AsOf(summary().processKey(), events());
    }
    return past;
  }

  private Map<String, String> names() {
    if (names == null) {
      names = new TreeMap<>();
      past().models().forEach(model -> names.putAll(namesOf(model)));
    }
    return names;
  }

  private Map<String, String> namesOf(long model) {
    return timeline.names(summary().processKey(), model, page.locale());
  }

  private List<Entry> events() {
    if (events == null) {
      events = cases.events(summary().id());
    }
    return events;
  }

  private Map<String, LeafPlace> places() {
    if (places == null) {
      places = cases.places(summary().id());
    }
    return places;
  }

  public String getAudit() {
    return audit;
  }

  public String getPurpose() {
    return purpose;
  }

  public void setPurpose(String purpose) {
    this.purpose = purpose;
  }

  /** The one kind of events shown; null for all. */
  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind == null || kind.isBlank() ? null : kind;
  }

  /** Whether the case's way through its model is among the events shown. */
  public boolean isWithSteps() {
    return withSteps;
  }

  public void setWithSteps(boolean withSteps) {
    this.withSteps = withSteps;
  }
}
