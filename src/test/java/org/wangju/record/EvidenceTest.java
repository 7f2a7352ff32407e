package org.wangju.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.wangju.platform.Ids;
import org.wangju.platform.MasterSecret;
import org.wangju.platform.Refusal;
import org.wangju.record.verify.Checked;
import org.wangju.record.verify.Checkpoint;
import org.wangju.record.verify.Hash;
import org.wangju.record.verify.Layout;
import org.wangju.record.verify.Zip;
import org.wangju.testing.Stack;

/** What an auditor takes home, checked as they check it; and every change to it, noticed. */
class EvidenceTest {
  private static final String SECRET = Base64.getEncoder().encodeToString(new byte[32]);
  private static final int EVENTS = 5;
  private static final int ERASED = 4;
  private static final String FIRST =
      "(select id from record_event where stream_id = ? and sequence_number = 1)";

  @RegisterExtension
  static final Stack stack = Stack.at("2026-03-02T09:00").withProperty("wangju.secret", SECRET);

  @TempDir static Path folder;

  private static String caseId;
  private static String earlierNote;
  private static long earlierSize;
  private static Zip sound;

  @BeforeAll
  static void export() throws IOException {
    caseId = Ids.next();
    seal();
    happen(Stream.ofCase(Ids.next()), 300);
    happen(Stream.ofCase(caseId), 2);
    seal();
    earlierNote = stack.get(Evidence.class).checkpoint();
    earlierSize = Checkpoint.read(earlierNote).size();
    happen(Stream.ofCase(caseId), EVENTS - 2);
    happen(Stream.ofCase(Ids.next()), 20);
    erase(ERASED);
    seal();
    happen(Stream.ofCase(caseId), 1);
    sound = Zip.of(bundle(List.of(earlierSize)));
  }

  @Test
  void aBundleIsSound() throws IOException {
    Checked checked = check(sound);

    assertThat(checked.status()).as(checked.output()).isZero();
    assertThat(checked.output())
        .contains("CASE " + caseId + ": 1 to 5, without gaps; 1 without payload")
        .contains("2026-03-02T01:00:00.000000Z  testing.thing-happened  leaf 0")
        .contains("The record continues its state at " + earlierSize + " events")
        .contains("wangju+98b14517+AblXgkAfbkmO33HAC6UGtdwl5/CujvVbx/4/BrofLLXN")
        .contains("SOUND");
    assertThat(
            Checked.run(Locale.SIMPLIFIED_CHINESE, sound.write(folder.resolve("zh.zip"))).output())
        .contains("一致：")
        .doesNotContain("SOUND");
  }

  @Test
  void itHoldsTheBytesAsTheyAreStored() {
    assertThat(new String(sound.files().get(Layout.payload(1)), StandardCharsets.UTF_8))
        .isEqualTo("{\"name\":\"李𠮷\",\"number\":0}");
    assertThat(sound.files())
        .doesNotContainKeys(Layout.payload(ERASED), Layout.salt(ERASED))
        .doesNotContainKey(Layout.event(EVENTS + 1));
  }

  @Test
  void everyChangedByteIsNoticed() throws IOException {
    for (String name : sound.files().keySet()) {
      int length = sound.files().get(name).length;
      for (int at : new int[] {0, length / 3, length / 2, length - 2, length - 1}) {
        assertFaulty(sound.damaged(name, at), name + " at " + at);
      }
    }
  }

  @Test
  void everyMissingFileIsNoticed() throws IOException {
    for (String name : sound.files().keySet()) {
      if (!name.startsWith("earlier/")) {
        assertFaulty(sound.without(name), name);
      }
    }
    assertFaulty(
        sound.without(Layout.event(3), Layout.proof(3), Layout.payload(3), Layout.salt(3)),
        "a whole event");
    assertFaulty(
        sound.without(Layout.event(1), Layout.proof(1), Layout.payload(1), Layout.salt(1)),
        "the first event");
    assertFaulty(sound.without(event(EVENTS)), "the last event");
    assertFaulty(
        check(sound.without(event(EVENTS))),
        "had 5 events at the checkpoint, and the bundle goes to 4");
  }

  /** Of a later checkpoint, or of another case, it is not this bundle's. */
  @Test
  void anotherExtentIsNoticed() throws IOException {
    Stream other = Stream.ofCase(Ids.next());
    happen(other, EVENTS);
    seal();
    byte[] extent = Zip.of(bundle(other, List.of())).files().get(Layout.EXTENT);
    assertFaulty(check(sound.with(Layout.EXTENT, extent)), "speaks of another case");
    Zip later = Zip.of(bundle(List.of()));
    assertFaulty(check(later.with(Layout.EXTENT, extent)), "speaks of another case");
    assertFaulty(
        check(sound.with(Layout.EXTENT, later.files().get(Layout.EXTENT))), "another checkpoint");
    byte[] checkpoint = sound.files().get(Layout.CHECKPOINT);
    assertFaulty(sound.with(Layout.EXTENT, checkpoint), "a checkpoint for an extent");
  }

