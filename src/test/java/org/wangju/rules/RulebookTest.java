package org.wangju.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.wangju.testing.FiredEvent;
import org.wangju.testing.Stack;

class RulebookTest {
  @RegisterExtension static final Stack stack = Stack.at("2026-11-22T09:00");

  private static final String OVERLAY =
      """
      overlay: hebei
      title: 河北省规定 𠮷
      editions: ["2026"]
      effective: 2026-06-01
      verified: false
      limits:
        - {id: minimum-age, article: "2", years: %d}
      """;

  @TempDir private Path folder;

  private final List<Object> told = new CopyOnWriteArrayList<>();

  @BeforeEach
  void empty() {
    stack.inTransaction(
        () -> {
          EntityManager em = stack.entityManager();
          em.createQuery("delete from RuleEdition e").executeUpdate();
          em.createQuery("delete from CalendarYear y").executeUpdate();
        });
  }

  private RuleRepository rows() {
    return stack.get(RuleRepository.class);
  }

  private static RuleSettings settings(String edition, String overlays, String off) {
    return new RuleSettings(edition, Optional.ofNullable(overlays), Optional.ofNullable(off));
  }

  private Rulebook seeded(RuleSettings settings) {
    RuleFiles files = new RuleFiles(Optional.of(folder.toString()));
    RuleSeeder seeder =
        new RuleSeeder(rows(), files, settings, stack.clock(), new FiredEvent<>(told::add));
    stack.inTransaction(seeder::seed);
    return new Rulebook(rows(), settings);
  }

