package org.wangju.launch;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.sql.SQLException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wangju.desk.Carrying;
import org.wangju.desk.ClaimCleaning;
import org.wangju.desk.Reminding;
import org.wangju.directory.register.UploadCleaning;
import org.wangju.engine.Engine;
import org.wangju.feedback.process.RunningErrands;
import org.wangju.notices.Delivering;
import org.wangju.platform.Database;
import org.wangju.platform.MasterSecret;
import org.wangju.record.Sealing;
import org.wangju.rules.RuleSeeder;
import org.wangju.security.http.MetricsToken;
import org.wangju.security.http.Serving;
import org.wangju.security.oidc.OpenIdProvider;

/**
 * What happens when a node starts, in order: keys checked, schema brought up to date, rights given,
 * rules loaded, engine, jobs, sealing, notices, errands. A failure stops the start.
 */
@WebListener
public class StartUp implements ServletContextListener {
  private static final Logger LOG = Logger.getLogger(StartUp.class.getName());

  /** The system property by which the entry point knows that all of it happened. */
  static final String READY = "wangju.ready";

  @Resource(lookup = Database.JNDI_NAME)
  private DataSource dataSource;

  @Inject
  @ConfigProperty(name = "wangju.db.vendor")
  private String vendor;

  @Inject
  @ConfigProperty(name = "wangju.db.url")
  private String url;

  @Inject
  @ConfigProperty(name = "wangju.db.user")
  private String user;

  @Inject
  @ConfigProperty(name = "wangju.db.password")
  private Optional<String> password;

  @Inject
  @ConfigProperty(name = "wangju.db.migration.user")
  private Optional<String> migrationUser;

  @Inject
  @ConfigProperty(name = "wangju.db.migration.password")
  private Optional<String> migrationPassword;

  @Inject private MasterSecret secret;
  @Inject private MetricsToken metrics;
  @Inject private OpenIdProvider provider;
  @Inject private Serving serving;
  @Inject private Timekeeping timekeeping;
  @Inject private RuleSeeder rules;
  @Inject private DemoData demo;
  @Inject private Engine engine;
  @Inject private Sealing sealing;
  @Inject private Delivering delivering;
  @Inject private Reminding reminding;
  @Inject private RunningErrands errands;
  @Inject private Carrying carrying;
  @Inject private ClaimCleaning claims;
  @Inject private UploadCleaning uploads;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    refuseBadSettings();
    migrate();
    timekeeping.start();
    new Turn(dataSource)
        .run(
            () -> {
              rules.seed();
              demo.load();
              engine.start(event.getServletContext());
            });
    engine.startJobs();
    sealing.start();
    delivering.start();
    reminding.start();
    errands.start();
    carrying.start();
    claims.start();
    uploads.start();
    serving.start();
    System.setProperty(READY, "true");
  }

  /** Beans are made when they are first asked; those that refuse bad settings are asked now. */
  private void refuseBadSettings() {
    secret.key("start-up");
    LOG.log(
        Level.INFO,
        "figures for a collector: {0}, sign-in by OpenID Connect: {1}",
        new Object[] {metrics.isOn(), provider.isOn()});
  }

  private void migrate() {
    Migration migration = new Migration(vendor);
    if (migrationUser.isEmpty()) {
      migration.run(dataSource);
      return;
    }
    try {
      migration.run(
          new DatabaseUser(url, migrationUser.get(), migrationPassword.orElse("")),
          new DatabaseUser(url, user, password.orElse("")));
    } catch (SQLException e) {
      throw new IllegalStateException("the application's rights could not be given", e);
    }
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    serving.stop();
    engine.stop();
    uploads.stop();
    claims.stop();
    errands.stop();
    carrying.stop();
    reminding.stop();
    delivering.stop();
    sealing.stop();
    timekeeping.stop();
  }
}
