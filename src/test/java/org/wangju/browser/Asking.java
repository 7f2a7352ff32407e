package org.wangju.browser;

/** How an officer asks a department about somebody: where other ways begin. */
final class Asking {
  private static final String DEPARTMENT = "示范区网络信息办公室";

  private Asking() {}

  /** Sends a request about the person and opens its case; what the address calls it. */
  static String sends(Visitor officer, String matter, String person) {
    officer.open("/feedback/begin-feedback.xhtml").choose("kind", 1).choose("fromId", 1);
    officer.choose("toId", DEPARTMENT).submit();
    officer.fill("titleLine", matter, "text", "请提供该同志的表现。", "purpose", "发展党员考察");
    officer.fill("ground", "发展党员工作细则第十六条", "dueOn", Visitor.day(-20), "names", person);
    officer.press("submit").sees("发出前请核对").submit();
    officer.open("/feedback/cases.xhtml").follow(matter).follow("打开案件");
    return officer.page().url().replaceFirst(".*case=([^&]*).*", "$1");
  }

  /** Registers what the department answered on paper, with that word in the list. */
  static Visitor registersAnswer(Visitor officer, int word, String said) {
    officer.follow("登记纸质复函").choose("word", word).fill("said", said);
    return officer.fill("place", "组织部档案室", "pages", "1", "seenBy", "何一审");
  }
}
