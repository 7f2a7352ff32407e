package org.wangju.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.wangju.platform.Refusal;

/** Keeps the list of places where something was alleged: each once, and not without end. */
@ApplicationScoped
public class NamingPlaces {
  private static final int LONGEST_NAME = 200;

  private final ClearingRepository repository;

  protected NamingPlaces() {
    this(null);
  }

  @Inject
  public NamingPlaces(ClearingRepository repository) {
    this.repository = repository;
  }

  /**
   * Adds those that are not there yet; returns how many were added.
   *
   * @throws Refusal when a name is too long, or there are too many
   */
  int add(String caseId, List<ClearingPlaceName> named) {
    List<ClearingPlace> places = new ArrayList<>(repository.places(caseId));
    int before = places.size();
    for (ClearingPlaceName each : named) {
      requireShort(each);
      if (places.stream().noneMatch(place -> place.isNamed(each))) {
        ClearingPlace added =
            new ClearingPlace(caseId, places.size() + 1, each.kind(), each.name());
        repository.add(added);
        places.add(added);
      }
    }
    if (places.size() > ClearingRepository.MOST_PLACES) {
      throw new Refusal(
          AskingClearing.PROCESS, "refusal.tooManyPlaces", ClearingRepository.MOST_PLACES);
    }
    return places.size() - before;
  }

  private static void requireShort(ClearingPlaceName each) {
    if (each.name().codePointCount(0, each.name().length()) > LONGEST_NAME) {
      throw new Refusal(AskingClearing.PROCESS, "refusal.longPlace", LONGEST_NAME);
    }
  }
}
