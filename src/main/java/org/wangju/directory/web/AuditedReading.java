package org.wangju.directory.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.wangju.desk.audit.AuditedPeople;
import org.wangju.directory.RegisterRepository;
import org.wangju.directory.Unit;
import org.wangju.platform.web.SealedSearch;
import org.wangju.security.Action;
import org.wangju.security.Target;

/**
 * Before an auditor sees a page about people: the look is recorded, or, without a mandate, they are
 * sent to state one.
 */
@Named
@RequestScoped
public class AuditedReading {
  private static final String TO_MANDATE = "/record/search.xhtml?faces-redirect=true&ask=people";

  private final AuditedPeople looks;
  private final RegisterRepository register;
  private final Reach reach;
  private final SealedSearch search;

  protected AuditedReading() {
    this(null, null, null, null);
  }

  @Inject
  public AuditedReading(
      AuditedPeople looks, RegisterRepository register, Reach reach, SealedSearch search) {
    this.looks = looks;
    this.register = register;
    this.reach = reach;
    this.search = search;
  }

  /** Before the page of a person. */
  public String ofPerson() {
    String personId = Faces.getRequestParameter("id");
    return looks.isAudit(Action.SEE_PERSON, Target.person(personId)) ? read(personId) : null;
  }

  /** Before the page of a register's entry. */
  public String ofEntry() {
    return register
        .find(Faces.getRequestParameter("id"))
        .filter(
            entry ->
                looks.isAudit(
                    Action.SEE_ENTRY,
                    Target.ofEntry(entry.getPersonId(), entry.getKeeperId(), entry.getId())))
        .map(entry -> read(entry.getPersonId()))
        .orElse(null);
  }

  private String read(String personId) {
    return looks.noteReading(personId) ? null : TO_MANDATE;
  }

  /** Before a list of a unit's people. */
  public String ofPeople() {
    return list(Action.SEE_PEOPLE, "unit");
  }

  /** Before the names of those of a branch who have not confirmed what they keep to. */
  public String ofPledges() {
    return Faces.getRequestParameter("branch") == null ? null : list(Action.SEE_PLEDGES, "branch");
  }

  /** Before a list of the entries that a unit's registers hold. */
  public String ofEntries() {
    return list(Action.SEE_REGISTER, "unit");
  }

  private String list(Action action, String parameter) {
    return reach
        .chosen(action, Faces.getRequestParameter(parameter))
        .filter(unit -> looks.isAudit(action, Target.unit(unit.getId())))
        .map(unit -> looks.noteList(criteria(unit)) ? null : TO_MANDATE)
        .orElse(null);
  }

  private List<String> criteria(Unit unit) {
    return Stream.of(unit.getName(), search.read(Faces.getRequestParameter("s")))
        .filter(Objects::nonNull)
        .filter(word -> !word.isBlank())
        .toList();
  }
}
