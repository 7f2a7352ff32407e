package org.wangju.directory.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.wangju.directory.Role;
import org.wangju.directory.Sex;
import org.wangju.directory.Standing;
import org.wangju.directory.UnitKind;

/** The words that registers use for what the directory keeps as values. */
final class Words {
  static final Map<String, Sex> SEXES =
      Map.of("男", Sex.MALE, "男性", Sex.MALE, "女", Sex.FEMALE, "女性", Sex.FEMALE);

  static final Map<String, Standing> STANDINGS =
      Map.ofEntries(
          Map.entry("正式党员", Standing.FULL_MEMBER),
          Map.entry("中共党员", Standing.FULL_MEMBER),
          Map.entry("预备党员", Standing.PROBATIONARY_MEMBER),
          Map.entry("中共预备党员", Standing.PROBATIONARY_MEMBER),
          Map.entry("发展对象", Standing.DEVELOPMENT_TARGET),
          Map.entry("入党积极分子", Standing.ACTIVIST),
          Map.entry("积极分子", Standing.ACTIVIST),
          Map.entry("入党申请人", Standing.APPLICANT),
          Map.entry("申请人", Standing.APPLICANT));

  static final Map<String, UnitKind> UNIT_KINDS =
      Map.ofEntries(
          Map.entry("组织部", UnitKind.ORGANIZATION_DEPARTMENT),
          Map.entry("社会工作部", UnitKind.SOCIAL_WORK_DEPARTMENT),
          Map.entry("统战部", UnitKind.UNITED_FRONT_DEPARTMENT),
          Map.entry("行业主管部门", UnitKind.INDUSTRY_DEPARTMENT),
          Map.entry("党委", UnitKind.COMMITTEE),
          Map.entry("党工委", UnitKind.COMMITTEE),
          Map.entry("行业党委", UnitKind.INDUSTRY_COMMITTEE),
          Map.entry("综合党委", UnitKind.INDUSTRY_COMMITTEE),
          Map.entry("党总支", UnitKind.GENERAL_BRANCH),
          Map.entry("党总支部", UnitKind.GENERAL_BRANCH),
          Map.entry("党支部", UnitKind.BRANCH),
          Map.entry("联合党支部", UnitKind.JOINT_BRANCH),
          Map.entry("党小组", UnitKind.GROUP));

  /** The nationalities by GB/T 3304, without the closing 族. */
  private static final Set<String> ETHNIC_GROUPS =
      Set.of(
          "汉", "蒙古", "回", "藏", "维吾尔", "苗", "彝", "壮", "布依", "朝鲜", "满", "侗", "瑶", "白", "土家", "哈尼",
          "哈萨克", "傣", "黎", "傈僳", "佤", "畲", "高山", "拉祜", "水", "东乡", "纳西", "景颇", "柯尔克孜", "土", "达斡尔",
          "仫佬", "羌", "布朗", "撒拉", "毛南", "仡佬", "锡伯", "阿昌", "普米", "塔吉克", "怒", "乌孜别克", "俄罗斯", "鄂温克",
          "德昂", "保安", "裕固", "京", "塔塔尔", "独龙", "鄂伦春", "赫哲", "门巴", "珞巴", "基诺");

  private static final Set<String> WITHOUT_POST = Set.of("无", "党员", "普通党员");

  private Words() {}

  /**
   * The name of a nationality with its closing 族, however it was written; nothing for an unknown
   * one.
   */
  static Optional<String> ethnicGroup(String written) {
    String stem = written.endsWith("族") ? written.substring(0, written.length() - 1) : written;
    return ETHNIC_GROUPS.contains(stem) ? Optional.of(stem + "族") : Optional.empty();
  }

  /**
   * The role at the branch that goes with a post in it; nothing for a post with which none goes.
   */
  static Optional<Role> role(String post) {
    if (List.of("书记", "支部书记", "党支部书记").contains(post)) {
      return Optional.of(Role.BRANCH_SECRETARY);
    }
    boolean ofCommittee = post.endsWith("委员") || post.endsWith("支委") || post.endsWith("副书记");
    return ofCommittee ? Optional.of(Role.BRANCH_COMMITTEE_MEMBER) : Optional.empty();
  }

  /** Whether the word says that someone has no post. */
  static boolean meansNoPost(String post) {
    return WITHOUT_POST.contains(post);
  }

  /** The word for a standing, as most registers write it. */
  static String of(Standing standing) {
    return switch (standing) {
      case NONE, FORMER_MEMBER -> "—";
      case APPLICANT -> "入党申请人";
      case ACTIVIST -> "入党积极分子";
      case DEVELOPMENT_TARGET -> "发展对象";
      case PROBATIONARY_MEMBER -> "预备党员";
      case FULL_MEMBER -> "正式党员";
    };
  }

  /** The word for a sex; null for none. */
  static String of(Sex sex) {
    if (sex == null) {
      return null;
    }
    return switch (sex) {
      case MALE -> "男";
      case FEMALE -> "女";
    };
  }

  /** A word for a kind of unit. */
  static String of(UnitKind kind) {
    return UNIT_KINDS.entrySet().stream()
        .filter(entry -> entry.getValue() == kind)
        .map(Map.Entry::getKey)
        .sorted()
        .findFirst()
        .orElseThrow();
  }

  /** The words to choose from, for a message. */
  static String choices(Map<String, ?> words) {
    return String.join("、", new TreeSet<>(words.keySet()));
  }
}
