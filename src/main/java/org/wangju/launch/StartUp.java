package org.wangju.launch;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.wangju.engine.Engine;
import org.wangju.platform.Database;
import org.wangju.platform.MasterSecret;
import org.wangju.record.Sealing;
import org.wangju.rules.RuleSeeder;

/**
 * What happens when a node starts, in order: keys checked, schema brought up to date, rules loaded,
 * engine, jobs, sealing. A failure stops the start.
 */
@WebListener
public class StartUp implements ServletContextListener {
  /** The system property by which the entry point knows that all of it happened. */
  static final String READY = "wangju.ready";

  @Resource(lookup = Database.JNDI_NAME)
  private DataSource dataSource;

  @Inject
  @ConfigProperty(name = "wangju.db.vendor")
  private String vendor;

  @Inject private MasterSecret secret;
  @Inject private RuleSeeder rules;
  @Inject private DemoData demo;
  @Inject private Engine engine;
  @Inject private Sealing sealing;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    secret.key("start-up");
    Flyway.configure(StartUp.class.getClassLoader())
        .dataSource(dataSource)
        .locations("classpath:db/" + vendor)
        .load()
        .migrate();
    rules.seed();
    demo.load();
    engine.start(event.getServletContext());
    engine.startJobs();
    sealing.start();
    System.setProperty(READY, "true");
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    engine.stop();
    sealing.stop();
  }
}
