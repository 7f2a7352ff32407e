package org.wangju.security.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageAccessTest {
  private static final Path PAGES = Path.of("src/main/webapp");

  @Test
  void everyPageHasADoorAndEveryDoorAPage() throws IOException {
    assertThat(PageAccess.addresses())
        .filteredOn(address -> address.endsWith(".xhtml"))
        .containsExactlyInAnyOrderElementsOf(pages());
  }

  @Test
  void onlySigningInActivatingAndBeingAliveAreOpenToEveryone() {
    assertThat(PageAccess.addresses())
        .filteredOn(PageAccess::isPublic)
        .containsExactlyInAnyOrder(
            "/login.xhtml",
            "/activate.xhtml",
            "/lost-password.xhtml",
            "/reset-password.xhtml",
            "/oidc/start",
            "/oidc/callback",
            "/problem",
            "/problem.css",
            "/health/live",
            "/health/ready",
            "/health/started");
    assertThat(PageAccess.addresses())
        .allMatch(page -> PageAccess.isPublic(page) || PageAccess.door(page).isPresent());
  }

  @Test
  void aPageThatIsNotListedHasNoDoor() {
    assertThat(PageAccess.door("/directory/secret.xhtml")).isEmpty();
    assertThat(PageAccess.isPublic("/directory/secret.xhtml")).isFalse();
    assertThat(PageAccess.isPublic("/LOGIN.xhtml")).isFalse();
  }

  private static Set<String> pages() throws IOException {
    try (Stream<Path> files = Files.walk(PAGES)) {
      return files
          .filter(file -> file.toString().endsWith(".xhtml"))
          .map(file -> "/" + PAGES.relativize(file).toString().replace('\\', '/'))
          .filter(page -> !page.startsWith("/WEB-INF/") && !page.startsWith("/resources/"))
          .collect(Collectors.toSet());
    }
  }
}
