package org.wangju.bench;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.camunda.bpm.engine.ProcessEngine;

/** Writes what was measured, for people and for programs. */
final class Report {
  private static final double GOAL_DEFAULT = 3;
  private static final double GOAL_TUNED = 0.7;
  private static final double GOAL_INBOX = 20;

  private final List<Slot> slots;
  private final List<InboxSlot> looks;
  private final boolean quick;
  private final Map<String, String> notes = new LinkedHashMap<>();
  private final StringBuilder text = new StringBuilder();

  Report(
      List<Slot> slots,
      List<InboxSlot> looks,
      String extent,
      boolean quick,
      String origin,
      Map<String, String> settings) {
    this.slots = slots;
    this.looks = looks;
    this.quick = quick;
    note("command", "mvn -Pbench" + (quick ? " -Dbench.quick" : ""));
    note("extent", extent);
    note("processor", Runtime.getRuntime().availableProcessors() + " × " + processor());
    note("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    note("load average at the end", firstLine("/proc/loadavg"));
    note("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.version"));
    note("engine", ProcessEngine.class.getPackage().getImplementationVersion());
    note("MySQL server", origin);
    settings.forEach(this::note);
  }

  /** Adds a line to what has to be known. */
  Report note(String what, Object value) {
    notes.put(what, String.valueOf(value));
    return this;
  }

  void write(Path folder) {
    markdown();
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("bench.md"), text);
      Files.writeString(folder.resolve("bench.json"), json().toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    System.out.println(text);
    System.out.println("written to " + folder.resolve("bench.md"));
  }

  private void markdown() {
    line("# Benchmark");
    if (quick) {
      line("");
      line("Quick mode: shows that it works, not how fast it is.");
    }
    line("");
    line("## Completing the tasks of recruitments");
    line("");
    line(
        "| threads | contender | per second | p50 ms | p95 ms | cpu ms/op | of it server | rounds, per second |");
    line("|---|---|---|---|---|---|---|---|");
    threads().forEach(this::contenders);
    line("");
    line(
        "| threads | application against | ratio of throughput | goal | ratio of cpu per operation |");
    line("|---|---|---|---|---|");
    for (int threads : threads()) {
      ratio(threads, "default engine", GOAL_DEFAULT);
      ratio(threads, "tuned engine", GOAL_TUNED);
    }
    line("");
    line(
        "Ratios are medians of each round's ratio. Processor time is of both processes; the application's has its sealer's in it.");
    line("");
    line("## Inbox");
    line("");
    line(
        "| open items | way | page ms | count ms | page: application faster by | count: faster by | goal |");
    line("|---|---|---|---|---|---|---|");
    looks.forEach(this::look);
    line("");
    line("## Settings");
    line("");
    notes.forEach((what, value) -> line("* " + what + ": " + value));
  }

  private List<Integer> threads() {
    return slots.stream().map(Slot::threads).distinct().toList();
  }

  private List<Slot> of(int threads, String contender) {
    return slots.stream()
        .filter(s -> s.threads() == threads && s.contender().equals(contender))
        .toList();
  }

  private void contenders(int threads) {
    for (String contender : slots.stream().map(Slot::contender).distinct().sorted().toList()) {
      List<Slot> rounds = of(threads, contender);
      line(
          "| %d | %s | %.0f | %.1f | %.1f | %.2f | %.2f | %s |",
          threads,
          contender,
          median(rounds, Slot::perSecond),
          median(rounds, s -> s.quantile(0.5)),
          median(rounds, s -> s.quantile(0.95)),
          median(rounds, Slot::cpu),
          median(rounds, Slot::serverCpu),
          String.join(
              ", ",
              rounds.stream()
                  .map(s -> String.format(Locale.ROOT, "%.0f", s.perSecond()))
                  .toList()));
    }
  }

  private void ratio(int threads, String baseline, double goal) {
    line(
        "| %d | %s | %.2f | %.1f | %.2f |",
        threads,
        baseline,
        ratio(threads, baseline, Slot::perSecond),
        goal,
        ratio(threads, baseline, Slot::cpu));
  }

  private double ratio(int threads, String baseline, ToDoubleFunction<Slot> figure) {
    List<Slot> base = of(threads, baseline);
    return Figures.median(
        of(threads, "application").stream()
            .map(
                s ->
                    figure.applyAsDouble(s)
                        / base.stream()
                            .filter(b -> b.round() == s.round())
                            .mapToDouble(figure)
                            .findFirst()
                            .orElseThrow())
            .toList());
  }

  private void look(InboxSlot slot) {
    InboxSlot application =
        looks.stream()
            .filter(s -> s.open() == slot.open() && s.way().equals("application"))
            .findFirst()
            .orElseThrow();
    line(
        "| %d | %s | %.2f | %.2f | %.0f | %.0f | %.0f |",
        slot.open(),
        slot.way(),
        slot.medianPage(),
        slot.medianCount(),
        slot.medianPage() / application.medianPage(),
        slot.medianCount() / application.medianCount(),
        GOAL_INBOX);
  }

  private static double median(List<Slot> rounds, ToDoubleFunction<Slot> figure) {
    return Figures.median(rounds.stream().map(figure::applyAsDouble).toList());
  }

  private JsonObject json() {
    JsonArrayBuilder completions = Json.createArrayBuilder();
    for (Slot slot : slots) {
      completions.add(
          Json.createObjectBuilder()
              .add("contender", slot.contender())
              .add("round", slot.round())
              .add("threads", slot.threads())
              .add("operations", slot.operations())
              .add("perSecond", slot.perSecond())
              .add("p50Millis", slot.quantile(0.5))
              .add("p95Millis", slot.quantile(0.95))
              .add("ownCpuMillis", slot.ownCpu())
              .add("serverCpuMillis", String.valueOf(slot.serverCpu())));
    }
    JsonArrayBuilder inbox = Json.createArrayBuilder();
    for (InboxSlot slot : looks) {
      inbox.add(
          Json.createObjectBuilder()
              .add("way", slot.way())
              .add("open", slot.open())
              .add("pageMillis", slot.medianPage())
              .add("countMillis", slot.medianCount()));
    }
    return Json.createObjectBuilder()
        .add("quick", quick)
        .add("settings", Json.createObjectBuilder(Map.copyOf(notes)))
        .add("completions", completions)
        .add("inbox", inbox)
        .build();
  }

  private void line(String format, Object... values) {
    text.append(values.length == 0 ? format : String.format(Locale.ROOT, format, values))
        .append('\n');
  }

  private static String processor() {
    try {
      return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 2))
          .findFirst()
          .orElse("unknown");
    } catch (IOException e) {
      return "unknown";
    }
  }

  private static String firstLine(String file) {
    try {
      return Files.readAllLines(Path.of(file)).get(0);
    } catch (IOException e) {
      return "unknown";
    }
  }
}
