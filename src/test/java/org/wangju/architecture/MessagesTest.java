package org.wangju.architecture;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text exists in both languages, says the same, and is used. */
class MessagesTest {
  private static final Path BUNDLES = Path.of("src/main/resources/messages");

  /** The texts by which Faces says what is wrong with a field. */
  private static final String FACES = "faces";

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
  private static final Pattern OF_STEP = Pattern.compile("(\\w+)\\.(title|intro|done)");

  /** A module and a key in Java, where the key is whole: what is refused, shown or written. */
  private static final Pattern NAMED_IN_CODE =
      Pattern.compile(
          "(?:Refusal|[.\\s](?:text|refuse)|page\\.(?:done|warn))\\(\\s*(?:[\\w.()]+, )?(?:\"([\\w-]+)\"|BUNDLE), \"([\\w.-]+)\"[,)]");

  private static final Pattern BUNDLE = Pattern.compile("BUNDLE = \"(\\w+)\"");
  private static final Pattern NAMED_IN_PAGE = Pattern.compile("(\\w+)Text\\['([\\w.-]+)']");
  private static final Pattern OF_CONSTANT = Pattern.compile("([\\w.-]+)\\.([A-Z][A-Z0-9_]+)");
  private static final Pattern EVENT = Pattern.compile("Event\\.of\\(\\s*\"(\\w+)\\.([\\w-]+)\"");

  /** Families that show some of their constants and no others. */
  private static final Set<String> SHOWN_IN_PART =
      Set.of("desk:case.state", "directory:belonging", "directory:import.working");

  /** The names of the constants of every enum. */
  private static final Set<Set<String>> ENUMS =
      new ClassFileImporter()
              .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
              .importPackages("org.wangju")
              .stream()
              .filter(JavaClass::isEnum)
              .map(
                  type ->
                      type.getFields().stream()
                          .filter(field -> field.getModifiers().contains(JavaModifier.ENUM))
                          .map(JavaField::getName)
                          .collect(toSet()))
              .collect(toSet());

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  static Collection<String> ownTexts() throws IOException {
    return modules().stream().filter(module -> !module.equals(FACES)).toList();
  }

