package org.wangju.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * One mapping of a rule file, read strictly: each key is taken once, with the type it must have,
 * and what nobody took is refused as unknown.
 */
final class Entry {
  private static final int LONGEST_FILE = 1_000_000;

  private final String file;
  private final String place;
  private final Map<String, Object> untaken;

  private Entry(String file, String place, Map<String, Object> values) {
    this.file = file;
    this.place = place;
    this.untaken = values;
  }

  /** Reads a file's only document, which must be a mapping. */
  static Entry parse(String file, String yaml) {
    try {
      return new Entry(file, "/", mapping(file, "/", "/", reader().load(yaml)));
    } catch (YAMLException e) {
      throw new InvalidRules("invalid.yaml", file, e.getMessage());
    }
  }

  private static Yaml reader() {
    LoaderOptions loading = new LoaderOptions();
    loading.setAllowDuplicateKeys(false);
    loading.setMaxAliasesForCollections(0);
    loading.setCodePointLimit(LONGEST_FILE);
    DumperOptions dumping = new DumperOptions();
    return new Yaml(
        new SafeConstructor(loading),
        new Representer(dumping),
        dumping,
        loading,
        new PlainResolver());
  }

  /**
   * Only numbers, true and false are more than text: YAML 1.1 would read the key {@code off} as
   * false.
   */
  private static final class PlainResolver extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(Tag.BOOL, Pattern.compile("true|false"), "tf");
      addImplicitResolver(Tag.INT, Pattern.compile("0|[1-9][0-9]{0,8}"), "0123456789");
    }
  }

  private static Map<String, Object> mapping(String file, String place, String key, Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      throw new InvalidRules(
          "invalid.value", file, place, key, String.valueOf(value), Expected.MAP);
    }
    Map<String, Object> named = new LinkedHashMap<>();
    map.forEach((name, held) -> named.put(String.valueOf(name), held));
    return named;
  }

  /** The same entry, named in errors by what was read from it. */
  Entry at(String newPlace) {
    return new Entry(file, newPlace, untaken);
  }

  boolean has(String key) {
    return untaken.containsKey(key);
  }

  boolean isText(String key) {
    return untaken.get(key) instanceof String;
  }

  String text(String key) {
    Object value = take(key);
    if (value instanceof String text && !text.isBlank()) {
      return text;
    }
    throw wrong(key, value, Expected.TEXT);
  }

  String textOr(String key, String otherwise) {
    return has(key) ? text(key) : otherwise;
  }

  /** A whole number, one at least. */
  int number(String key) {
    return asNumber(key, take(key));
  }

  boolean flagOr(String key, boolean otherwise) {
    return has(key) ? flag(key) : otherwise;
  }

  boolean flag(String key) {
    Object value = take(key);
    if (value instanceof Boolean flag) {
      return flag;
    }
    throw wrong(key, value, Expected.FLAG);
  }

  LocalDate date(String key) {
    String text = text(key);
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw wrong(key, text, Expected.DATE);
    }
  }

  LocalDate dateOrNull(String key) {
    return has(key) ? date(key) : null;
  }

  Period term(String key) {
    return asTerm(key, take(key));
  }

  Period termOrNull(String key) {
    return has(key) ? term(key) : null;
  }

  Fact fact(String key) {
    return asFact(key, take(key));
  }

  Fact factOrNull(String key) {
    return has(key) ? fact(key) : null;
  }

  /** The fact that the key names, or the one that bears the name of the limit. */
  Fact factOr(String key, String limitId) {
    return has(key) ? fact(key) : asFact(key, limitId);
  }

  List<Fact> facts(String key) {
    return list(key).stream().map(value -> asFact(key, value)).toList();
  }

  List<String> texts(String key) {
    return list(key).stream().map(Object::toString).toList();
  }

  /** Two whole numbers, the first not above the second. */
  List<Integer> range(String key) {
    List<Integer> range = list(key).stream().map(value -> asNumber(key, value)).toList();
    if (range.size() != 2 || range.get(0) > range.get(1)) {
      throw wrong(key, range, Expected.RANGE);
    }
    return range;
  }

  /** Two terms of whole months, the first not longer than the second. */
  List<Period> termsInMonths(String key) {
    List<Period> terms = list(key).stream().map(value -> asTerm(key, value)).toList();
    boolean whole =
        terms.size() == 2 && terms.stream().allMatch(term -> term.equals(term.withDays(0)));
    if (!whole || terms.get(0).toTotalMonths() > terms.get(1).toTotalMonths()) {
      throw wrong(key, terms, Expected.TERM_IN_MONTHS);
    }
    return terms;
  }

  Share share(String key) {
    String text = text(key);
    try {
      String[] parts = text.split("/", -1);
      if (parts.length == 2) {
        return new Share(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
      }
    } catch (IllegalArgumentException e) {
      // Told below like a share of the wrong form.
    }
    throw wrong(key, text, Expected.SHARE);
  }

  Entry entry(String key) {
    return new Entry(file, place, mapping(file, place, key, take(key)));
  }

  List<Entry> entries(String key) {
    return list(key).stream()
        .map(value -> new Entry(file, place, mapping(file, place, key, value)))
        .toList();
  }

  /**
   * @throws InvalidRules when a key is left that nobody asked for
   */
  void end() {
    if (!untaken.isEmpty()) {
      throw new InvalidRules("invalid.unknownKey", file, place, untaken.keySet());
    }
  }

  InvalidRules wrong(String key, Object value, Expected expected) {
    return new InvalidRules("invalid.value", file, place, key, String.valueOf(value), expected);
  }

  private Object take(String key) {
    if (!has(key)) {
      throw new InvalidRules("invalid.missingKey", file, place, key);
    }
    return untaken.remove(key);
  }

  private List<?> list(String key) {
    Object value = take(key);
    if (value instanceof List<?> list && !list.isEmpty()) {
      return list;
    }
    throw wrong(key, value, Expected.LIST);
  }

  private int asNumber(String key, Object value) {
    if (value instanceof Integer number && number > 0) {
      return number;
    }
    throw wrong(key, value, Expected.NUMBER);
  }

  private Period asTerm(String key, Object value) {
    try {
      Period term = Period.parse(String.valueOf(value));
      if (!term.isZero() && !term.isNegative()) {
        return term;
      }
    } catch (DateTimeException e) {
      // Told below like a term that is nothing.
    }
    throw wrong(key, value, Expected.TERM);
  }

  private Fact asFact(String key, Object value) {
    return Fact.of(String.valueOf(value)).orElseThrow(() -> wrong(key, value, Expected.FACT));
  }
}
