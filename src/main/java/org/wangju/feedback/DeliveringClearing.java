package org.wangju.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.wangju.directory.Person;
import org.wangju.directory.PersonRepository;
import org.wangju.platform.Refusal;
import org.wangju.record.Record;

/** Issues the letter that clears a name, and follows it to every place. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class DeliveringClearing {
  private final ClearingRepository clearings;
  private final NamingPlaces naming;
  private final PersonRepository people;
  private final Record record;
  private final Clock clock;

  protected DeliveringClearing() {
    this(null, null, null, null, null);
  }

  @Inject
  public DeliveringClearing(
      ClearingRepository clearings,
      NamingPlaces naming,
      PersonRepository people,
      Record record,
      Clock clock) {
    this.clearings = clearings;
    this.naming = naming;
    this.people = people;
    this.record = record;
    this.clock = clock;
  }

  /**
   * Issues the letter; the person concerned is its first place.
   *
   * @throws Refusal when number, day or text is missing, or the day is none between the decision
   *     and today
   */
  public void issue(NameClearing clearing, ClearingLetter letter) {
    String number = ClearingTexts.required(letter.getNumber(), "refusal.letterNumber");
    String text = ClearingTexts.required(letter.getText(), "refusal.letterText");
    requireBetween(clearing.getDecided().getOn(), letter.getIssuedOn());
    clearing.issue(new ClearingLetter(number, letter.getIssuedOn(), text));
    String name = people.find(clearing.getPersonId()).map(Person::getName).orElseThrow();
    naming.add(clearing.getId(), List.of(new ClearingPlaceName(ClearingPlaceKind.PERSON, name)));
    record.append(
        AskingClearing.event(clearing, "letter-issued")
            .with("number", number)
            .with("issuedOn", letter.getIssuedOn()));
  }

  /**
   * Notes that the letter came to one place; returns whether it has now come to all, which ends the
   * case.
   *
   * @throws Refusal when it had come there before, or day, way or proof is missing
   */
  public boolean deliver(
      NameClearing clearing,
      String placeId,
      LocalDate on,
      ClearingWay way,
      String proof,
      String by) {
    clearing.requireDelivering();
    requireBetween(clearing.getLetter().getIssuedOn(), on);
    String shown = ClearingTexts.required(proof, "refusal.proof");
    if (way == null) {
      throw refusal("refusal.way");
    }
    List<ClearingPlace> places = clearings.places(clearing.getId());
    ClearingPlace place =
        places.stream()
            .filter(each -> each.getId().equals(placeId))
            .findFirst()
            .orElseThrow(() -> refusal("refusal.place"));
    place.deliver(on, way, shown, by);
    int left = (int) places.stream().filter(each -> !each.isDelivered()).count();
    record.append(
        AskingClearing.event(clearing, "letter-delivered")
            .with("place", place.getName())
            .with("deliveredOn", on)
            .with("way", way)
            .with("proof", shown)
            .with("left", left));
    if (left == 0) {
      clearing.complete(LocalDate.now(clock));
    }
    return left == 0;
  }

  private void requireBetween(LocalDate earliest, LocalDate day) {
    if (day == null || day.isBefore(earliest) || day.isAfter(LocalDate.now(clock))) {
      throw new Refusal(AskingClearing.PROCESS, "refusal.day", earliest);
    }
  }

  private static Refusal refusal(String key) {
    return new Refusal(AskingClearing.PROCESS, key);
  }
}
