package org.wangju.directory.register;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How large a register may be before it is refused unread.
 *
 * @param bytes of the file as uploaded
 * @param inflatedBytes of one part of a spreadsheet once unpacked
 * @param rows data rows, the header and what stands above it not counted
 */
public record Limits(int bytes, long inflatedBytes, int rows) {
  /** Reads the limits from the settings. */
  @Dependent
  static class Settings {
    @Produces
    Limits limits(
        @ConfigProperty(name = "wangju.register.max-bytes", defaultValue = "20000000") int bytes,
        @ConfigProperty(name = "wangju.register.max-inflated-bytes", defaultValue = "300000000")
            long inflatedBytes,
        @ConfigProperty(name = "wangju.register.max-rows", defaultValue = "200000") int rows) {
      return new Limits(bytes, inflatedBytes, rows);
    }
  }
}
