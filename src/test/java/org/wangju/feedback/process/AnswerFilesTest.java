package org.wangju.feedback.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wangju.documents.CasePapers;
import org.wangju.documents.Contents;
import org.wangju.documents.DocumentContent;
import org.wangju.documents.DocumentRow;
import org.wangju.documents.Documents;
import org.wangju.documents.Filing;
import org.wangju.documents.Material;
import org.wangju.documents.Slot;
import org.wangju.documents.VersionRow;
import org.wangju.feedback.AnswerFile;
import org.wangju.feedback.AnswerSheets;
import org.wangju.feedback.AnswerSheets.Owner;
import org.wangju.feedback.Opinion;
import org.wangju.feedback.Question;
import org.wangju.feedback.QuestionKind;
import org.wangju.feedback.SheetEntry;
import org.wangju.feedback.process.FeedbackModel.Elements;
import org.wangju.feedback.process.TwoSides.Someone;
import org.wangju.platform.Ids;
import org.wangju.platform.Refusal;
import org.wangju.record.ActingAccount;
import org.wangju.security.AccessDenied;
import org.wangju.security.Caller;
import org.wangju.testing.Stack;

/** Files that answer a question: what is taken, what is refused and why, and who reads them. */
class AnswerFilesTest {
  private static final int MOST = 1_000_000;
  private static final byte[] PDF = "%PDF-1.7 从业证明".getBytes(StandardCharsets.UTF_8);
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1, 2};
  private static final Question PROOF =
      new Question(Ids.next(), QuestionKind.FILE, "从业证明", "", true, List.of(), null, null);

  @RegisterExtension
  static final Stack stack =
      Stack.at("2026-07-08T09:00")
          .withProperty("wangju.feedback.file-bytes", String.valueOf(MOST))
          .withProperty("wangju.secret", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");

  private static final Caller caller = new Caller();
  private static TwoSides sides;
  private static String version;

  private final Someone officer = sides.officer("甲");
  private final Someone clerk = sides.clerk("经办");
  private final Someone head = sides.head();
  private final Someone streamer = sides.streamer();
  private final Someone otherStreamer = sides.streamer();

  @BeforeAll
  static void begin() {
    sides = TwoSides.begin(stack, caller, "bpmn/feedback.bpmn");
    version = sides.publishQuestionnaire(sides.beginQuestionnaire("从业情况", PROOF), PROOF);
  }

  @AfterEach
  void leave() {
    ActingAccount.leave();
  }

  @Test
  void a_file_that_is_not_what_its_name_says_is_refused_in_the_readers_language_and_not_kept() {
    FeedbackRun run = received();
    long kept = contents();
    assertRefused(
        () -> file(clerk, run, "证明.pdf", PNG),
        "“证明.pdf”的扩展名与内容不符，内容是 PNG。请改正文件名后再传。",
        "The ending of “证明.pdf” does not fit its content, which is PNG.");
    byte[] program = {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0};
    assertRefused(() -> file(clerk, run, "证明.pdf", program), "不是允许的文件类型", "is not accepted");
    assertThat(documents(clerk, run)).isEmpty();
    assertThat(contents()).as("nothing of them lies in the store").isEqualTo(kept);
  }

  @Test
  void a_file_that_is_too_large_is_refused_with_the_limit_and_what_was_there_stays() {
    FeedbackRun run = received();
    write(clerk, run);
    file(clerk, run, "证明.pdf", PDF);
    assertRefused(
        () -> file(clerk, run, "全部.pdf", large(PDF)), "文件超过 1 MB 的上限", "larger than 1 MB");
    assertThat(documents(clerk, run))
        .flatExtracting(DocumentRow::versions)
        .extracting(VersionRow::fileName)
        .containsExactly("证明.pdf");
    assertThat(entry(run).text()).as("what was typed").isEqualTo("从业三年");
  }

  @Test
  void another_material_in_the_address_does_not_lift_the_limit() {
    FeedbackRun run = received();
    file(clerk, run, "证明.pdf", PDF);
    String document = documents(clerk, run).get(0).id();
    Slot other = new Slot(run.id(), Elements.ANSWER_FEEDBACK, Material.OTHER.key());
    assertThatThrownBy(() -> file(clerk, other, "全部.pdf", large(PDF), document))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> file(clerk, other, "小.pdf", PDF, document))
        .as("nor does a small file go anywhere but where its sender says")
        .isInstanceOf(AccessDenied.class);
    assertThat(documents(clerk, run)).flatExtracting(DocumentRow::versions).hasSize(1);
  }

  @Test
  void the_limit_holds_however_a_file_was_received() {
    FeedbackRun run = received();
    // As a photographed page is, whose code alone says where it belongs.
    String content =
        as(
            clerk,
            () ->
                stack.get(Contents.class).receive(new ByteArrayInputStream(large(PDF)), "全部.pdf"));
    assertRefused(
        () ->
            as(
                clerk,
                () -> stack.get(Documents.class).file(place(run, streamer), content, "全部.pdf")),
        "文件超过 1 MB 的上限",
        "larger than 1 MB");
    assertThat(documents(clerk, run)).isEmpty();
  }

  // What stands behind its end does not change what a file shows.
  private static byte[] large(byte[] file) {
    return Arrays.copyOf(file, MOST + 1);
  }

  @Test
  void an_answer_without_the_file_that_is_asked_for_is_not_sent() {
    FeedbackRun run = received();
    write(clerk, run);
    assertThatThrownBy(() -> as(clerk, () -> send(run)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.text(Locale.SIMPLIFIED_CHINESE))
                    .contains(streamer.name(), "从业证明", "请上传文件。"));
    file(clerk, run, "证明.pdf", PDF);
    as(clerk, () -> send(run));
    assertThat(run.openItem().getStepKey()).isEqualTo(Elements.COUNTERSIGN_ANSWER);
  }

  @Test
  void it_is_read_on_its_way_and_by_the_person_whom_it_concerns() {
    FeedbackRun run = received();
    write(clerk, run);
    file(clerk, run, "证明.pdf", PDF);
    as(clerk, () -> send(run));
    assertThat(documents(head, run)).hasSize(1);
    assertThat(documents(officer, run)).as("before it is signed").isEmpty();
    assertThat(documents(streamer, run)).as("before it is signed").isEmpty();
    run.countersigned(head);
    assertThat(documents(officer, run)).hasSize(1);
    assertThat(documents(streamer, run)).as("before it is read").isEmpty();
    run.read(streamer);
    assertThat(documents(streamer, run)).hasSize(1);
    assertThat(documents(otherStreamer, run)).as("it is about somebody else").isEmpty();
    assertThat(documents(head, run)).as("the department's access has ended").isEmpty();
  }

  @Test
  void the_papers_of_many_are_listed_and_named_with_as_many_statements_as_those_of_one() {
    FeedbackRun run = received();
    file(clerk, run, "甲.pdf", PDF);
    int one = statementsToList(run);
    file(clerk, place(run, otherStreamer), "乙.pdf", PDF);
    assertThat(statementsToList(run)).isEqualTo(one);
  }

  private int statementsToList(FeedbackRun run) {
    CasePapers papers = stack.get(FeedbackPapers.class);
    return stack
        .statements(
            () ->
                as(
                    clerk,
                    () -> {
                      List<Slot> slots =
                          stack.get(Documents.class).list(run.id()).stream()
                              .map(DocumentRow::slot)
                              .toList();
                      var names = papers.ownNames(run.id(), slots, Locale.SIMPLIFIED_CHINESE);
                      assertThat(names).hasSameSizeAs(slots);
                      return names;
                    }))
        .size();
  }

  @Test
  void one_report_about_several_people_is_filed_for_each_and_once() {
    FeedbackRun run = received();
    file(clerk, run, "名单.pdf", PDF);
    Slot other = place(run, otherStreamer);
    assertThat(file(clerk, other, "名单.pdf", PDF).state()).isEqualTo(Filing.State.FILED);
    assertThat(file(clerk, other, "名单.pdf", PDF).state()).isEqualTo(Filing.State.KNOWN);
    assertThat(documents(clerk, run)).hasSize(2);
  }

  @Test
  void nobody_else_files_it_nor_where_nothing_is_asked() {
    FeedbackRun run = received();
    for (Someone stranger : List.of(officer, streamer, sides.clerkOfOtherDepartment())) {
      assertThatThrownBy(() -> file(stranger, run, "证明.pdf", PDF))
          .as(stranger.name())
          .isInstanceOf(AccessDenied.class);
    }
    Someone unasked = sides.streamer();
    for (AnswerFile place :
        List.of(
            new AnswerFile(unasked.personId(), PROOF.key()),
            new AnswerFile(streamer.personId(), Ids.next()))) {
      Slot slot = new Slot(run.id(), Elements.ANSWER_FEEDBACK, place.material());
      assertThatThrownBy(() -> file(clerk, slot, "证明.pdf", PDF)).isInstanceOf(Refusal.class);
    }
  }

  private FeedbackRun received() {
    return new FeedbackRun(stack, sides)
        .asking(version)
        .begunAndSent(officer, streamer, otherStreamer)
        .received(clerk, null);
  }

  private void write(Someone by, FeedbackRun run) {
    String item = run.item();
    SheetEntry said = new SheetEntry(Opinion.FAVOURABLE, "从业三年", "", Map.of());
    SheetEntry nothing = new SheetEntry(Opinion.NOT_KNOWN, "", "", Map.of());
    as(by, () -> stack.get(FillingIn.class).write(item, streamer.personId(), 0, said));
    as(by, () -> stack.get(FillingIn.class).write(item, otherStreamer.personId(), 0, nothing));
  }

  private static Void send(FeedbackRun run) {
    stack.get(FillingIn.class).send(run.item(), "情况属实", null, Locale.SIMPLIFIED_CHINESE);
    return null;
  }

  private SheetEntry entry(FeedbackRun run) {
    return stack
        .inTransaction(
            () ->
                stack
                    .get(AnswerSheets.class)
                    .entries(Owner.of(run.feedback()), List.of(streamer.personId())))
        .get(streamer.personId());
  }

  private Filing.Outcome file(Someone by, FeedbackRun run, String name, byte[] bytes) {
    return file(by, place(run, streamer), name, bytes);
  }

  private static Slot place(FeedbackRun run, Someone about) {
    AnswerFile file = new AnswerFile(about.personId(), PROOF.key());
    return new Slot(run.id(), Elements.ANSWER_FEEDBACK, file.material());
  }

  private static Filing.Outcome file(Someone by, Slot slot, String name, byte[] bytes) {
    return file(by, slot, name, bytes, null);
  }

  // A refusal undoes nothing, as in the servlet, which has no transaction.
  private static Filing.Outcome file(
      Someone by, Slot slot, String name, byte[] bytes, String document) {
    Filing filing = stack.get(Filing.class);
    Object outcome =
        as(
            by,
            () -> {
              try {
                return filing.file(new ByteArrayInputStream(bytes), name, slot, document);
              } catch (Refusal refusal) {
                return refusal;
              }
            });
    if (outcome instanceof Refusal refusal) {
      throw refusal;
    }
    return (Filing.Outcome) outcome;
  }

  private static void assertRefused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String chinese, String english) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.text(Locale.SIMPLIFIED_CHINESE)).contains(chinese);
              assertThat(refusal.text(Locale.ENGLISH)).contains(english);
            });
  }

  private static long contents() {
    return stack.inTransaction(
        () ->
            stack
                .entityManager()
                .createQuery(
                    "select count(c) from " + DocumentContent.class.getSimpleName() + " c",
                    Long.class)
                .getSingleResult());
  }

  private static List<DocumentRow> documents(Someone reader, FeedbackRun run) {
    return as(reader, () -> stack.get(Documents.class).list(run.id()));
  }

  private static <T> T as(Someone by, Callable<T> step) {
    sides.act(by);
    try {
      return stack.inTransaction(step);
    } finally {
      ActingAccount.leave();
    }
  }
}
