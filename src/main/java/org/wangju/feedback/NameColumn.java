package org.wangju.feedback;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wangju.directory.register.Characters;

/**
 * Finds people by their names as offices paste them: a column of a spreadsheet, or names in a line.
 * Understood are blanks set between the characters of a name, full-width forms, traditional and
 * variant characters, a running number before a name, further columns behind it, and behind the
 * name of several the branch of the one who is meant.
 */
public final class NameColumn {
  private static final Pattern NUMBERING =
      Pattern.compile("^[\\s　]*[(（]?[0-9０-９]{1,4}[)）.、．]?[\\s　]*");
  private static final Pattern COLUMNS = Pattern.compile("\\t");
  private static final Pattern COMMAS = Pattern.compile("[,，]");
  private static final Pattern NAMES = Pattern.compile("[;；、]");

  /** Characters of family and given names as registers write them in two ways, in pairs. */
  private static final String VARIANTS =
      "呂吕吳吴黃黄髙高峯峰劉刘陳陈張张趙赵孫孙馬马楊杨鄭郑許许鄧邓馮冯蕭萧葉叶蘇苏盧卢蔣蒋賈贾鍾钟鐘钟譚谭陸陆範范龍龙"
          + "鳳凤華华國国偉伟麗丽軍军傑杰強强蘭兰榮荣賢贤寶宝銘铭學学東东靜静慶庆豐丰義义祿禄壽寿興兴錦锦瑋玮瑩莹穎颖曉晓琺珐"
          + "嶽岳堃坤喆哲昇升陞升甯宁寧宁𠮷吉戶户閆闫閻阎羅罗鄒邹顧顾龔龚賀贺錢钱湯汤賴赖韓韩鄔邬滙汇車车齊齐顏颜歐欧閔闵龐庞"
          + "賓宾鄺邝謝谢嚴严溫温莊庄藍蓝喬乔遲迟聶聂單单關关諸诸從从邊边欒栾樂乐應应勞劳倉仓黨党姍姗婭娅嬌娇燦灿煒炜輝辉鵬鹏"
          + "鴻鸿雲云飛飞愛爱連连進进遠远達达運运開开陽阳際际階阶隨随雙双雋隽韻韵順顺頌颂頡颉風风馳驰駿骏驥骥鵑鹃鷹鹰麥麦齡龄"
          + "禮礼紅红純纯綱纲維维緒绪績绩繼继聖圣聰聪肅肃勝胜臨临舉举藝艺葦苇薈荟衛卫見见觀观記记訓训誠诚諾诺謙谦譽誉貞贞貴贵"
          + "質质贊赞躍跃軒轩邁迈鄉乡鈞钧鋒锋鋼钢鎮镇鏡镜鐵铁長长門门夢梦獻献環环瓊琼畫画發发盡尽監监碩硕確确禎祯筆笔節节簡简"
          + "紀纪約约紹绍終终統统經经綺绮緯纬縱纵織织羨羡習习職职聲声膽胆蓮莲薔蔷蘊蕴虛虚詩诗詠咏誼谊論论贏赢賽赛載载農农選选"
          + "遼辽適适釗钊鈺钰銀银銳锐鋭锐錄录鍵键鑄铸鑒鉴閱阅闊阔闖闯隱隐靈灵韋韦頂顶項项須须頻频顯显飄飘養养駱骆駕驾騰腾驍骁"
          + "魯鲁鮑鲍鮮鲜鳴鸣鶴鹤鷗鸥勵励勛勋勳勋協协參参叢丛員员啟启圓圆園园圖图堅坚塵尘壯壮奧奥奮奋婁娄嬋婵寬宽實实將将專专"
          + "導导島岛嶺岭嶸嵘巒峦帥帅師师廣广廬庐彌弥彥彦恆恒悅悦愷恺憶忆懷怀戰战揚扬撫抚擇择斕斓時时晉晋暉晖暢畅曄晔曠旷會会"
          + "條条楓枫業业極极樓楼樹树樺桦橋桥權权歡欢歲岁歷历歸归氣气沖冲涼凉淨净淵渊湧涌漢汉漣涟潔洁潛潜潤润澤泽濟济濤涛濱滨"
          + "瀟潇瀾澜灣湾烏乌無无煥焕熱热燁烨營营燈灯爾尔獨独現现瑤瑶瑪玛璣玑璽玺瓏珑異异當当萬万與与叡睿眾众諶谌韜韬厲厉燾焘"
          + "祐佑娛娱";

  private static final Map<Integer, Integer> PLAIN = plain();

  private final Map<String, List<Named>> exact;
  private final Map<String, List<Named>> loose;
  private final Map<String, List<Named>> byBranch;
  private final Map<String, Integer> seen = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();

