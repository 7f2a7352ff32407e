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
import org.wangju.directory.register.Characters;

/**
 * Finds the people of a request in a pasted column of names: names with blanks set between their
 * characters, in full-width forms, with a running number before them or further columns behind
 * them, and in traditional or variant characters.
 */
public final class NameColumn {
  private static final Pattern NUMBERING = Pattern.compile("^[(（]?[0-9０-９]{1,4}[)）.、．]?\\s*");
  private static final Pattern CELLS = Pattern.compile("[\\t,，;；]");

  /** Characters of family and given names as registers write them in two ways, in pairs. */
  private static final String VARIANTS =
      "呂吕吳吴黃黄髙高峯峰劉刘陳陈張张趙赵孫孙馬马楊杨鄭郑許许鄧邓馮冯蕭萧葉叶蘇苏盧卢蔣蒋賈贾鍾钟鐘钟譚谭陸陆範范"
          + "龍龙鳳凤華华國国偉伟麗丽軍军傑杰強强蘭兰榮荣賢贤寶宝銘铭學学東东靜静慶庆豐丰義义祿禄壽寿興兴錦锦瑋玮瑩莹穎颖"
          + "曉晓琺珐嶽岳堃坤喆哲昇升陞升甯宁寧宁𠮷吉戶户閆闫閻阎羅罗鄒邹顧顾龔龚賀贺錢钱湯汤賴赖韓韩鄔邬滙汇";

  private static final Map<Integer, Integer> PLAIN = plain();

  private NameColumn() {}

  /** Somebody whom the request is about. */
  public record Named(String personId, String name) {}

  /**
   * What a row of the column means.
   *
   * @param row counted from 1, empty ones too, as a spreadsheet counts
   * @param written the name as it stands there
   * @param people whom it may mean: none when nobody of the request is called so, several when more
   *     than one is
   * @param repeats the earlier row that names the same; 0 when none does
   */
  public record Row(int row, String written, List<Named> people, int repeats) {
    public Row {
      people = List.copyOf(people);
    }

    /** Whether it means one person, for the first time. */
    public boolean isFound() {
      return people.size() == 1 && repeats == 0;
    }
  }

  /** The rows of what was pasted that hold a name. */
  public static List<Row> read(String pasted, Collection<Named> people) {
    Map<String, List<Named>> exact =
        people.stream().collect(Collectors.groupingBy(person -> key(person.name())));
    Map<String, List<Named>> loose =
        people.stream().collect(Collectors.groupingBy(person -> looseKey(person.name())));
    Map<String, Integer> seen = new HashMap<>();
    List<Row> rows = new ArrayList<>();
    List<String> lines = pasted.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String written = nameIn(lines.get(i));
      if (!written.isEmpty()) {
        List<Named> found =
            exact.getOrDefault(key(written), loose.getOrDefault(looseKey(written), List.of()));
        String who = found.size() == 1 ? found.get(0).personId() : looseKey(written);
        Integer earlier = seen.putIfAbsent(who, i + 1);
        rows.add(new Row(i + 1, written, found, earlier == null ? 0 : earlier));
      }
    }
    return rows;
  }

  /** The first cell that is more than a running number. */
  private static String nameIn(String line) {
    return CELLS
        .splitAsStream(line)
        .map(cell -> NUMBERING.matcher(Characters.name(cell)).replaceFirst(""))
        .filter(cell -> !cell.isEmpty())
        .findFirst()
        .orElse("");
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
