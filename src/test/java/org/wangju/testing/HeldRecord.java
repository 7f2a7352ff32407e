package org.wangju.testing;

import java.time.Clock;
import org.wangju.record.Event;
import org.wangju.record.EventCatalogue;
import org.wangju.record.Record;
import org.wangju.record.RecordRepository;

/** A record that refuses what the catalogue of events does not tell of. */
final class HeldRecord extends Record {
  private static final EventCatalogue CATALOGUE = EventCatalogue.read();

  HeldRecord(RecordRepository repository, Clock clock) {
    super(repository, clock);
  }

  @Override
  public String append(Event event) {
    CATALOGUE
        .objection(event)
        .ifPresent(
            objection -> {
              throw new AssertionError(objection);
            });
    return super.append(event);
  }
}
