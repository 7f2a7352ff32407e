package org.wangju.recruitment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.wangju.desk.audit.AuditedCases;
import org.wangju.desk.audit.Mandates;
import org.wangju.directory.Role;
import org.wangju.documents.ContentRows;
import org.wangju.documents.Contents;
import org.wangju.documents.DocumentRepository;
import org.wangju.documents.DocumentRow;
import org.wangju.documents.Documents;
import org.wangju.documents.Filing;
import org.wangju.documents.Material;
import org.wangju.documents.Original;
import org.wangju.documents.Papers;
import org.wangju.documents.Pieces;
import org.wangju.documents.References;
import org.wangju.documents.Slot;
import org.wangju.documents.print.Printing;
import org.wangju.documents.print.Sheet;
import org.wangju.platform.Cipherbox;
import org.wangju.platform.MasterSecret;
import org.wangju.platform.Messages;
import org.wangju.platform.Refusal;
import org.wangju.record.ActingAccount;
import org.wangju.record.Entry;
import org.wangju.record.History;
import org.wangju.record.Stream;
import org.wangju.recruitment.process.Organization.Someone;
import org.wangju.recruitment.process.RecruitmentModel.Elements;
import org.wangju.rules.RuleSeeder;
import org.wangju.security.AccessDenied;
import org.wangju.security.Caller;
import org.wangju.security.RoleAt;
import org.wangju.testing.Stack;

/** The papers of an admission: printed, filed, found back by their codes, read by those who may. */
class RecruitmentPapersTest {
  private static final String SECRET = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
  private static final LocalDate APPLIED = LocalDate.of(2026, 6, 1);
  private static final LocalDate TALKED = LocalDate.of(2026, 6, 10);
  private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

  @RegisterExtension
  static final Stack stack = Stack.at("2026-07-08T09:00").withProperty("wangju.secret", SECRET);

  private static final Caller caller = new Caller();
  private static Organization organization;

  @TempDir Path folder;

  private final Someone secretary = organization.secretary();
  private final Someone officer = organization.officer("甲");
  private final Someone auditor =
      new Someone(
          "0190aaaa-0000-7000-8000-000000000001",
          null,
          "审计员",
          Set.of(
              new RoleAt(
                  Role.AUDITOR,
                  organization.committee().getId(),
                  organization.committee().getPath())));

  @BeforeAll
  static void begin() {
    stack.put(Caller.class, caller);
    stack.inTransaction(() -> stack.get(RuleSeeder.class).seed());
    stack.deploy("bpmn/recruitment.bpmn");
    organization = new Organization(stack, caller);
  }

  @AfterEach
  void leave() {
    ActingAccount.leave();
  }

  @Test
  void every_step_of_the_model_has_its_papers_with_names_in_both_languages() {
    RecruitmentPapers papers = stack.get(RecruitmentPapers.class);
    for (String step : papers.steps()) {
      for (Locale locale : List.of(CHINESE, Locale.ENGLISH)) {
        for (Material material : papers.materials(step)) {
          Sheet blank = stack.inTransaction(() -> papers.blank(step, material.key(), locale));
          assertThat(blank.blocks()).hasSizeGreaterThan(3);
          assertThat(blank.title())
              .isEqualTo(Messages.text(locale, "recruitment", "material." + material.key()));
        }
      }
      assertThat(papers.materials(step)).isNotEmpty();
    }
  }

  @Test
  void the_talk_record_says_what_is_known_and_leaves_room_for_the_rest() throws IOException {
    RecruitmentCase kase = newCase();
    organization.act(secretary);
    String before = textOf(pdf(talkRecord(kase)));
    assertThat(before)
        .contains(kase.applicant().name(), "第一支部", "2026年6月1日", "申请人（签名）", "党支部（盖章）")
        .doesNotContain("动机端正");
    kase.talked(TALKED, organization.member(3), null);
    assertThat(textOf(pdf(talkRecord(kase)))).contains("党员𠮷3", "2026年6月10日", "动机端正");
    Sheet blank = stack.inTransaction(() -> stack.get(Papers.class).blank(talk(kase), CHINESE));
    assertThat(textOf(pdf(blank))).doesNotContain(kase.applicant().name(), "第一支部");
  }

