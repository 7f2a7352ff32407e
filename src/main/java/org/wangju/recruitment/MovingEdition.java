package org.wangju.recruitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.wangju.desk.Cases;
import org.wangju.platform.Refusal;
import org.wangju.record.Record;
import org.wangju.rules.Edition;
import org.wangju.rules.Limit;
import org.wangju.rules.Rulebook;

/** Moves a case to another edition of the rules, on the record, and says what the other adds. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class MovingEdition {
  private final Rulebook rulebook;
  private final Cases cases;
  private final Record record;

  protected MovingEdition() {
    this(null, null, null);
  }

  @Inject
  public MovingEdition(Rulebook rulebook, Cases cases, Record record) {
    this.rulebook = rulebook;
    this.cases = cases;
    this.record = record;
  }

  /**
   * What a move changes.
   *
   * @param added limits that only the other edition has
   * @param changed limits that the other edition sets otherwise, as it has them
   * @param dropped limits that only the present edition has
   */
  public record Difference(List<Limit> added, List<Limit> changed, List<Limit> dropped) {}

  /** What another edition would change for the case. */
  @Transactional(TxType.SUPPORTS)
  public Difference difference(Admission admission, String editionId) {
    Edition present = rulebook.edition(admission.getEditionId());
    Edition other = rulebook.edition(editionId);
    return new Difference(
        other.limits().stream().filter(limit -> present.limit(limit.id()).isEmpty()).toList(),
        other.limits().stream()
            .filter(
                limit -> present.limit(limit.id()).filter(had -> isOther(had, limit)).isPresent())
            .toList(),
        present.limits().stream().filter(limit -> other.limit(limit.id()).isEmpty()).toList());
  }

  private static boolean isOther(Limit had, Limit limit) {
    return !had.bound().equals(limit.bound());
  }

  /**
   * Moves the case.
   *
   * @param editionId one of those that are loaded
   * @throws Refusal when the case has ended, runs under that edition already, or the reason is
   *     missing
   */
  public void move(Admission admission, String editionId, String reason) {
    if (admission.getState().isEnd()) {
      throw new Refusal("recruitment", "refusal.step");
    }
    if (editionId == null
        || !rulebook.editionIds().contains(editionId)
        || editionId.equals(admission.getEditionId())) {
      throw new Refusal("recruitment", "refusal.edition");
    }
    String written = Texts.required(reason, "refusal.reason");
    Edition from = rulebook.edition(admission.getEditionId());
    admission.moveToEdition(editionId);
    cases.moveToEdition(admission.getId(), editionId);
    record.append(
        AdmissionRules.event(admission, "edition-moved")
            .with("from", from.title())
            .with("to", rulebook.edition(editionId).title())
            .with("reason", written));
  }
}
