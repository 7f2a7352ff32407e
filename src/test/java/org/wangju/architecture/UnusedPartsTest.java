package org.wangju.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Parts of libraries that {@code config/checks/advisories.yaml} calls harmless because nothing uses
 * them.
 */
class UnusedPartsTest {
  private static final Path WEB_INF = Path.of("src/main/webapp/WEB-INF");
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.wangju");

  /** CVE-2026-120421 and CVE-2026-41883. */
  @ParameterizedTest
  @ValueSource(strings = {"CLIENT_WINDOW_MODE", "CDNResourceHandler"})
  void faces_is_not_told_to(String part) throws IOException {
    for (String file : new String[] {"web.xml", "faces-config.xml"}) {
      assertThat(Files.readString(WEB_INF.resolve(file))).doesNotContain(part);
    }
  }

  /** CVE-2025-41249: the engine brings Spring's core for itself. */
  @Test
  void nothing_uses_spring() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.springframework..")
        .check(CLASSES);
  }

  /**
   * CVE-2025-53864: the library within the server's connector reads tokens of sign-ins alone. Our
   * own copy is a later one and comes before the server's.
   */
  @Test
  void nobody_signs_in_by_the_servers_openid_connector() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveSimpleNameStartingWith("OpenIdAuthenticationMechanismDefinition")
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("fish.payara.security..")
        .check(CLASSES);
  }
}