  @Test
  void a_photographed_page_finds_its_step_once() throws IOException {
    RecruitmentCase kase = newCase();
    organization.act(secretary);
    byte[] photograph = photograph(talkRecord(kase));

    Filing.Outcome first = page(photograph, null);
    assertThat(first.state()).isEqualTo(Filing.State.FILED);
    assertThat(first.slot()).contains(talk(kase));
    assertThat(page(photograph, kase.id()).state()).isEqualTo(Filing.State.KNOWN);

    assertThat(documents(kase))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.slot()).isEqualTo(talk(kase));
              assertThat(row.versions()).hasSize(1);
              assertThat(row.versions().get(0).accountName()).isEqualTo("书记");
            });
    Entry filed = lastEvent(kase);
    assertThat(filed.getKind()).isEqualTo("documents.filed");
    assertThat(filed.getPayload())
        .containsEntry("sha256", documents(kase).get(0).versions().get(0).sha256())
        .containsEntry("material", "与申请人谈话记录");
  }

  @Test
  void a_page_of_another_case_a_forged_code_and_an_unreadable_one_are_not_filed()
      throws IOException {
    RecruitmentCase kase = newCase();
    RecruitmentCase other = newCase();
    organization.act(secretary);
    byte[] photograph = photograph(talkRecord(kase));
    assertThatThrownBy(() -> page(photograph, other.id()))
        .isInstanceOfSatisfying(
            Refusal.class, e -> assertThat(e.key()).isEqualTo("refusal.otherCase"));
    String genuine = talkRecord(kase).code();
    String forged = genuine.substring(0, 40) + (genuine.charAt(40) == 'A' ? "B" : "A") + "AAAA";
    byte[] forgedPage = photograph(talkRecord(kase).coded(forged));
    assertThatThrownBy(() -> page(forgedPage, null))
        .isInstanceOfSatisfying(
            Refusal.class, e -> assertThat(e.key()).isEqualTo("refusal.reference"));
    byte[] white = png(new BufferedImage(600, 800, BufferedImage.TYPE_BYTE_GRAY));
    assertThat(page(white, null).state()).isEqualTo(Filing.State.UNREAD);
    assertThat(documents(kase)).isEmpty();
    assertThat(documents(other)).isEmpty();

    organization.act(organization.secretaryOfSmallBranch());
    assertThatThrownBy(() -> page(photograph, null)).isInstanceOf(AccessDenied.class);
  }

  @Test
  void a_code_tells_nothing_and_another_installation_does_not_know_it() {
    RecruitmentCase kase = newCase();
    organization.act(secretary);
    String code = talkRecord(kase).code();
    assertThat(code).matches("[A-Z0-9]{45}").isEqualTo(talkRecord(kase).code());
    References elsewhere =
        new References(
            stack.get(DocumentRepository.class),
            null,
            stack.clock(),
            new MasterSecret("ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA="));
    assertThatThrownBy(() -> stack.inTransaction(() -> elsewhere.read(code)))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void a_new_version_stands_beside_the_old_one() throws IOException {
    RecruitmentCase kase = newCase();
    organization.act(secretary);
    file(text("第一版"), "谈话.txt", talk(kase), null);
    String document = documents(kase).get(0).id();
    assertThat(file(text("第二版"), "谈话.txt", talk(kase), document).state())
        .isEqualTo(Filing.State.FILED);
    assertThat(documents(kase))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row.versions())
                    .extracting(version -> version.number())
                    .containsExactly(2, 1));
    assertThat(contentOf(documents(kase).get(0).versions().get(1).id()))
        .isEqualTo("第一版".getBytes(StandardCharsets.UTF_8));
    assertThat(lastEvent(kase).getKind()).isEqualTo("documents.version-added");
  }

  @Test
  void what_is_not_allowed_is_refused_and_leaves_nothing() {
    RecruitmentCase kase = newCase();
    organization.act(secretary);
    byte[] zip = {
      'P', 'K', 3, 4, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    assertRefused("refusal.kind", () -> file(zip, "总结.pdf", talk(kase), null));
    assertRefused("refusal.named", () -> file(text("文字"), "总结.pdf", talk(kase), null));
    assertRefused("refusal.empty", () -> file(new byte[0], "总结.pdf", talk(kase), null));
    assertRefused(
        "refusal.material",
        () ->
            file(
                text("文字"),
                "文字.txt",
                new Slot(kase.id(), Elements.HOLD_TALK, RecruitmentPapers.MINUTES),
                null));
    assertThat(documents(kase)).isEmpty();
    assertThat(
            stack.inTransaction(
                () ->
                    stack
                        .entityManager()
                        .createQuery(
                            "select count(c) from DocumentContent c where c.filed = false",
                            Long.class)
                        .getSingleResult()))
        .isZero();
  }

  @Test
  void readers_are_those_of_the_line_and_what_an_auditor_reads_is_recorded() throws IOException {
    RecruitmentCase kase = newCase();
    organization.act(secretary);
    file(text("谈话内容"), "谈话.txt", talk(kase), null);
    String version = documents(kase).get(0).versions().get(0).id();

    organization.act(officer);
    assertThat(contentOf(version)).isEqualTo(text("谈话内容"));
    assertThat(lastEvent(kase).getKind()).isEqualTo("documents.filed");

    organization.act(auditor);
    assertThatThrownBy(() -> contentOf(version)).isInstanceOf(AccessDenied.class);
    Entry filed = lastEvent(kase);
    assertThatThrownBy(() -> onMandate(filed, null)).isInstanceOf(Refusal.class);
    assertThat(lastEvent(kase).getId()).as("nothing was read").isEqualTo(filed.getId());
    String mandate = stack.inTransaction(() -> stack.get(Mandates.class).state("巡察方案3号"));
    assertThat(onMandate(filed, mandate)).isEqualTo(text("谈话内容"));
    Entry look = lastEvent(kase);
    assertThat(look.getKind()).isEqualTo("documents.read-on-mandate");
    assertThat(look.text("purpose")).isEqualTo("巡察方案3号");
    assertThat(look.text("fileName")).isEqualTo("谈话.txt");
    assertThat(look.getSubjectId()).isEqualTo(kase.applicant().personId());
    onMandate(filed, mandate);
    assertThat(lastEvent(kase).getSequenceNumber())
        .as("each reading is one event")
        .isEqualTo(look.getSequenceNumber() + 1);
    assertRefused("error.denied", () -> file(text("审计"), "a.txt", talk(kase), null));

    organization.act(organization.secretaryOfSmallBranch());
    assertThatThrownBy(() -> contentOf(version)).isInstanceOf(AccessDenied.class);

    organization.act(kase.applicant());
    assertThatThrownBy(() -> contentOf(version)).isInstanceOf(AccessDenied.class);
    assertThat(documents(kase)).isEmpty();
    assertRefused("error.denied", () -> file(text("谈话"), "a.txt", talk(kase), null));
    Slot own = new Slot(kase.id(), Elements.RECEIVE_APPLICATION, RecruitmentPapers.APPLICATION);
    file(text("入党申请书"), "申请书.txt", own, null);
    assertThat(documents(kase)).extracting(DocumentRow::slot).containsExactly(own);
  }

  @Test
  void an_original_on_paper_is_noted_whole() {
    RecruitmentCase kase = newCase();
    organization.act(secretary);
    Documents documents = stack.get(Documents.class);
    assertRefused(
        "refusal.original",
        () ->
            stack.inTransaction(
                () -> documents.noteOriginal(talk(kase), new Original("档案柜", 0, "王"))));
    stack.inTransaction(() -> documents.noteOriginal(talk(kase), new Original("档案柜", 3, "王查验")));
    assertThat(documents(kase))
        .singleElement()
        .satisfies(row -> assertThat(row.original()).isEqualTo(new Original("档案柜", 3, "王查验")));
    assertThat(lastEvent(kase).getKind()).isEqualTo("documents.original-noted");
  }

  @Test
  void a_large_file_is_stored_encrypted_and_given_out_in_parts() throws IOException {
    RecruitmentCase kase = newCase();
    organization.act(secretary);
    int size = 3 * 1024 * 1024 + 17;
    byte[] large =
        "%PDF-1.7 十".repeat(1 + size / 10).substring(0, size).getBytes(StandardCharsets.ISO_8859_1);
    file(large, "大文件.pdf", talk(kase), null);
    String version = documents(kase).get(0).versions().get(0).id();
    assertThat(contentOf(version)).isEqualTo(large);
    assertThat(part(version, 1_048_570, 1_048_590))
        .isEqualTo(java.util.Arrays.copyOfRange(large, 1_048_570, 1_048_590));
    assertThat(part(version, size - 3, size))
        .isEqualTo(java.util.Arrays.copyOfRange(large, size - 3, size));
  }

  @Test
  void pieces_in_a_folder_are_unreadable_without_the_key_and_cannot_be_exchanged()
      throws IOException {
    Pieces inFolder =
        new Pieces(
            stack.get(DocumentRepository.class),
            new Cipherbox(new MasterSecret(SECRET)),
            folder.toString());
    Contents contents =
        new Contents(
            inFolder,
            new ContentRows(stack.get(DocumentRepository.class), inFolder),
            stack.clock(),
            "folder",
            5_000_000,
            "TEXT");
    byte[] content = "密".repeat(700_000).getBytes(StandardCharsets.UTF_8);
    String id =
        stack.inTransaction(() -> contents.receive(new ByteArrayInputStream(content), "a.txt"));
    assertThat(stack.inTransaction(() -> contents.bytes(id))).isEqualTo(content);
    Path file;
    try (var files = Files.walk(folder)) {
      file = files.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
    byte[] kept = Files.readAllBytes(file);
    assertThat(new String(kept, StandardCharsets.UTF_8)).doesNotContain("密密");
    int piece = (1 << 20) + 28;
    byte[] exchanged = kept.clone();
    System.arraycopy(kept, piece, exchanged, 0, kept.length - piece);
    Files.write(file, exchanged);
    assertThatThrownBy(() -> stack.inTransaction(() -> contents.bytes(id)))
        .isInstanceOf(IllegalStateException.class);
    assertRefused(
        "refusal.size",
        () ->
            stack.inTransaction(
                () ->
                    contents.receive(
                        new ByteArrayInputStream(
                            "a".repeat(5_000_001).getBytes(StandardCharsets.UTF_8)),
                        "a.txt")));
  }

  private RecruitmentCase newCase() {
    return new RecruitmentCase(
            stack,
            organization,
            organization.secretary(),
            organization.applicant(LocalDate.of(1995, 3, 8)))
        .entered(APPLIED);
  }

  private static Slot talk(RecruitmentCase kase) {
    return new Slot(kase.id(), Elements.HOLD_TALK, RecruitmentPapers.TALK_RECORD);
  }

  private static Sheet talkRecord(RecruitmentCase kase) {
    return stack.inTransaction(() -> stack.get(Papers.class).filled(talk(kase), CHINESE));
  }

  private static byte[] pdf(Sheet sheet) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Printing().pdf(sheet, out);
    return out.toByteArray();
  }

  private static String textOf(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static byte[] photograph(Sheet sheet) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf(sheet))) {
      return png(new PDFRenderer(document).renderImageWithDPI(0, 120));
    }
  }

  private static byte[] png(BufferedImage picture) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", out);
    return out.toByteArray();
  }

  private static Filing.Outcome page(byte[] file, String caseId) {
    return stack.inTransaction(
        () -> stack.get(Filing.class).page(new ByteArrayInputStream(file), "页.png", caseId));
  }

  private static Filing.Outcome file(byte[] file, String name, Slot slot, String document) {
    return stack.inTransaction(
        () -> stack.get(Filing.class).file(new ByteArrayInputStream(file), name, slot, document));
  }

  private static List<DocumentRow> documents(RecruitmentCase kase) {
    return stack.inTransaction(() -> stack.get(Documents.class).list(kase.id()));
  }

  private static byte[] contentOf(String versionId) {
    return part(versionId, 0, Long.MAX_VALUE);
  }

  private static byte[] onMandate(Entry filed, String mandate) {
    return stack.inTransaction(
        () ->
            bytes(
                stack
                    .get(AuditedCases.class)
                    .readDocument(
                        filed.text("document"), Integer.parseInt(filed.text("version")), mandate),
                0,
                Long.MAX_VALUE));
  }

  private static byte[] part(String versionId, long from, long to) {
    return stack.inTransaction(() -> bytes(stack.get(Documents.class).read(versionId), from, to));
  }

  private static byte[] bytes(Documents.Readable readable, long from, long to) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    stack
        .get(Contents.class)
        .copy(readable.content(), from, Math.min(to, readable.content().getSize()), out);
    return out.toByteArray();
  }

  private static Entry lastEvent(RecruitmentCase kase) {
    List<Entry> events =
        stack.inTransaction(() -> stack.get(History.class).of(Stream.ofCase(kase.id()), 0, 1000));
    return events.get(events.size() - 1);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void assertRefused(String key, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.key()).isEqualTo(key));
  }
}