  static Collection<String> modules() throws IOException {
    try (Stream<Path> files = Files.list(BUNDLES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.contains("_"))
          .map(name -> name.replace(".properties", ""))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("modules")
  void both_languages_have_the_same_keys(String module) throws IOException {
    assertThat(english(module).stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(chinese(module).stringPropertyNames());
  }

  @ParameterizedTest
  @MethodSource("modules")
  void both_languages_name_the_same_values(String module) throws IOException {
    Properties chinese = chinese(module);
    Properties english = english(module);
    for (String key : chinese.stringPropertyNames()) {
      assertThat(placeholders(english.getProperty(key)))
          .as(module + ":" + key)
          .isEqualTo(placeholders(chinese.getProperty(key)));
    }
  }

  /** In a pattern with values a single apostrophe would swallow what follows it. */
  @ParameterizedTest
  @MethodSource("modules")
  void apostrophes_are_doubled_where_values_are_filled_in(String module) throws IOException {
    for (Properties texts : Set.of(chinese(module), english(module))) {
      texts.forEach(
          (key, text) -> {
            if (!placeholders(text.toString()).isEmpty()) {
              assertThat(text.toString().replace("''", ""))
                  .as(module + ":" + key)
                  .doesNotContain("'");
            }
          });
    }
  }

  @ParameterizedTest
  @MethodSource("modules")
  void english_texts_are_english(String module) throws IOException {
    english(module)
        .forEach(
            (key, text) ->
                assertThat(
                        HAN.matcher(
                                text.toString()
                                    .replaceAll("[(（\\[「“\"][^)）\\]」”\"]*[)）\\]」”\"]", ""))
                            .results()
                            .count())
                    .as(module + ":" + key + " = " + text)
                    .isLessThan(12));
  }

  @ParameterizedTest
  @MethodSource("ownTexts")
  void every_text_is_used(String module) throws IOException {
    String sources = sources();
    Set<String> unused =
        chinese(module).stringPropertyNames().stream()
            .filter(key -> !isUsed(key, sources))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(unused).isEmpty();
  }

  @Test
  void every_text_that_is_named_exists() throws IOException {
    Set<String> named = new TreeSet<>();
    for (Path file : sourceFiles()) {
      String source = Files.readString(file);
      Matcher bundle = BUNDLE.matcher(source);
      String own = bundle.find() ? bundle.group(1) : "";
      NAMED_IN_CODE
          .matcher(source)
          .results()
          .forEach(m -> named.add((m.group(1) == null ? own : m.group(1)) + ":" + m.group(2)));
      NAMED_IN_PAGE
          .matcher(source)
          .results()
          .forEach(m -> named.add(hyphenated(m.group(1)) + ":" + m.group(2)));
    }
    for (String module : modules()) {
      chinese(module).stringPropertyNames().forEach(key -> named.remove(module + ":" + key));
    }
    assertThat(named).isEmpty();
  }

  /**
   * A key that is put together from a beginning and a constant is named nowhere whole: where a text
   * exists for one constant, it exists for all.
   */
  @ParameterizedTest
  @MethodSource("ownTexts")
  void texts_of_constants_are_complete(String module) throws IOException {
    Map<String, Set<String>> families =
        chinese(module).stringPropertyNames().stream()
            .map(OF_CONSTANT::matcher)
            .filter(Matcher::matches)
            .collect(groupingBy(m -> m.group(1), mapping(m -> m.group(2), toSet())));
    SHOWN_IN_PART.forEach(shown -> families.remove(shown.replaceFirst("^" + module + ":", "")));
    families.forEach(
        (family, constants) ->
            assertThat(ENUMS).as(module + ":" + family + ".*").contains(constants));
  }

  @Test
  void every_kind_of_event_has_a_text() throws IOException {
    Set<String> missing = new TreeSet<>();
    for (Path file : sourceFiles()) {
      for (Matcher event = EVENT.matcher(Files.readString(file)); event.find(); ) {
        if (!chinese(event.group(1)).containsKey("event." + event.group(2))) {
          missing.add(event.group(1) + ":event." + event.group(2));
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void texts_for_faces_stand_for_its_own() throws IOException {
    assertThat(ResourceBundle.getBundle(FacesMessage.FACES_MESSAGES, Locale.ROOT).keySet())
        .containsAll(chinese(FACES).stringPropertyNames());
  }

  /** Also on a server whose own language is English. */
  @ParameterizedTest
  @CsvSource({"zh-CN, 请填写, en", "en, Please, zh"})
  void faces_speaks_the_readers_language(String reader, String begin, String server) {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(server));
      ResourceBundle.clearCache();
      assertThat(
              ResourceBundle.getBundle("messages.faces", Locale.forLanguageTag(reader))
                  .getString(UIInput.REQUIRED_MESSAGE_ID))
          .startsWith(begin);
    } finally {
      Locale.setDefault(before);
      ResourceBundle.clearCache();
    }
  }

  @Test
  void there_are_bundles() throws IOException {
    assertThat(modules())
        .contains("platform", "rules", "directory", "security", "desk", "recruitment");
  }

  /**
   * A key is used when it stands in the sources whole, or when what stands there is its beginning
   * up to a dot, to be completed.
   */
  private static boolean isUsed(String key, String sources) {
    if (sources.contains(key + "'") || sources.contains(key + "\"")) {
      return true;
    }
    if (isOfStep(key, sources)) {
      return true;
    }
    for (int dot = key.indexOf('.'); dot > 0; dot = key.indexOf('.', dot + 1)) {
      String beginning = key.substring(0, dot + 1);
      if (sources.contains("'" + beginning + "'") || sources.contains("\"" + beginning + "\"")) {
        return true;
      }
    }
    return false;
  }

  /**
   * What every step has is looked up by the step's name, which stands alone in its page's bean or
   * at the end of an address.
   */
  private static boolean isOfStep(String key, String sources) {
    Matcher ofStep = OF_STEP.matcher(key);
    return ofStep.matches()
        && Pattern.compile("[\"=]([a-z-]+\\.)?" + ofStep.group(1) + "[\"&]")
            .matcher(sources)
            .find();
  }

  private static String sources() throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path file : sourceFiles()) {
      all.append(Files.readString(file));
    }
    return all.toString();
  }

  private static List<Path> sourceFiles() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
      return files.filter(f -> f.toString().matches(".*\\.(java|xhtml|xml)")).toList();
    }
  }

  /** {@code nameClearingText} in a page is the bundle {@code name-clearing}. */
  private static String hyphenated(String variable) {
    return variable.replaceAll("(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  private static Set<String> placeholders(String text) {
    Matcher matcher = PLACEHOLDER.matcher(text);
    Set<String> found = new TreeSet<>();
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static Properties chinese(String module) throws IOException {
    return load(BUNDLES.resolve(module + ".properties"));
  }

  private static Properties english(String module) throws IOException {
    return load(BUNDLES.resolve(module + "_en.properties"));
  }

  private static Properties load(Path file) throws IOException {
    Properties texts = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      texts.load(reader);
    }
    return texts;
  }
}
