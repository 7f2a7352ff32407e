package org.wangju.directory.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wangju.directory.GroupRepository;
import org.wangju.directory.Industry;
import org.wangju.directory.MembershipMoved;
import org.wangju.directory.Person;
import org.wangju.directory.PersonRepository;
import org.wangju.directory.RegisterRepository;
import org.wangju.directory.Role;
import org.wangju.directory.RoleEnded;
import org.wangju.directory.RoleRepository;
import org.wangju.directory.Standing;
import org.wangju.directory.Unit;
import org.wangju.directory.UnitRepository;
import org.wangju.platform.Cipherbox;
import org.wangju.record.History;
import org.wangju.record.Stream;
import org.wangju.testing.Stack;

/** The small registers from upload to directory, in the order in which an office imports them. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportingTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @RegisterExtension
  static final Stack stack =
      Stack.at("2026-11-22T09:00")
          .withProperty("wangju.secret", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=")
          .put(Limits.class, RegisterFiles.LIMITS)
          .put(DepartmentUsers.class, new Users());

  private static Uploads uploads;

  @BeforeAll
  static void receive() {
    uploads = new Uploads(stack);
  }

  @Test
  @Order(1)
  void takesTheUnitsOver() {
    uploads.take("党组织.csv");

    Unit branch = stack.get(UnitRepository.class).byCode("B0001").orElseThrow();
    Unit committee = stack.get(UnitRepository.class).byCode("C01").orElseThrow();
    assertThat(branch.getSuperiorId()).isEqualTo(committee.getId());
    assertThat(branch.getPath()).startsWith(committee.getPath());
    assertThat(committee.isApprovalRight()).isTrue();
    assertThat(uploads.summary().added()).isEqualTo(10);
  }

  @Test
  @Order(2)
  void writesNothingBeforeConfirmation() {
    uploads.preview(RegisterFiles.small("党员花名册.xlsx"), "党员花名册.xlsx");

    assertThat(uploads.summary().added()).isEqualTo(233);
    assertThat(uploads.summary().refused()).isEqualTo(7);
    assertThat(
            stack.<Long>inTransaction(
                () ->
                    stack
                        .entityManager()
                        .createQuery("select count(p) from Person p", Long.class)
                        .getSingleResult()))
        .isZero();
    assertThat(uploads.refusedRows()).containsExactly(33, 41, 106, 149, 227, 234, 237);
  }

  @Test
  @Order(3)
  void takesTheRosterOver() {
    uploads.take("党员花名册.xlsx");

    assertThat(uploads.summary().state()).isEqualTo(UploadState.DONE);
    assertThat(
            stack.<Long>inTransaction(
                () ->
                    stack
                        .entityManager()
                        .createQuery("select count(p) from Person p", Long.class)
                        .getSingleResult()))
        .isEqualTo(233);
    RosterRow first =
        RegisterFiles.readings(
                RegisterFiles.open(RegisterFiles.small("党员花名册.xlsx")), RosterRow::read)
            .get(0)
            .row();
    Person secretary = person(first.identity().text());
    assertThat(secretary.getStanding()).isEqualTo(Standing.FULL_MEMBER);
    assertThat(secretary.getConvertedOn()).isEqualTo(first.convertedOn());
    assertThat(
            stack
                .get(RoleRepository.class)
                .at(secretary.getBranchId(), Role.BRANCH_SECRETARY, TODAY))
        .extracting("personId")
        .containsExactly(secretary.getId());
    assertThat(stack.get(History.class).latestAbout(secretary.getId(), 5))
        .extracting("kind")
        .containsExactly("directory.person-imported");
    assertThat(stack.get(History.class).latest(Stream.ofImport(uploads.id()), 1))
        .extracting("kind")
        .containsExactly("directory.register-imported");
  }

  @Test
  @Order(4)
  void keepsNumbersEncrypted() {
    RosterRow row =
        RegisterFiles.readings(
                RegisterFiles.open(RegisterFiles.small("党员花名册.xlsx")), RosterRow::read)
            .get(0)
            .row();
    Person person = person(row.identity().text());
    assertThat(person.getIdentityCipher()).doesNotContain(row.identity().text());
    assertThat(stack.get(Cipherbox.class).decrypt(person.getPhoneCipher())).isEqualTo(row.phone());
    List<?> contents =
        stack.inTransaction(
            () ->
                stack
                    .entityManager()
                    .createQuery("select u.content from Upload u", byte[].class)
                    .getResultList());
    assertThat(contents)
        .allSatisfy(
            content ->
                assertThat(new String((byte[]) content, StandardCharsets.UTF_8))
                    .doesNotContain("花名册")
                    .doesNotStartWith("PK"));
  }

  @Test
  @Order(5)
  void asksForKeeperAndPurposeOfAGroupRegister() {
    uploads.preview(RegisterFiles.small("重点群体台账.csv"), "重点群体台账.csv");
    assertThatThrownBy(() -> uploads.confirm(null, null))
        .extracting("key")
        .isEqualTo("error.noKeeper");
    assertThatThrownBy(() -> uploads.confirm(keeper(), " "))
        .extracting("key")
        .isEqualTo("register.purposeMissing");
  }

  @Test
  @Order(6)
  void takesTheGroupRegisterOver() {
    uploads.take("重点群体台账.csv", keeper(), "联系服务");

    assertThat(uploads.summary().added()).isEqualTo(56);
    assertThat(uploads.refusedRows()).containsExactly(39, 54);
    GroupRow first =
        RegisterFiles.readings(
                RegisterFiles.open(RegisterFiles.small("重点群体台账.csv")), GroupRow::read)
            .get(0)
            .row();
    var entries =
        stack.get(RegisterRepository.class).about(person(first.identity().text()).getId());
    assertThat(entries)
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.getKeeperId()).isEqualTo(keeper());
              assertThat(entry.getPurpose()).isEqualTo("联系服务");
              assertThat(entry.getOldGrade()).isEqualTo(first.grade());
              assertThat(entry.getFans()).isEqualTo(first.fans());
            });
    assertThat(stack.get(RegisterRepository.class).contacts(List.of(entries.get(0).getId())))
        .extracting("personName")
        .containsExactlyElementsOf(first.contacts());
  }

  @Test
  @Order(7)
  void takesTheDepartmentsOver() {
    uploads.take("行业主管部门.csv");

    GroupRepository groups = stack.get(GroupRepository.class);
    assertThat(groups.industries())
        .extracting(Industry::getName)
        .containsExactlyInAnyOrder("网评员", "网络名人", "互联网企业从业人员", "社会工作者");
    Unit department = stack.get(UnitRepository.class).byCode("R01").orElseThrow();
    assertThat(groups.overseenGroupIds(department.getId(), TODAY)).hasSize(2);
    assertThat(
            stack
                .get(DepartmentUsers.class)
                .holds("head.r01", department.getId(), Role.REGULATOR_HEAD))
        .isTrue();
  }

  @Test
  @Order(8)
  void changesNothingTheSecondTime() {
    for (String name : List.of("党组织.csv", "党员花名册.xlsx", "重点群体台账.csv", "行业主管部门.csv")) {
      uploads.take(name, keeper(), "另一用途");
      assertThat(uploads.summary().added()).as(name).isZero();
      assertThat(uploads.summary().changed()).as(name).isZero();
      assertThat(stack.get(History.class).of(Stream.ofImport(uploads.id()), 0, 10))
          .extracting("kind")
          .containsExactly(
              "directory.register-uploaded",
              "directory.register-confirmed",
              "directory.register-imported");
    }
  }

  @Test
  @Order(9)
  void showsThePreviewAgainWhenTheDirectoryHasChangedMeanwhile() {
    uploads.preview(RegisterFiles.small("党员花名册.xlsx"), "党员花名册.xlsx");
    RosterRow row =
        RegisterFiles.readings(
                RegisterFiles.open(RegisterFiles.small("党员花名册.xlsx")), RosterRow::read)
            .get(0)
            .row();
    stack.inTransaction(() -> person(row.identity().text()).rename("改名"));
    uploads.confirm(null, null);
    assertThatThrownBy(uploads::carryOut).isInstanceOf(PreviewDiffers.class);
    assertThat(person(row.identity().text()).getName()).isEqualTo("改名");

    stack.inTransaction(() -> stack.get(Importing.class).differ(uploads.id()));
    uploads.check();
    assertThat(uploads.summary().changed()).isEqualTo(1);
    assertThat(uploads.summary().differed()).isTrue();
    uploads.confirm(null, null);
    uploads.carryOut();
    assertThat(person(row.identity().text()).getName()).isEqualTo(row.name());
  }

  @Test
  @Order(10)
  void startsAgainWhatDiedWithItsNode() {
    uploads.preview(RegisterFiles.small("党员花名册.xlsx"), "党员花名册.xlsx");
    uploads.confirm(null, null);
    Importing importing = stack.get(Importing.class);
    assertThatThrownBy(() -> stack.inTransaction(() -> importing.restart(uploads.id())))
        .extracting("key")
        .isEqualTo("register.stillRuns");
    stack.clock().advance(ImportProgress.DEAD_AFTER.plusSeconds(1));
    assertThat(stack.inTransaction(() -> importing.isDead(uploads.id()))).isTrue();
    stack.inTransaction(() -> importing.restart(uploads.id()));
    uploads.check();
    assertThat(uploads.summary().state()).isEqualTo(UploadState.WAITING);
  }

  @Test
  @Order(11)
  void saysWhoMovedAndWhoseRoleEndedSoThatCasesFollow() {
    RosterRow first =
        RegisterFiles.readings(
                RegisterFiles.open(RegisterFiles.small("党员花名册.xlsx")), RosterRow::read)
            .get(0)
            .row();
    Person secretary = person(first.identity().text());
    String left = secretary.getBranchId();
    Unit into = stack.get(UnitRepository.class).byCode("B0002").orElseThrow();
    String moved =
        String.join(
            ",",
            first.name(),
            first.identity().text(),
            "B0002",
            "正式党员",
            first.appliedOn().toString(),
            first.convertedOn().toString(),
            "无");
    String header = "姓名,公民身份号码,所在党支部,党内身份,申请入党日期,转正日期,党内职务\n";
    uploads.preview((header + moved).getBytes(StandardCharsets.UTF_8), "调动.csv");
    assertThat(stack.fired(MembershipMoved.class)).isEmpty();
    uploads.confirm(null, null);
    uploads.carryOut();

    assertThat(person(first.identity().text()).getBranchId()).isEqualTo(into.getId());
    assertThat(stack.fired(MembershipMoved.class))
        .containsExactly(new MembershipMoved(secretary.getId(), into.getId()));
    assertThat(stack.fired(RoleEnded.class))
        .containsExactly(new RoleEnded(secretary.getId(), null, Role.BRANCH_SECRETARY, left));
  }

  @Test
  @Order(12)
  void bringsPeopleOnNoRosterAlongWhenTheOfficeSaysSo() {
    String header = "姓名,公民身份号码,群体类别\n";
    String rows =
        "安然,999999199202021213,网络名人\n安然,999999199202021213,网评员\n安宁,999999199202021213,社会工作者\n";
    byte[] file = (header + rows).getBytes(StandardCharsets.UTF_8);
    uploads.preview(file, "台账.csv");
    assertThat(uploads.refusedRows()).containsExactly(2, 3, 4);

    uploads.bringOutsiders();
    assertThat(uploads.summary().outsiders()).isTrue();
    assertThat(uploads.summary().added()).isEqualTo(2);
    assertThat(uploads.summary().warned()).isEqualTo(1);
    assertThat(uploads.refusedRows()).containsExactly(4);
    uploads.confirm(keeper(), "联系服务");
    uploads.carryOut();

    Person outsider = person("999999199202021213");
    assertThat(outsider.isOutsider()).isTrue();
    assertThat(stack.get(RegisterRepository.class).about(outsider.getId())).hasSize(2);
    uploads.preview(file, "台账.csv");
    assertThat(uploads.summary().unchanged()).isEqualTo(2);
  }

  @Test
  @Order(13)
  void aRosterTakesUpWhomARegisterKnew() {
    String id = person("999999199202021213").getId();
    String roster = "姓名,公民身份号码,所在党支部,党内身份,申请入党日期\n安然,999999199202021213,B0001,入党申请人,2026-10-01\n";
    uploads.preview(roster.getBytes(StandardCharsets.UTF_8), "新增.csv");
    assertThat(uploads.summary().changed()).isEqualTo(1);
    uploads.confirm(null, null);
    uploads.carryOut();

    Person applicant = person("999999199202021213");
    assertThat(applicant.getId()).isEqualTo(id);
    assertThat(applicant.getStanding()).isEqualTo(Standing.APPLICANT);
    assertThat(applicant.getBranchId())
        .isEqualTo(stack.get(UnitRepository.class).byCode("B0001").orElseThrow().getId());
  }

  @Test
  @Order(14)
  void forgetsAnUploadAfterADay() {
    uploads.preview(RegisterFiles.small("党组织.csv"), "党组织.csv");
    stack.clock().advance(java.time.Duration.ofHours(23));
    stack.inTransaction(() -> stack.get(Importing.class).removeExpired());
    assertThat(uploads.summary()).isNotNull();
    stack.clock().advance(java.time.Duration.ofHours(1));
    stack.inTransaction(() -> stack.get(Importing.class).removeExpired());
    assertThat(stack.inTransaction(() -> stack.get(ImportRepository.class).uploads(100))).isEmpty();
    assertThat(
            stack.<Long>inTransaction(
                () ->
                    stack
                        .entityManager()
                        .createQuery("select count(l) from UploadLine l", Long.class)
                        .getSingleResult()))
        .isZero();
  }

  private static String keeper() {
    return stack.get(UnitRepository.class).byCode("D").map(Unit::getId).orElseThrow();
  }

  private static Person person(String identity) {
    return stack
        .get(PersonRepository.class)
        .byIdentityHash(stack.get(Cipherbox.class).hash(identity))
        .orElseThrow();
  }
}
