package org.wangju.directory.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wangju.directory.ContactRow;
import org.wangju.directory.CultivationRow;
import org.wangju.directory.GroupRepository;
import org.wangju.directory.InfluencerGroup;
import org.wangju.directory.Problem;
import org.wangju.directory.RegisterEntry;
import org.wangju.directory.RegisterRepository;
import org.wangju.directory.Unit;
import org.wangju.directory.UnitRepository;
import org.wangju.directory.VisitRow;

/**
 * Gathers what is kept under register entries, in as many statements for many entries as for one.
 */
@ApplicationScoped
public class EntryViews {
  private static final int MOST = 100;

  private final RegisterRepository register;
  private final GroupRepository groups;
  private final UnitRepository units;

  protected EntryViews() {
    this(null, null, null);
  }

  @Inject
  public EntryViews(RegisterRepository register, GroupRepository groups, UnitRepository units) {
    this.register = register;
    this.groups = groups;
    this.units = units;
  }

  /** The entries, in their order, with what is kept under each. */
  public List<EntryView> of(List<RegisterEntry> entries) {
    if (entries.isEmpty()) {
      return List.of();
    }
    List<String> ids = entries.stream().map(RegisterEntry::getId).toList();
    Map<String, String> groupNames =
        groups.groups().stream()
            .collect(Collectors.toMap(InfluencerGroup::getId, InfluencerGroup::getName));
    Map<String, String> keeperNames =
        units.byIds(entries.stream().map(RegisterEntry::getKeeperId).distinct().toList()).stream()
            .collect(Collectors.toMap(Unit::getId, Unit::getName));
    List<ContactRow> contacts = register.contacts(ids);
    List<VisitRow> visits = register.visits(ids, MOST);
    List<Problem> problems = register.problems(ids, MOST);
    List<CultivationRow> cultivations = register.cultivations(ids);
    return entries.stream()
        .map(
            entry ->
                new EntryView(
                    entry,
                    groupNames.getOrDefault(entry.getGroupId(), ""),
                    keeperNames.getOrDefault(entry.getKeeperId(), ""),
                    contacts.stream()
                        .filter(
                            each -> each.entryId().equals(entry.getId()) && each.until() == null)
                        .toList(),
                    visits.stream().filter(each -> each.entryId().equals(entry.getId())).toList(),
                    problems.stream()
                        .filter(each -> each.getEntryId().equals(entry.getId()))
                        .toList(),
                    cultivations.stream()
                        .filter(each -> each.entryId().equals(entry.getId()))
                        .toList()))
        .toList();
  }
}