  @Test
  void aSecondSpellingOfANumberIsAStranger() throws IOException {
    byte[] payload = sound.files().get(Layout.payload(1));
    assertFaulty(check(sound.with("payloads/000000001.json", payload)), "payloads/000000001.json");
  }

  /** Whoever exchanges an event has the sealer give it a new leaf behind all others. */
  @Test
  void anExchangedEventIsNoticed() throws IOException {
    Stream stream = Stream.ofCase(Ids.next());
    happen(stream, 2);
    stack.asOwner("delete from record_outbox where event_id in " + FIRST, stream.id());
    seal();
    stack.asOwner("insert into record_outbox (event_id) " + FIRST, stream.id());
    seal();
    assertFaulty(check(Zip.of(bundle(stream, List.of()))), "Event 2 stands in the record");
  }

  private static String[] event(long number) {
    return new String[] {
      Layout.event(number), Layout.proof(number), Layout.payload(number), Layout.salt(number)
    };
  }

  @Test
  void whatIsPutInOrMovedIsNoticed() throws IOException {
    assertFaulty(sound.with("more.txt", new byte[1]), "a file that has no place");
    assertFaulty(
        sound.with(Layout.event(1), sound.files().get(Layout.event(2))),
        "another event in its place");
    assertFaulty(
        sound
            .with(Layout.event(1), sound.files().get(Layout.event(2)))
            .with(Layout.proof(1), sound.files().get(Layout.proof(2))),
        "another event with its proof in its place");
    byte[] salt = sound.files().get(Layout.salt(1));
    byte[] payload = sound.files().get(Layout.payload(1));
    byte[] longer = new byte[salt.length + payload.length];
    System.arraycopy(salt, 0, longer, 0, salt.length);
    System.arraycopy(payload, 0, longer, salt.length, payload.length);
    assertFaulty(
        sound.with(Layout.salt(1), new byte[0]).with(Layout.payload(1), longer),
        "salt taken for payload");
  }

  @Test
  void anEventOfAnotherCaseIsNoticed() throws IOException {
    String other = Ids.next();
    happen(Stream.ofCase(other), 1);
    seal();
    Zip mine = Zip.of(bundle(List.of()));
    Zip others = Zip.of(bundle(Stream.ofCase(other), List.of()));
    long next =
        mine.files().keySet().stream().filter(name -> name.startsWith("events/")).count() + 1;
    Zip mixed =
        mine.with(Layout.event(next), others.files().get(Layout.event(1)))
            .with(Layout.proof(next), others.files().get(Layout.proof(1)));

    assertThat(check(mixed).output())
        .contains("belongs to CASE " + other)
        .contains("says that it is event 1");
  }

  @Test
  void aKeyThatIsNotTheKnownOneIsNoticed() throws IOException {
    Path file = sound.write(folder.resolve("key.zip"));
    String key = stack.get(RecordKey.class).verifier().toString();
    String other =
        new RecordKey(new MasterSecret(Base64.getEncoder().encodeToString(new byte[40])), "wangju")
            .verifier()
            .toString();

    assertThat(Checked.english(file, "--key", key).status()).isZero();
    assertThat(
            Checked.english(file, "--key", Files.writeString(folder.resolve("known"), key + "\n"))
                .status())
        .isZero();
    assertThat(Checked.english(file, "--key", other).status()).isEqualTo(1);
    assertThat(Checked.english(file, "--key", "nonsense+").status()).isEqualTo(2);
  }

  @Test
  void theRecordMustContinueTheCheckpointThatWasKept() throws IOException {
    assertThat(checkAgainst(earlierNote).output())
        .contains("continues the checkpoint that you kept")
        .contains("SOUND");

    String current = new String(sound.files().get(Layout.CHECKPOINT), StandardCharsets.UTF_8);
    assertThat(checkAgainst(current).status()).isZero();

    RecordKey key = stack.get(RecordKey.class);
    Hash otherRoot = Hash.ofLeaf(new byte[0]);
    long size = Checkpoint.read(current).size();
    assertFaulty(checkAgainst(signed(key, earlierSize, otherRoot)), "two different histories");
    assertFaulty(checkAgainst(signed(key, size, otherRoot)), "two different histories");
    assertFaulty(checkAgainst(signed(key, size + 1000, otherRoot)), "was cut back");
    assertFaulty(checkAgainst(signed(key, 1, otherRoot)), "no proof from your checkpoint");
    assertFaulty(
        checkAgainst(earlierNote.replace("wangju\n", "wangsu\n")), "not signed by the key");
    assertFaulty(checkAgainst("nothing"), "holds none");
  }

