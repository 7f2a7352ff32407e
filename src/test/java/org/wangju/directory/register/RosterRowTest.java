package org.wangju.directory.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wangju.directory.Sex;
import org.wangju.directory.Standing;

/** One row of the roster and what may be wrong with it. */
class RosterRowTest {
  private static final String HEADER =
      "姓名,性别,民族,出生日期,公民身份号码,所在党支部,党内身份,申请入党日期,确定积极分子日期,列为发展对象日期,支部大会通过日期,转正日期,党内职务,联系电话\n";
  private static final String IDENTITY = "999999199001010112";
  private static final String GOOD =
      "张三,男,汉,1990-01-01,"
          + IDENTITY
          + ",B1,正式党员,2010-01-01,2010-05-01,2011-06-01,2011-07-01,2012-07-01,支部书记,13800000000";

  private static Reading<RosterRow> read(String row) {
    return RegisterFiles.readings(RegisterFiles.csv(HEADER + row), RosterRow::read).get(0);
  }

  private static void assertFlaws(String row, String... keys) {
    assertThat(read(row).flaws())
        .extracting(flaw -> flaw.key().replace("register.flaw.", ""))
        .containsExactly(keys);
  }

  @Test
  void takesAGoodRow() {
    RosterRow row = read(GOOD).row();
    assertThat(row.ethnicGroup()).isEqualTo("汉族");
    assertThat(row.standing()).isEqualTo(Standing.FULL_MEMBER);
    assertThat(row.standingSince()).isEqualTo(LocalDate.of(2012, 7, 1));
    assertThat(row.phone()).isEqualTo("13800000000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2010-05-01",
        "2010.05.01",
        "2010年5月1日",
        "2010/05/01",
        "20100501",
        "40299",
        "２０１０－０５－０１",
        "2010 年 5 月 1 日　"
      })
  void readsADayInEachForm(String written) {
    assertThat(read(GOOD.replace("2010-05-01", written)).row().activistOn())
        .isEqualTo(LocalDate.of(2010, 5, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "2010-02-29, dateImpossible",
    "2010-13-01, dateImpossible",
    "1010-01-01, dateImpossible",
    "2010.05, dateForm",
    "五月一日, dateForm",
    "01/05/2010, dateForm",
    "2010-05.01, dateForm"
  })
  void refusesWhatIsNoDay(String written, String flaw) {
    assertFlaws(GOOD.replace("2010-05-01", written), flaw);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "' 张　三 '|张三",
        "阿依古丽•艾力|阿依古丽·艾力",
        "阿依古丽 · 艾力|阿依古丽·艾力",
        "𠮷𬭎🌸|𠮷𬭎🌸",
        "'Anna  Li'|Anna Li",
        "e\u0301lodie|\u00e9lodie"
      })
  void keepsANameAsItsOwnerWritesIt(String written, String name) {
    assertThat(read(GOOD.replace("张三", written)).row().name()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "99999919900101011, identityForm",
    "999999900101011, identityForm",
    "999999199001010111, identityCheckDigit",
    "999999199002300111, identityCheckDigit"
  })
  void refusesAnIdentityNumberThatIsNone(String written, String flaw) {
    assertFlaws(GOOD.replace(IDENTITY, written), flaw);
  }

  @Test
  void readsAnIdentityNumberInFullWidthAndWithASmallX() {
    assertThat(read(GOOD.replace(IDENTITY, "９９９９９９１９９００１０１０６９ｘ")).row().identity().text())
        .isEqualTo("99999919900101069X");
  }

  @Test
  void holdsTheIdentityNumberAgainstSexAndBirth() {
    assertFlaws(GOOD.replace("男", "女"), "sexDiffers");
    assertFlaws(GOOD.replace("1990-01-01", "1990-01-02"), "birthDiffers");
    assertFlaws(GOOD.replace("男", "M"), "sex");
    RosterRow row = read(GOOD.replace("男", "").replace("1990-01-01", "")).row();
    assertThat(row.sex()).isEqualTo(Sex.MALE);
    assertThat(row.birthDate()).isEqualTo(LocalDate.of(1990, 1, 1));
  }

  @Test
  void holdsTheDatesAgainstEachOtherAndTheAge() {
    assertFlaws(GOOD.replace("2010-05-01", "2009-12-31"), "datesOutOfOrder");
    assertFlaws(
        GOOD.replace("2010-05-01", "").replace("2011-06-01", "2009-06-01"), "datesOutOfOrder");
    assertFlaws(GOOD.replace("2010-01-01", "2007-12-31"), "under18");
    assertThat(read(GOOD.replace("2010-01-01", "2008-01-01")).isGood()).isTrue();
    assertThat(read(GOOD.replace("2010-05-01", "2010-01-01")).isGood()).isTrue();
  }

  @Test
  void wantsTheDatesOfTheStandingAndNoLaterOnes() {
    assertFlaws(GOOD.replace("2012-07-01", ""), "missing");
    assertFlaws(GOOD.replace("正式党员", "预备党员").replace("支部书记", ""), "dateBeyondStanding");
    assertFlaws("张三,男,汉,1990-01-01," + IDENTITY + ",B1,入党积极分子,,2010-05-01,,,,,", "missing");
    assertThat(
            read(GOOD.replace("2010-05-01", "").replace("2011-06-01", "").replace("2010-01-01", ""))
                .isGood())
        .isTrue();
  }

  @Test
  void givesRolesForKnownPostsOnlyAndToFullMembersOnly() {
    assertThat(read(GOOD.replace("支部书记", "副书记、纪检委员")).row().posts()).hasSize(2);
    assertThat(read(GOOD.replace("支部书记", "无")).warnings()).isEmpty();
    assertThat(read(GOOD.replace("支部书记", "党小组长")).warnings())
        .extracting(Remark::key)
        .containsExactly("register.warning.post");
    assertFlaws(
        "张三,男,汉,1990-01-01," + IDENTITY + ",B1,入党申请人,2010-05-01,,,,,支部书记,", "postOfNonMember");
  }

  @ParameterizedTest
  @ValueSource(strings = {"138-0000-0000", "１３８００００００００", "+86 13800000000", "028-81234567"})
  void readsTelephoneNumbers(String written) {
    assertThat(read(GOOD.replace("13800000000", written)).row().phone()).matches("\\d{11}");
  }

  @Test
  void namesEachFlawWithColumnValueAndReason() {
    List<Remark> flaws =
        read("  ,男,外星,1990-01-01," + IDENTITY + ",,群众甲,2010-01-01,,,,,,12").flaws();
    assertThat(flaws)
        .extracting(Remark::column)
        .containsExactlyInAnyOrder("姓名", "所在党支部", "党内身份", "民族", "联系电话");
    assertThat(flaws.get(2).value()).isEqualTo("群众甲");
    assertThat(flaws.get(2).text(Locale.SIMPLIFIED_CHINESE)).contains("正式党员");
  }
}
