package org.wangju.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pages keep to the content security policy, keep no state in a node and post only forms that carry
 * the login's token.
 */
class PagesTest {
  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

  /** With what the policy would stop, or what would have to be let through for everyone. */
  private static final Pattern INLINE =
      Pattern.compile(
          "<script\\b|<style\\b|<h:outputScript(?![^>]*\\bname=)[^>]*>|<h:outputStylesheet(?![^>]*\\bname=)[^>]*>"
              + "|\\s(?:pt:|p:|a:)?on(?:click|change|load|submit|blur|focus|input|key\\w+|mouse\\w+)=|\\sstyle=|javascript:");

  /**
   * Faces' own ajax and command links write script into the page; dynamic content is kept in a
   * session.
   */
  private static final Pattern STATEFUL =
      Pattern.compile(
          "<f:ajax\\b|<h:commandLink\\b|<h:commandScript\\b|<p:graphicImage\\b|<p:media\\b|<p:fileDownload\\b|<p:fileUpload\\b[^>]*mode=\"advanced\""
              + "|sessionScope|flowScope|\\bflash\\b|multiViewState=\"true\"|#\\{(?:session|view\\.viewMap)\\b");

  /** The form's renderer writes the token; a bare form has none. */
  private static final Pattern BARE_FORM =
      Pattern.compile("<form\\b(?![^>]*method=\"get\")|<p:form\\b|prependId=\"false\"");

  static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/webapp"))) {
      return files.filter(file -> file.toString().endsWith(".xhtml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void nothing_is_inline(Path page) throws IOException {
    assertThat(hits(INLINE, page)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void nothing_keeps_state_in_a_node(Path page) throws IOException {
    assertThat(hits(STATEFUL, page)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void every_form_that_posts_carries_the_token(Path page) throws IOException {
    assertThat(hits(BARE_FORM, page)).isEmpty();
  }

  /** What is written unescaped would be markup of whoever typed it. */
  @ParameterizedTest
  @MethodSource("pages")
  void everything_is_escaped(Path page) throws IOException {
    assertThat(hits(Pattern.compile("escape=\"(?!true)[^\"]*\""), page)).isEmpty();
  }

  private static List<String> hits(Pattern forbidden, Path page) throws IOException {
    String markup = COMMENT.matcher(Files.readString(page)).replaceAll("");
    return forbidden.matcher(markup).results().map(hit -> hit.group().strip()).toList();
  }
}
