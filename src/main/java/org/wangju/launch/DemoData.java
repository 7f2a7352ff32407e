package org.wangju.launch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wangju.directory.UnitRepository;
import org.wangju.directory.register.Importing;
import org.wangju.security.DemoAccounts;

/**
 * Loads the demo registers, as an officer would import them, and the demo accounts into a database
 * that has no units yet.
 */
@ApplicationScoped
public class DemoData {
  private static final String KEEPER = "S90";
  private static final String PURPOSE = "双向培养和联系服务";

  private final Importing importing;
  private final UnitRepository units;
  private final DemoAccounts accounts;
  private final boolean wanted;

  protected DemoData() {
    this(null, null, null, false);
  }

  @Inject
  public DemoData(
      Importing importing,
      UnitRepository units,
      DemoAccounts accounts,
      @ConfigProperty(name = "wangju.demo") boolean wanted) {
    this.importing = importing;
    this.units = units;
    this.accounts = accounts;
    this.wanted = wanted;
  }

  /**
   * Loads everything in one transaction, once; does nothing where real units are, or where no demo
   * is wanted.
   */
  @Transactional
  public void load() {
    if (!wanted || !units.isEmpty()) {
      return;
    }
    take("units.csv", null, null);
    take("departments.csv", null, null);
    take("roster.csv", null, null);
    take("influencer-groups.csv", units.byCode(KEEPER).orElseThrow().getId(), PURPOSE);
    accounts.load();
  }

  private void take(String file, String keeperId, String purpose) {
    try (InputStream content = DemoData.class.getResourceAsStream("/demo/" + file)) {
      int refused = importing.takeOver(content.readAllBytes(), file, keeperId, purpose);
      if (refused > 0) {
        throw new IllegalStateException(
            "demo register " + file + " has " + refused + " flawed rows");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