  @Test
  void whatCannotBeCheckedIsSaid() throws IOException {
    assertThat(Checked.english().status()).isEqualTo(2);
    assertThat(Checked.english("--what").output()).contains("unexpected argument --what");
    assertThat(Checked.english("--key").output()).contains("--key needs a value");
    assertThat(Checked.english(folder.resolve("missing.zip")).status()).isEqualTo(2);
    assertThat(Checked.english(Files.writeString(folder.resolve("no.zip"), "no zip")).status())
        .isEqualTo(2);
  }

  @Test
  void aCheckpointThatTheRecordDoesNotKnowIsRefused() {
    assertThatThrownBy(() -> bundle(List.of(1_000_000L))).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> bundle(List.of(0L))).isInstanceOf(Refusal.class);
  }

  @Test
  void filesAreToldWithTheirHashes() throws IOException {
    Stream stream = Stream.ofCase(Ids.next());
    String hash = "0123456789abcdef".repeat(4);
    stack.inTransaction(
        () ->
            stack
                .get(Record.class)
                .append(
                    Event.of("documents.filed", stream)
                        .with("step", "Task_HoldTalk")
                        .with("material", "谈话记录")
                        .with("document", Ids.next())
                        .with("version", 1)
                        .with("fileName", "与𠮷田谈话.pdf")
                        .with("kind", Stream.Kind.CASE)
                        .with("bytes", 20_971_520)
                        .with("sha256", hash)));
    seal();
    Zip bundle = Zip.of(bundle(stream, List.of()));
    Checked checked = check(bundle);
    assertThat(checked.status()).isZero();
    assertThat(checked.output()).contains("file 与𠮷田谈话.pdf, SHA-256 " + hash);
    assertThat(check(bundle.damaged(Layout.payload(1), 3)).output()).doesNotContain("SHA-256");
  }

  @Test
  void aLongStreamIsExportedByPages() throws IOException {
    Stream stream = Stream.ofCase(Ids.next());
    happen(stream, 250);
    seal();
    List<String> statements =
        stack.statements(
            () -> {
              try {
                assertThat(check(Zip.of(bundle(stream, List.of()))).output())
                    .contains("1 to 250, without gaps; 0 without payload")
                    .contains("SOUND");
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            });
    assertThat(statements).hasSizeLessThan(20);
  }

  private static void assertFaulty(Zip bundle, String what) throws IOException {
    Checked checked = check(bundle);
    assertThat(checked.status()).as("%s%n%s", what, checked.output()).isEqualTo(1);
    assertThat(checked.output()).contains("FAULT").doesNotContain("\nSOUND");
  }

  private static void assertFaulty(Checked checked, String said) {
    assertThat(checked.status()).as(checked.output()).isEqualTo(1);
    assertThat(checked.output()).contains(said);
  }

  private static Checked check(Zip bundle) throws IOException {
    return Checked.english(bundle.write(folder.resolve("bundle.zip")));
  }

  private static Checked checkAgainst(String note) throws IOException {
    Path kept = Files.writeString(folder.resolve("kept.txt"), note);
    return Checked.english(sound.write(folder.resolve("bundle.zip")), "--earlier", kept);
  }

  private static String signed(RecordKey key, long size, Hash root) {
    return key.sign(new Checkpoint("wangju", size, root)).toString();
  }

  private static byte[] bundle(List<Long> earlier) throws IOException {
    return bundle(Stream.ofCase(caseId), earlier);
  }

  private static byte[] bundle(Stream stream, List<Long> earlier) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    stack.get(Evidence.class).write(stream, earlier, out);
    return out.toByteArray();
  }

  private static void happen(Stream stream, int times) {
    stack.inTransaction(
        () -> {
          for (int i = 0; i < times; i++) {
            stack
                .get(Record.class)
                .append(
                    Event.of("testing.thing-happened", stream)
                        .with("name", "李𠮷")
                        .with("number", i));
          }
        });
  }

  // Erasure by law is not the application's right.
  private static void erase(long sequence) {
    stack.asOwner(
        "delete from record_payload where event_id in (select id from record_event where stream_id = ? and sequence_number = ?)",
        caseId,
        sequence);
  }

  private static void seal() {
    stack.inTransaction(() -> stack.get(Sealer.class).sealNext());
  }
}
