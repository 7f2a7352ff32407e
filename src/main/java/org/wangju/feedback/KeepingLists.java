package org.wangju.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.wangju.platform.Refusal;
import org.wangju.platform.Retried;
import org.wangju.record.Event;
import org.wangju.record.Record;
import org.wangju.record.Stream;
import org.wangju.security.Access;
import org.wangju.security.Action;
import org.wangju.security.Caller;
import org.wangju.security.Target;

/** Drafts and publishes the editions of the three lists; by the organization department. */
@ApplicationScoped
@Retried
@Transactional
public class KeepingLists {
  private static final String BUNDLE = "feedback";
  private static final int LONGEST_ITEM = 1000;
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
  private static final Stream STREAM = Stream.ofSystem("conduct-lists");

  private final ListRepository lists;
  private final Record record;
  private final Access access;
  private final Caller caller;
  private final Clock clock;
  private final ZoneId zone;

  protected KeepingLists() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public KeepingLists(
      ListRepository lists, Record record, Access access, Caller caller, Clock clock, ZoneId zone) {
    this.lists = lists;
    this.record = record;
    this.access = access;
    this.caller = caller;
    this.clock = clock;
    this.zone = zone;
  }

  /** The stream under which editions count. */
  public static Stream stream() {
    return STREAM;
  }

  /**
   * Writes the list's draft, and begins it where there is none.
   *
   * @param version of the draft that the form was opened with; 0 where there was none
   * @param wordings the items in their order
   * @throws Refusal when an item is too long (which one), there are none or too many, or someone
   *     else has written the draft since
   */
  public void write(ConductList list, int version, List<String> wordings) {
    begin();
    written(list, version, wordings);
    record.append(
        Event.of("feedback.list-drafted", STREAM)
            .with("list", list)
            .with("items", wordings.size()));
  }

  private ListEdition written(ConductList list, int version, List<String> wordings) {
    requireItems(wordings);
    ListEdition draft = draft(list, version).orElseGet(() -> begun(list));
    draft.draft(now(), caller.displayName());
    lists.removeItems(draft.getId());
    for (int i = 0; i < wordings.size(); i++) {
      lists.add(new ListItem(draft.getId(), i + 1, wordings.get(i)));
    }
    return draft;
  }

  private ListEdition begun(ConductList list) {
    ListEdition edition = new ListEdition(list);
    lists.add(edition);
    return edition;
  }

  private static void requireItems(List<String> wordings) {
    if (wordings.isEmpty()) {
      throw new Refusal(BUNDLE, "refusal.noItems");
    }
    if (wordings.size() > ListRepository.MOST_ITEMS) {
      throw new Refusal(BUNDLE, "refusal.tooManyItems", ListRepository.MOST_ITEMS);
    }
    for (int i = 0; i < wordings.size(); i++) {
      if (wordings.get(i).codePointCount(0, wordings.get(i).length()) > LONGEST_ITEM) {
        throw new Refusal(BUNDLE, "refusal.longItem", i + 1, LONGEST_ITEM);
      }
    }
  }

  /**
   * Throws the draft away.
   *
   * @throws Refusal when someone else has written or published it since
   */
  public void discard(ConductList list, int version) {
    begin();
    ListEdition draft = draft(list, version).orElseThrow(KeepingLists::gone);
    lists.removeItems(draft.getId());
    lists.remove(draft);
    record.append(Event.of("feedback.list-draft-discarded", STREAM).with("list", list));
  }

  /**
   * Publishes what was written as the list's next edition. Breaches are measured by the edition in
   * force on the day of the fact, so an edition never binds backwards.
   *
   * @param version of the draft that the form was opened with; 0 where there was none
   * @param wordings the items in their order
   * @param from the first day on which it binds
   * @throws Refusal as {@link #write} does, and when that day is over or not after the first day of
   *     the edition before
   */
  public void publish(ConductList list, int version, List<String> wordings, LocalDate from) {
    begin();
    Optional<ListEdition> before = lists.published(list, 1).stream().findFirst();
    requireAfter(from, before);
    ListEdition edition = written(list, version, wordings);
    int number = before.map(each -> each.getNumber() + 1).orElse(1);
    edition.publish(number, from, now(), caller.displayName());
    record.append(
        Event.of("feedback.list-published", STREAM)
            .with("list", list)
            .with("edition", number)
            .with("from", from)
            .with("items", wordings));
  }

  private void requireAfter(LocalDate from, Optional<ListEdition> before) {
    if (from.isBefore(LocalDate.now(clock))) {
      throw new Refusal(BUNDLE, "refusal.backwards", from);
    }
    if (before.isPresent() && !from.isAfter(before.get().getInForceFrom())) {
      throw new Refusal(BUNDLE, "refusal.notAfter", from, before.get().getInForceFrom());
    }
  }

  // The stream's lock lets one officer after the other: two that begin a draft get one.
  private void begin() {
    access.require(Action.EDIT_LISTS, Target.none());
    record.lock(STREAM);
  }

  private Optional<ListEdition> draft(ConductList list, int version) {
    Optional<ListEdition> draft = lists.draft(list);
    if (draft.isPresent() && draft.get().getVersion() != version) {
      throw new Refusal(
          BUNDLE,
          "refusal.draftChanged",
          draft.get().getDraftedBy(),
          MOMENT.format(draft.get().getDraftedAt().atZone(zone)));
    }
    if (draft.isEmpty() && version != 0) {
      throw gone();
    }
    return draft;
  }

  private static Refusal gone() {
    return new Refusal(BUNDLE, "refusal.draftGone");
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
