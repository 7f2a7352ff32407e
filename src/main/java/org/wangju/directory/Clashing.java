package org.wangju.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.wangju.platform.Refusal;
import org.wangju.record.Entry;
import org.wangju.record.History;
import org.wangju.record.Stream;

/**
 * Refuses a change to what someone else has changed since the form was opened, and says who was
 * faster and when.
 */
@ApplicationScoped
public class Clashing {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private final History history;
  private final ZoneId zone;

  protected Clashing() {
    this(null, null);
  }

  @Inject
  public Clashing(History history, ZoneId zone) {
    this.history = history;
    this.zone = zone;
  }

  /**
   * @throws Refusal when the versions differ
   */
  void requireSame(int formVersion, int presentVersion, Stream stream) {
    if (formVersion == presentVersion) {
      return;
    }
    List<Entry> latest = history.latest(stream, 1);
    if (latest.isEmpty()) {
      throw new Refusal("directory", "error.changedMeanwhile");
    }
    Entry entry = latest.get(0);
    throw new Refusal(
        "directory",
        "error.changedMeanwhileBy",
        entry.getActorName(),
        TIME.format(entry.getHappenedAt().atZone(zone)));
  }
}
