package org.wangju.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.maven.artifact.versioning.DefaultArtifactVersion;
import org.apache.maven.artifact.versioning.InvalidVersionSpecificationException;
import org.apache.maven.artifact.versioning.VersionRange;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Every library in {@code wangju.jar}, as the SBOM names ours and the server's jars name
 * themselves, against the advisories kept in {@code config/checks/advisories.yaml}.
 */
class AdvisoriesIT {
  private static final Path SBOM = Path.of("target/wangju.sbom.json");
  private static final Path SERVER = Path.of("target/payara-micro.jar");
  private static final Path ADVISORIES = Path.of("config/checks/advisories.yaml");

  private static final Set<Library> LIBRARIES = new TreeSet<>();
  private static List<Map<String, Object>> advisories;

  /** A library as far as its jar tells; the group is empty when it tells none. */
  private record Library(String group, String artifact, String version)
      implements Comparable<Library> {
    @Override
    public int compareTo(Library other) {
      return toString().compareTo(other.toString());
    }

    boolean is(String name) {
      return group.isEmpty() ? name.endsWith(":" + artifact) : name.equals(group + ":" + artifact);
    }

    boolean isIn(String ranges) {
      // What the server's makers changed stands after the version, and is no later release of it.
      String released = version.replaceFirst("[.-]payara-[a-z]?\\d+$", "");
      try {
        return VersionRange.createFromVersionSpec(ranges)
            .containsVersion(new DefaultArtifactVersion(released));
      } catch (InvalidVersionSpecificationException e) {
        throw new AssertionError(ranges, e);
      }
    }
  }

  @BeforeAll
  static void read() throws IOException {
    try (JsonReader json = Json.createReader(Files.newInputStream(SBOM))) {
      json.readObject().getJsonArray("components").getValuesAs(JsonObject.class).stream()
          .map(
              c ->
                  new Library(
                      c.getString("group", ""), c.getString("name"), c.getString("version")))
          .forEach(LIBRARIES::add);
    }
    try (ZipInputStream server = new ZipInputStream(Files.newInputStream(SERVER))) {
      for (ZipEntry entry; (entry = server.getNextEntry()) != null; ) {
        if (entry.getName().endsWith(".jar")) {
          readJar(entry.getName(), server.readAllBytes());
        }
      }
    }
    try (Reader text = Files.newBufferedReader(ADVISORIES)) {
      advisories = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    }
  }

  @Test
  void no_version_with_an_advisory_is_in_the_jar() {
    assertThat(
            advisories.stream()
                .filter(advisory -> !advisory.containsKey("unharmed"))
                .flatMap(advisory -> hits(advisory).map(hit -> advisory.get("id") + ": " + hit)))
        .isEmpty();
  }

  /** So that an exception goes when the library has gone on. */
  @Test
  void what_is_said_to_be_unharmed_is_there_and_has_its_proof() {
    for (Map<String, Object> advisory : advisories) {
      if (advisory.containsKey("unharmed") || advisory.containsKey("proof")) {
        assertThat(hits(advisory)).as(advisory.toString()).isNotEmpty();
        String proof = String.valueOf(advisory.get("proof")).replace('.', '/');
        assertThat(Path.of("src/test/java", proof + ".java")).as(advisory.toString()).exists();
        assertThat(advisory.get("unharmed").toString()).isNotBlank();
      }
    }
  }

  @Test
  void everything_in_the_jar_was_read() {
    assertThat(LIBRARIES)
        .extracting(Library::artifact)
        .contains("camunda-engine", "poi-ooxml", "jakarta.faces", "hazelcast", "snakeyaml", "h2")
        .hasSizeGreaterThan(200);
    assertThat(advisories)
        .allSatisfy(a -> assertThat(a).containsKeys("id", "library", "affected", "what", "noted"));
  }

  private static Stream<Library> hits(Map<String, Object> advisory) {
    return LIBRARIES.stream()
        .filter(library -> library.is(advisory.get("library").toString()))
        .filter(library -> library.isIn(advisory.get("affected").toString()));
  }

  private static void readJar(String name, byte[] bytes) throws IOException {
    boolean named = false;
    try (JarInputStream jar = new JarInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry; (entry = jar.getNextEntry()) != null; ) {
        if (entry.getName().matches("META-INF/maven/.*/pom\\.properties")) {
          LIBRARIES.add(library(jar));
          named = true;
        }
      }
      if (!named) {
        LIBRARIES.add(library(name, jar.getManifest()));
      }
    }
  }

  private static Library library(InputStream pomProperties) throws IOException {
    Properties pom = new Properties();
    pom.load(pomProperties);
    return new Library(
        pom.getProperty("groupId"), pom.getProperty("artifactId"), pom.getProperty("version"));
  }

  private static Library library(String jar, Manifest manifest) {
    String version =
        manifest == null ? null : manifest.getMainAttributes().getValue("Bundle-Version");
    return new Library(
        "", jar.replaceFirst(".*/", "").replace(".jar", ""), version == null ? "unknown" : version);
  }
}
