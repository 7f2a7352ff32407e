package org.wangju.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * One applicant of a branch without a committee, who applies for herself: every form that the
 * straight way does not pass, and what becomes of it when two people do the same.
 */
@ExtendWith(Wangju.Started.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeWayIT {
  private static final String APPLICANT = "颜景行";
  private static final String PASSWORD = "我的密码 很长也好记";
  private static final String RETURNED = "申请书缺少本人签名";
  private static String login;

  private final Wangju wangju;

  WholeWayIT(Wangju wangju) {
    this.wangju = wangju;
  }

  @Test
  @Order(1)
  void the_branch_hands_out_a_code_and_its_holder_signs_in_for_the_first_time() {
    try (Visitor secretary = wangju.visitor("secretary.b9003");
        Visitor applicant = wangju.visitor()) {
      Visitor.Notice notice = secretary.handsOutCode(APPLICANT);
      login = notice.login();
      applicant.activate(notice, PASSWORD).sees(APPLICANT);
    }
  }

  @Test
  @Order(2)
  void she_applies_for_herself_and_a_double_click_opens_one_case() {
    try (Visitor applicant = wangju.visitor().signIn(login, PASSWORD)) {
      applies(applicant);
      applicant.field("submit").dblclick();
      applicant.page().waitForURL(url -> !url.contains("apply.xhtml"));
      applicant.look().sees("已提交入党申请");
    }
  }

  @Test
  @Order(3)
  void the_branch_returns_her_application_with_reasons_and_she_amends_it() {
    try (Visitor secretary = wangju.visitor("secretary.b9003");
        Visitor applicant = wangju.visitor().signIn(login, PASSWORD)) {
      assertThat(secretary.open("/desk/inbox.xhtml").tasks("接收入党申请")).isEqualTo(1);
      secretary.task("接收入党申请").check("outcome", 1).isRefused("理由");
      secretary.fill("reason", RETURNED).submit().sees("已办理入党申请");

      applicant.open("/index.xhtml").task("补正入党申请").sees(RETURNED);
      applicant.fill("appliedOn", Visitor.day(270)).submit().sees("已再次提交");

      secretary.task("接收入党申请").check("outcome", 0);
      secretary.fill("paperPlace", "支部档案柜", "paperPages", "4", "paperSeenBy", "简景行").submit();
    }
  }

  @Test
  @Order(4)
  void what_is_typed_is_kept_and_the_page_says_when_it_could_not_be() {
    try (Visitor secretary = wangju.visitor("secretary.b9003")) {
      secretary.task("与申请人谈话").fill("heldOn", Visitor.day(262)).choose("talkerId", 1);
      secretary.field("content").pressSequentially("谈了入党动机");
      secretary.draftSays("草稿已于").awaitDraft("content").page().reload();
      assertThat(secretary.field("content").inputValue()).isEqualTo("谈了入党动机");

      secretary.isOffline().field("content").fill("谈了入党动机和家庭情况");
      secretary.field("content").press("Tab");
      secretary.draftSays("草稿未能保存");
      assertThat(secretary.field("content").inputValue()).isEqualTo("谈了入党动机和家庭情况");
      secretary.isOnline().draftSays("草稿已于").troubleIsOver().submit().sees("已登记谈话");
    }
  }

  @Test
  @Order(5)
  void the_branch_meeting_decides_where_there_is_no_committee() {
    try (Visitor secretary = wangju.visitor("secretary.b9003")) {
      secretary.task("推荐入党积极分子").check("outcome", 0).choose("recommender", 1);
      secretary.fill("givenBy", "第二党小组", "givenOn", Visitor.day(255), "opinion", "同意").submit();

      secretary.task("研究确定积极分子").sees("支部党员大会");
      secretary.fill("meetingOn", Visitor.day(250)).leave("meetingOn");
      secretary.choose("chair", 1).choose("recorder", 2);
      secretary.fill("votesFor", "4", "minutes", "一致同意").check("resolution", 0);
      secretary.isRefused("之和");
      secretary.fill("votesFor", "5").submit().sees("已登记支部决定");
    }
  }

  @Test
  @Order(6)
  void a_step_is_claimed_taken_over_and_given_back_and_who_comes_too_late_sees_who_did_it() {
    try (Visitor first = wangju.visitor("committee.a");
        Visitor second = wangju.visitor("committee.b")) {
      first.task("会签支部决定").press("claim").sees("已签收").look();
      assertThat(second.open("/desk/inbox.xhtml").tasks("会签支部决定")).isZero();
      second.caseOf(APPLICANT).sees("由 何一审 办理").press("接办：会签支部决定").sees("已接办").look();
      second.task("会签支部决定").press("release").sees("已退回").look();

      first.task("会签支部决定").check("outcome", 1).fill("reason", "想再问一问");
      second.task("会签支部决定").check("outcome", 0).submit().sees("已办理会签");
      first.isRefused("由 何二审 办结");
      assertThat(first.field("reason").inputValue()).isEqualTo("想再问一问");
    }
  }

  @Test
  @Order(7)
  void who_cosigned_does_not_file_and_somebody_else_does() {
    try (Visitor first = wangju.visitor("committee.a");
        Visitor second = wangju.visitor("committee.b")) {
      second.task("办理备案").check("outcome", 0);
      second.fill("number", "示范备〔2026〕2号", "filedOn", Visitor.day(245)).isRefused("会签");
      first.task("办理备案").check("outcome", 0);
      first.fill("number", "示范备〔2026〕2号", "filedOn", Visitor.day(245)).submit();
    }
  }

  @Test
  @Order(8)
  void a_contact_is_replaced_and_the_review_that_is_due_is_held() {
    try (Visitor secretary = wangju.visitor("secretary.b9003")) {
      secretary.task("确定培养联系人").choose("first", 1).choose("second", 2);
      secretary.fill("firstSince", Visitor.day(244), "secondSince", Visitor.day(244)).submit();

      secretary.caseOf(APPLICANT).sees("最早可研究列为发展对象").follow("更换");
      secretary.choose("successor", 4);
      secretary.fill("since", Visitor.day(100), "reason", "工作调动").submit().sees("已更换");

      secretary.awaitTask("半年考察积极分子").sees("已逾期").choose("result", 1);
      secretary.fill("heldOn", Visitor.day(20), "opinion", "表现稳定");
      secretary.page().locator("textarea[id$=':said']").all().forEach(said -> said.fill("学习认真"));
      secretary.isRefused("逾期");
      secretary.fill("lateReason", "联系人更换后方能进行").submit().sees("已登记半年考察");
      secretary.caseOf(APPLICANT).sees("半年考察");
    }
  }

  @Test
  @Order(9)
  void the_department_moves_the_case_to_the_other_edition() {
    try (Visitor officer = wangju.visitor("officer")) {
      officer.caseOf(APPLICANT).follow("变更规则版本");
      officer.check("editionId", 0).fill("reason", "按新修订的细则办理").submit().sees("已变更");
    }
  }

  @Test
  @Order(10)
  void she_withdraws_and_may_apply_again_and_is_refused_with_reasons_that_she_reads() {
    try (Visitor applicant = wangju.visitor().signIn(login, PASSWORD);
        Visitor secretary = wangju.visitor("secretary.b9003")) {
      applicant.ownCase().follow("撤回申请");
      applicant.fill("reason", "个人原因").submit().sees("已结案");
      assertThat(secretary.open("/desk/inbox.xhtml").tasks("半年考察")).isZero();

      applies(applicant);
      applicant.submit().sees("已提交入党申请");
      secretary.task("接收入党申请").check("outcome", 2).fill("reason", "须由本人当面递交").submit();
      applicant.open("/index.xhtml").sees("须由本人当面递交");
    }
  }

  @Test
  @Order(11)
  void a_page_of_an_earlier_login_is_expired_and_sends_nothing() {
    try (Visitor secretary = wangju.visitor().signIn("secretary.b9003")) {
      secretary.open("/recruitment/enter-applicant.xhtml").fill("appliedOn", Visitor.day(3));
      secretary.signsInElsewhere("secretary.b9003");
      secretary.troubleIsMeant().submit().troubleIsOver();
      secretary.sees("页面已失效");
    }
  }

  private static void applies(Visitor applicant) {
    applicant.open("/recruitment/apply.xhtml").choose("route", 1);
    applicant.fill("appliedOn", Visitor.day(271));
    applicant.page().getByText("我已阅读").click();
  }
}
