package org.wangju.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Everything that answers a request stands in {@code security/endpoints.txt}, with what each role
 * gets there; {@code EndpointsIT} asks a running server for all of it.
 */
class EndpointsTest {
  private static final Path TABLE = Path.of("src/test/resources/security/endpoints.txt");
  private static final Path WEBAPP = Path.of("src/main/webapp");

  /** What the server brings by itself. */
  private static final List<String> OF_THE_SERVER =
      List.of(
          "/health", "/health/live", "/health/ready", "/health/started", "/metrics", "/openapi");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.wangju");

  @Test
  void every_endpoint_is_in_the_table() throws IOException {
    Set<String> found = new TreeSet<>(OF_THE_SERVER);
    found.addAll(files());
    CLASSES.stream()
        .filter(type -> type.isAnnotatedWith(WebServlet.class))
        .map(type -> type.getAnnotationOfType(WebServlet.class))
        .flatMap(servlet -> Stream.of(servlet.value(), servlet.urlPatterns()))
        .flatMap(Arrays::stream)
        .forEach(found::add);
    assertThat(addresses()).isEqualTo(found);
  }

  /** They would be endpoints that the scan above does not see. */
  @Test
  void nothing_else_answers_requests() {
    noClasses()
        .should()
        .beAnnotatedWith("jakarta.ws.rs.Path")
        .orShould()
        .beAnnotatedWith("jakarta.websocket.server.ServerEndpoint")
        .orShould()
        .beAnnotatedWith("jakarta.jws.WebService")
        .check(CLASSES);
  }

  private static Set<String> addresses() throws IOException {
    try (Stream<String> lines = Files.lines(TABLE)) {
      return new TreeSet<>(
          lines
              .filter(line -> line.startsWith("/"))
              .map(line -> line.split("\\s+", 2)[0].replaceFirst("\\?.*", ""))
              .toList());
    }
  }

  private static List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(WEBAPP)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> "/" + WEBAPP.relativize(file).toString().replace('\\', '/'))
          .filter(file -> !file.startsWith("/WEB-INF/") && !file.startsWith("/resources/"))
          .toList();
    }
  }
}
