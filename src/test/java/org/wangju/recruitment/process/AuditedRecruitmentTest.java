package org.wangju.recruitment.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wangju.desk.audit.AuditedCases;
import org.wangju.documents.Documents;
import org.wangju.documents.Filing;
import org.wangju.documents.Original;
import org.wangju.documents.Slot;
import org.wangju.record.ActingAccount;
import org.wangju.record.Entry;
import org.wangju.record.LeafPlace;
import org.wangju.record.Sealer;
import org.wangju.record.web.PrintedCase;
import org.wangju.recruitment.DecisionOutcome;
import org.wangju.recruitment.process.Organization.Someone;
import org.wangju.recruitment.process.RecruitmentModel.Elements;
import org.wangju.rules.RuleSeeder;
import org.wangju.security.Caller;
import org.wangju.testing.Stack;

/** An admission as auditors take it home: what its PDF says, held against what was done. */
class AuditedRecruitmentTest {
  private static final LocalDate APPLIED = LocalDate.of(2026, 6, 1);
  private static final LocalDate MET = LocalDate.of(2026, 7, 7);

  @RegisterExtension
  static final Stack stack =
      Stack.at("2026-07-08T09:00")
          .withProperty("wangju.secret", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");

  private static final Caller caller = new Caller();
  private static Organization organization;

  private final Someone secretary = organization.secretary();
  private final Someone officer = organization.officer("甲");

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
  void onPaperItTellsEveryDecisionWithReasonRuleAndDocument() throws IOException {
    RecruitmentCase kase =
        new RecruitmentCase(
                stack, organization, secretary, organization.applicant(LocalDate.of(1995, 3, 8)))
            .entered(APPLIED);
    organization.act(secretary);
    file(kase, "谈话记录初稿", null);
    file(kase, "谈话记录定稿", stack.get(Documents.class).list(kase.id()).get(0).id());
    stack.inTransaction(
        () -> stack.get(Documents.class).noteOriginal(talk(kase), new Original("档案柜三层", 4, "王查验")));
    kase.talked(LocalDate.of(2026, 7, 6), organization.member(3), "申请人出差，七月才回")
        .recommended(LocalDate.of(2026, 7, 6))
        .decided(
            RecruitmentCase.notAgreed(MET, organization.committeeMembers()),
            DecisionOutcome.RETURNED,
            "再培养一段时间")
        .recommended(MET)
        .decided(RecruitmentCase.agreed(MET, organization.committeeMembers()))
        .filed(officer, LocalDate.of(2026, 7, 8));
    stack.inTransaction(() -> stack.get(Sealer.class).sealNext());

    String text = PrintedCase.text(stack, kase.id());
    List<Entry> events = stack.get(AuditedCases.class).events(kase.id());
    PrintedCase.assertTellsAll(text, events);
    assertThat(text)
        .contains(kase.applicant().name() + "·发展党员", "所在组织第一支部", "事件" + events.size())
        .containsSubsequence("谈话记录.txt（第1版）", "谈话记录.txt（第2版）", "纸质原件：档案柜三层，4页，查验人王查验", "全部事件");
    assertThat(text)
        .as("decision, rule and reason of each step")
        .containsSubsequence(
            "·书记·依据2026版第7条",
            "申请人出差，七月才回",
            "·书记·依据2026版第8条",
            "再培养一段时间",
            "·甲·依据2026版第8条",
            "备〔2026〕12号");
    assertThat(events)
        .filteredOn(event -> !event.text("sha256").isEmpty())
        .hasSize(2)
        .allSatisfy(event -> assertThat(text).contains(event.text("sha256")));
    Map<String, LeafPlace> places = stack.get(AuditedCases.class).places(kase.id());
    assertThat(text).contains("第" + places.get(events.get(0).getId()).index() + "叶");
  }

  private static Slot talk(RecruitmentCase kase) {
    return new Slot(kase.id(), Elements.HOLD_TALK, RecruitmentPapers.TALK_RECORD);
  }

  private static void file(RecruitmentCase kase, String content, String document) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    stack.inTransaction(
        () ->
            stack
                .get(Filing.class)
                .file(new ByteArrayInputStream(bytes), "谈话记录.txt", talk(kase), document));
  }
}
