package org.wangju.record.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wangju.desk.CaseReader;
import org.wangju.desk.Cases;
import org.wangju.desk.audit.Mandate;
import org.wangju.directory.Person;
import org.wangju.directory.Unit;
import org.wangju.directory.UnitKind;
import org.wangju.documents.FileKind;
import org.wangju.documents.print.Printing;
import org.wangju.documents.print.Sheet;
import org.wangju.platform.Messages;
import org.wangju.record.Entry;
import org.wangju.record.Event;
import org.wangju.record.Evidence;
import org.wangju.record.Record;
import org.wangju.record.Sealer;
import org.wangju.record.Stream;
import org.wangju.security.Caller;
import org.wangju.testing.Stack;

/** A case as a paper, in both languages. */
class DossierTest {
  private static final String HASH = "0123456789abcdef".repeat(4);

  @RegisterExtension
  static final Stack stack =
      Stack.at("2026-03-02T09:00")
          .withProperty("wangju.secret", Base64.getEncoder().encodeToString(new byte[32]));

  @Test
  void itTellsTheCaseAndHowToCheckIt() throws IOException {
    stack.put(Caller.class, new Caller());
    Unit branch = new Unit("B1", "第一支部", UnitKind.BRANCH, null);
    Person person = new Person("𠮷田");
    String caseId =
        stack.inTransaction(
            () -> {
              stack.entityManager().persist(branch);
              stack.entityManager().persist(person);
              return stack
                  .get(Cases.class)
                  .open("recruitment", person.getId(), branch.getId(), null)
                  .getId();
            });
    stack.inTransaction(() -> file(caseId));
    stack.inTransaction(() -> stack.get(Sealer.class).sealNext());

    for (Locale locale : new Locale[] {Messages.DEFAULT, Locale.ENGLISH}) {
      Sheet sheet = stack.inTransaction(() -> sheet(caseId, locale));
      assertThat(sheet.blocks().toString())
          .contains("发展-2026-000001", "𠮷田", "巡察 𠮷", "wangju-verify.jar")
          .contains("谈话记录", "与𠮷田谈话.pdf", HASH)
          .contains(stack.get(Evidence.class).checkpoint().strip())
          .contains(stack.get(Evidence.class).key());
      ByteArrayOutputStream pdf = new ByteArrayOutputStream();
      stack.get(Printing.class).pdf(sheet, pdf);
      assertThat(new String(pdf.toByteArray(), 0, 4, StandardCharsets.US_ASCII)).isEqualTo("%PDF");
    }
  }

  @Test
  void nothingIsLeftOutOfALongCase() {
    stack.put(Caller.class, new Caller());
    Unit branch = new Unit("B2", "第二支部", UnitKind.BRANCH, null);
    String caseId =
        stack.inTransaction(
            () -> {
              stack.entityManager().persist(branch);
              return stack.get(Cases.class).open("feedback", null, branch.getId(), null).getId();
            });
    stack.inTransaction(() -> stack.get(Sealer.class).sealNext());
    int filed = CaseReader.MOST_EVENTS + 1;
    stack.inTransaction(() -> IntStream.range(0, filed).forEach(i -> file(caseId)));
    Sheet sheet = stack.inTransaction(() -> sheet(caseId, Messages.DEFAULT));
    assertThat(sheet.subtitle()).isEqualTo("双向反馈");
    String blocks = sheet.blocks().toString();
    assertThat(blocks.contains("value=" + (filed + 1) + "]")).as("how many").isTrue();
    assertThat(blocks.contains((filed + 1) + "  归入材料")).as("the last one").isTrue();
    assertThat(blocks.contains("=null")).isFalse();
    CaseReader reader = stack.get(CaseReader.class);
    assertThat(stack.inTransaction(() -> reader.history(caseId)))
        .extracting(Entry::getSequenceNumber)
        .contains(1L, filed + 1L)
        .isSorted()
        .doesNotHaveDuplicates();
  }

  private static Sheet sheet(String caseId, Locale locale) {
    return stack
        .get(Dossier.class)
        .of(stack.get(CaseReader.class).summary(caseId), new Mandate("key", "巡察 𠮷"), locale);
  }

  private static void file(String caseId) {
    stack
        .get(Record.class)
        .append(
            Event.of("documents.filed", Stream.ofCase(caseId))
                .with("step", "Task_HoldTalk")
                .with("material", "谈话记录")
                .with("document", "key")
                .with("version", 1)
                .with("fileName", "与𠮷田谈话.pdf")
                .with("kind", FileKind.PDF)
                .with("bytes", 2048)
                .with("sha256", HASH));
  }
}
