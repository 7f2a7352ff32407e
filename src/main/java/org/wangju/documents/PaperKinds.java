package org.wangju.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.wangju.platform.Messages;

/** The papers of all processes. */
@ApplicationScoped
public class PaperKinds {
  private final Iterable<CasePapers> papers;

  protected PaperKinds() {
    this(List.of());
  }

  @Inject
  public PaperKinds(@Any Instance<CasePapers> papers) {
    this.papers = papers;
  }

  public PaperKinds(List<CasePapers> papers) {
    this.papers = papers;
  }

  /** The papers of a process; empty when it has none. */
  public Optional<CasePapers> of(String processKey) {
    return StreamSupport.stream(papers.spliterator(), false)
        .filter(each -> each.processKey().equals(processKey))
        .findFirst();
  }

  /** What can be filed to a step: its materials, and what is none of them. */
  public List<Material> materials(String processKey, String stepKey) {
    return of(processKey)
        .filter(each -> each.steps().contains(stepKey))
        .map(each -> Stream.concat(each.materials(stepKey).stream(), Stream.of(Material.OTHER)))
        .orElseGet(Stream::empty)
        .toList();
  }

  /** Whether a place is one that no other case of the process has. */
  public boolean isOwn(CasePapers papers, Slot slot) {
    return papers.steps().contains(slot.stepKey())
        && materials(papers.processKey(), slot.stepKey()).stream()
            .noneMatch(each -> each.key().equals(slot.material()));
  }

  /** What can be filed there; empty when nothing can. */
  public Optional<Material> material(String processKey, Slot slot) {
    return of(processKey)
        .filter(each -> each.steps().contains(slot.stepKey()))
        .flatMap(
            each ->
                slot.material().equals(Material.OTHER.key())
                    ? Optional.of(Material.OTHER)
                    : each.material(slot));
  }

  /** The name of what is filed there in the reader's language. */
  public String name(String processKey, Slot slot, Locale locale) {
    return slot.material().equals(Material.OTHER.key())
        ? Messages.text(locale, "documents", "material.other")
        : of(processKey).orElseThrow().materialName(slot, locale);
  }
}