  private NameColumn(Collection<Named> people) {
    exact = people.stream().collect(Collectors.groupingBy(person -> key(person.name())));
    loose = people.stream().collect(Collectors.groupingBy(person -> looseKey(person.name())));
    byBranch =
        people.stream()
            .filter(person -> person.branchName() != null)
            .collect(Collectors.groupingBy(each -> looseKey(each.name() + each.branchName())));
  }

  /**
   * Somebody whose name may be meant.
   *
   * @param branchName the branch that tells those of one name apart; null when none does
   */
  public record Named(String personId, String name, String branchName) {
    public Named(String personId, String name) {
      this(personId, name, null);
    }
  }

  /**
   * What a name means.
   *
   * @param row in which it stands, counted from 1, empty ones too, as a spreadsheet counts
   * @param written the name as it stands there
   * @param people whom it may mean: none when nobody is called so, several when more than one is
   * @param repeats the earlier row that names the same; 0 when none does
   * @param beside what stands behind commas and is nobody's name: further columns, or misspelt
   */
  public record Row(int row, String written, List<Named> people, int repeats, List<String> beside) {
    public Row {
      people = List.copyOf(people);
      beside = List.copyOf(beside);
    }

    /** Whether it means one person, for the first time. */
    public boolean isFound() {
      return people.size() == 1 && repeats == 0;
    }
  }

  /** The names in what was pasted, in its order. */
  public static List<Row> read(String pasted, Collection<Named> people) {
    NameColumn column = new NameColumn(people);
    List<String> lines = pasted.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      column.readLine(i + 1, lines.get(i));
    }
    return List.copyOf(column.rows);
  }

  /** A line is a row of a table, or several names, which it is as soon as another cell is one. */
  private void readLine(int row, String line) {
    List<String> columns = cells(COLUMNS, line);
    boolean namesOnly = columns.stream().skip(1).anyMatch(this::holdsName);
    for (String column : namesOnly ? columns : columns.stream().limit(1).toList()) {
      readCell(row, column, namesOnly ? List.of() : columns.subList(1, columns.size()));
    }
  }

  private void readCell(int row, String cell, List<String> columnsBehind) {
    List<String> parts = cells(COMMAS, cell);
    if (parts.stream().skip(1).anyMatch(this::holdsName)) {
      parts.forEach(part -> readNames(row, part, List.of(), List.of()));
    } else if (!parts.isEmpty()) {
      readNames(row, parts.get(0), parts.subList(1, parts.size()), columnsBehind);
    }
  }

  private void readNames(int row, String text, List<String> beside, List<String> columnsBehind) {
    for (String written : cells(NAMES, text)) {
      add(row, written, beside, columnsBehind);
    }
  }

  private void add(int row, String written, List<String> beside, List<String> columnsBehind) {
    List<Named> found = whoIs(written);
    List<String> left = new ArrayList<>(beside);
    if (found.size() > 1) {
      List<String> told = Stream.concat(beside.stream(), columnsBehind.stream()).toList();
      List<Named> there = found.stream().filter(each -> isOf(each, told)).toList();
      found = there.size() == 1 ? there : found;
      left.removeIf(cell -> there.size() == 1 && isOf(there.get(0), List.of(cell)));
    }
    String who = found.size() == 1 ? found.get(0).personId() : looseKey(written);
    Integer earlier = seen.putIfAbsent(who, row);
    rows.add(new Row(row, written, found, earlier == null ? 0 : earlier, left));
  }

  private List<Named> whoIs(String written) {
    List<Named> same = exact.get(key(written));
    return same != null
        ? same
        : loose.getOrDefault(
            looseKey(written), byBranch.getOrDefault(looseKey(written), List.of()));
  }

  private boolean holdsName(String cell) {
    return cells(NAMES, cell).stream().anyMatch(part -> !whoIs(part).isEmpty());
  }

  private static boolean isOf(Named person, List<String> cells) {
    return person.branchName() != null
        && cells.stream().anyMatch(cell -> looseKey(cell).equals(looseKey(person.branchName())));
  }

  /** The parts that are more than a running number. */
  private static List<String> cells(Pattern between, String text) {
    return between
        .splitAsStream(text)
        // Before the name is written in one way, which makes a full-width point part of it.
        .map(cell -> Characters.name(NUMBERING.matcher(cell).replaceFirst("")))
        .filter(cell -> !cell.isEmpty())
        .toList();
  }

  private static String key(String name) {
    return Normalizer.normalize(Characters.name(name), Normalizer.Form.NFKC)
        .replace(" ", "")
        .toLowerCase(Locale.ROOT);
  }

  private static String looseKey(String name) {
    return key(name)
        .codePoints()
        .map(c -> PLAIN.getOrDefault(c, c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static Map<Integer, Integer> plain() {
    int[] pairs = VARIANTS.codePoints().toArray();
    Map<Integer, Integer> plain = new HashMap<>();
    for (int i = 0; i + 1 < pairs.length; i += 2) {
      plain.put(pairs[i], pairs[i + 1]);
    }
    return plain;
  }
}
