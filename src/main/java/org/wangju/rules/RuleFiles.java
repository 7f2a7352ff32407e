package org.wangju.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The rule and calendar files: those of this installation come before the packed ones of the same
 * name.
 */
@ApplicationScoped
public class RuleFiles {
  private final Optional<Path> folder;

  protected RuleFiles() {
    this(Optional.empty());
  }

  /**
   * @param folder the installation's own files
   */
  @Inject
  public RuleFiles(@ConfigProperty(name = "wangju.rules.folder") Optional<String> folder) {
    this.folder = folder.map(Path::of);
  }

  /**
   * @throws InvalidRules when there is none
   */
  String edition(String code) {
    return required(editionFile(code));
  }

  static String editionFile(String code) {
    return "admission-" + code + ".yaml";
  }

  /**
   * The rules of a process that is no admission, whose code says which.
   *
   * @throws InvalidRules when there is none
   */
  String procedure(String code) {
    return required(procedureFile(code));
  }

  static String procedureFile(String code) {
    return code + ".yaml";
  }

  /**
   * @throws InvalidRules when there is none
   */
  String overlay(String code) {
    return required(overlayFile(code));
  }

  static String overlayFile(String code) {
    return "overlay-" + code + ".yaml";
  }

  /** A year's working days; empty while they are not announced. */
  Optional<String> calendar(int year) {
    return read("calendar/", year + ".csv");
  }

  private String required(String file) {
    return read("rules/", file).orElseThrow(() -> new InvalidRules("invalid.noFile", file));
  }

  private Optional<String> read(String packedIn, String file) {
    Optional<Path> own = folder.map(path -> path.resolve(file)).filter(Files::isRegularFile);
    try (InputStream in =
        own.isPresent()
            ? Files.newInputStream(own.get())
            : getClass().getClassLoader().getResourceAsStream(packedIn + file)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