  private void file(String name, String content) {
    try {
      Files.writeString(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long editionRows() {
    return stack
        .entityManager()
        .createQuery("select count(e) from RuleEdition e", Long.class)
        .getSingleResult();
  }

  @Test
  void everyEditionAndAllYearsAreLoadedOnce() {
    Rulebook book = seeded(settings("2026", null, null));
    RuleEdition row = rows().find(book.currentEditionId()).orElseThrow();
    assertThat(row.getCode()).isEqualTo("2026");
    assertThat(row.getRevision()).isEqualTo(1);
    assertThat(row.getTitle()).isEqualTo("中国共产党发展党员工作细则（2026年5月修订）");
    assertThat(row.getHash())
        .isEqualTo(LoadedText.of(Packed.text("rules/admission-2026.yaml"), null).hash())
        .hasSize(64);
    assertThat(row.getLoadedAt()).isEqualTo(stack.clock().instant());
    assertThat(book.edition(row.getId())).isEqualTo(Packed.edition("2026"));
    assertThat(book.calendar().years()).hasSize(13).contains(2014, 2026);

    seeded(settings("2026", null, null));
    assertThat(editionRows()).isEqualTo(3);
    assertThat(told)
        .hasSize(3 + 13)
        .contains(new RuleTextLoaded(RuleTextLoaded.What.EDITION, "2026", 1, row.getHash()));
  }

  @Test
  void nodesThatStartTogetherLoadOnce() throws InterruptedException, ExecutionException {
    ExecutorService nodes = Executors.newFixedThreadPool(2);
    try {
      Callable<Rulebook> start = () -> seeded(settings("2026", null, null));
      for (Future<Rulebook> node : nodes.invokeAll(List.of(start, start))) {
        assertThat(rows().find(node.get().currentEditionId()).orElseThrow().getRevision())
            .isEqualTo(1);
      }
    } finally {
      nodes.shutdownNow();
    }
    assertThat(editionRows()).isEqualTo(3);
  }

  @Test
  void aCaseKeepsTheRevisionThatItPointsAt() {
    String before = seeded(settings("2026", null, null)).currentEditionId();
    file(
        "admission-2026.yaml",
        Packed.text("rules/admission-2026.yaml").replace("years: 18", "years: 19"));
    Rulebook book = seeded(settings("2026", null, null));
    assertThat(book.currentEditionId()).isNotEqualTo(before);
    assertThat(rows().find(book.currentEditionId()).orElseThrow().getRevision()).isEqualTo(2);
    assertThat(book.edition(book.currentEditionId()).limit("minimum-age").orElseThrow().bound())
        .isEqualTo(new Bound.MinimumAge(19));
    assertThat(book.edition(before).limit("minimum-age").orElseThrow().bound())
        .isEqualTo(new Bound.MinimumAge(18));
  }

  @Test
  void theDefaultEditionIsASetting() {
    Rulebook book = seeded(settings("2014", null, null));
    assertThat(book.edition(book.currentEditionId()).id()).isEqualTo("2014");
  }

  @Test
  void whatIsSwitchedOffIsLeftOut() {
    Rulebook book = seeded(settings("2026", null, "public-notice, oath"));
    assertThat(book.edition(book.currentEditionId()).limit("public-notice")).isEmpty();
    assertThat(book.edition(book.currentEditionId()).limit("branch-meeting")).isPresent();
  }

  @Test
  void onlySwitchableLimitsAreSwitchedOff() {
    assertThatThrownBy(() -> seeded(settings("2026", null, "minimum-age")))
        .isInstanceOfSatisfying(
            InvalidRules.class, e -> assertThat(e.key()).isEqualTo("invalid.switch"))
        .hasMessageContaining("minimum-age")
        .hasMessageContaining("public-notice");
    assertThat(editionRows()).as("nothing is loaded then").isZero();
  }

  @Test
  void anOverlayLiesOverItsEditionFromTheRevisionWhenItWasLoaded() {
    file("overlay-hebei.yaml", OVERLAY.formatted(19));
    Rulebook first = seeded(settings("2026", "hebei", null));
    String before = first.currentEditionId();
    file("overlay-hebei.yaml", OVERLAY.formatted(20));
    Rulebook second = seeded(settings("2026", "hebei", null));

    Limit now = second.edition(second.currentEditionId()).limit("minimum-age").orElseThrow();
    assertThat(now.bound()).isEqualTo(new Bound.MinimumAge(20));
    assertThat(now.layer()).isEqualTo(new Layer("hebei", "河北省规定 𠮷", true));
    assertThat(second.edition(before).limit("minimum-age").orElseThrow().bound())
        .isEqualTo(new Bound.MinimumAge(19));
    assertThat(rows().newest("2014+hebei"))
        .hasValueSatisfying(
            row ->
                assertThat(second.edition(row.getId()).limit("minimum-age"))
                    .hasValueSatisfying(limit -> assertThat(limit.layer().local()).isFalse()));
  }

  @Test
  void anOverlayThatLoosensStopsTheStart() {
    file("overlay-hebei.yaml", OVERLAY.formatted(17));
    assertThatThrownBy(() -> seeded(settings("2026", "hebei", null)))
        .hasMessageContaining("loosens minimum-age");
    assertThat(editionRows()).isZero();
  }

  @Test
  void filesThatAreMissingOrMisnamedStopTheStart() {
    assertThatThrownBy(() -> seeded(settings("2026", "henan", null)))
        .hasMessageContaining("overlay-henan.yaml");
    assertThatThrownBy(() -> seeded(settings("2030", null, null)))
        .hasMessageContaining("admission-2030.yaml");
    file("overlay-henan.yaml", OVERLAY.formatted(19));
    assertThatThrownBy(() -> seeded(settings("2026", "henan", null))).hasMessageContaining("hebei");
    file("overlay-hebei.yaml", OVERLAY.formatted(19).replace("[\"2026\"]", "[\"2062\"]"));
    assertThatThrownBy(() -> seeded(settings("2026", "hebei", null))).hasMessageContaining("2062");
  }

  @Test
  void aYearThatAnotherNodeLoadsIsSeenAtOnce() {
    Rulebook book = seeded(settings("2026", null, null));
    LocalDate lastOfYear = LocalDate.of(2026, 12, 31);
    assertThat(book.calendar().addWorkingDays(lastOfYear, 1))
        .isEqualTo(new ComputedDate(LocalDate.of(2027, 1, 1), true));
    assertThat(book.calendar()).as("read once").isSameAs(book.calendar());

    file("2027.csv", "date,kind,occasion\n2027-01-01,holiday,元旦\n");
    seeded(settings("2026", null, null));
    assertThat(book.calendar().addWorkingDays(lastOfYear, 1))
        .isEqualTo(new ComputedDate(LocalDate.of(2027, 1, 4), false));

    file("2027.csv", "date,kind,occasion\n2027-01-01,holiday,元旦\n2027-01-02,workday,元旦\n");
    seeded(settings("2026", null, null));
    assertThat(book.calendar().addWorkingDays(lastOfYear, 1))
        .isEqualTo(new ComputedDate(LocalDate.of(2027, 1, 2), false));
  }

  @Test
  void aCardIsAskedByTheRowOfTheCase() {
    Rulebook book = seeded(settings("2026", null, null));
    Facts facts =
        Facts.on(LocalDate.of(2026, 11, 22))
            .with(Fact.APPLICATION_RECEIVED, LocalDate.of(2026, 10, 31));
    RuleCard card = book.card(book.currentEditionId(), List.of("first-talk"), facts);
    assertThat(card.latest()).contains(LocalDate.of(2026, 11, 30));
    assertThat(card.rows().get(0).sentence(Locale.CHINESE)).contains("1个月");
  }

  @Test
  void aCardTakesOneQueryOnceItsEditionIsKnown() {
    Rulebook book = seeded(settings("2026", null, null));
    String edition = book.currentEditionId();
    Facts facts = Facts.on(LocalDate.of(2026, 11, 22));
    book.card(edition, List.of("first-talk"), facts);
    assertThat(stack.statements(() -> book.card(edition, List.of("first-talk", "contacts"), facts)))
        .hasSize(1);
  }

  @Test
  void anUnknownRowIsNoEdition() {
    Rulebook book = seeded(settings("2026", null, null));
    assertThatThrownBy(() -> book.edition("00000000-0000-7000-8000-00000000ffff"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
