package org.wangju.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.wangju.rules.RuleTextLoaded;

/**
 * Puts on the record which rules and calendar years were loaded, with their hashes: from then on
 * they decide dates.
 */
@ApplicationScoped
public class RuleLoads {
  private static final Stream RULES = Stream.ofSystem("rules");

  private final Record record;

  protected RuleLoads() {
    this(null);
  }

  @Inject
  public RuleLoads(Record record) {
    this.record = record;
  }

  void loaded(@Observes RuleTextLoaded text) {
    record.append(
        Event.of("rules.text-loaded", RULES)
            .with("what", text.what())
            .with("code", text.code())
            .with("revision", text.revision())
            .with("hash", text.hash()));
  }
}
