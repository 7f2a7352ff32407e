package org.wangju.launch;

import fish.payara.micro.PayaraMicro;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.wangju.record.verify.Verify;

/**
 * The entry point of {@code wangju.jar}: reads the options, makes the settings complete and starts
 * the server.
 */
public final class Main {
  private static final String LISTENER =
      "configs.config.server-config.network-config.network-listeners.network-listener.http-listener";

  private static final String HTTP =
      "configs.config.server-config.network-config.protocols.protocol.http-listener.http";

  // Its lock lasts as long as it is referred to.
  private static Workspace workspace;

  private Main() {}

  /**
   * Starts what the options ask for; ends with status 2 when they cannot be understood or a setting
   * is missing.
   */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length > 0 && arguments[0].equals("verify")) {
      // Needs neither settings nor the server, and knows its own options.
      Verify.main(Arrays.copyOfRange(arguments, 1, arguments.length));
    }
    try {
      Options options = Options.parse(arguments);
      if (options.help()) {
        System.out.print(usage());
        return;
      }
      Map<String, String> settings = Settings.complete(options, Settings.given());
      settings.forEach(System::setProperty);
      workspace = Workspace.in(Path.of(settings.get("wangju.data")));
      // Before the server makes a temporary file: where they go is asked once in a process.
      System.setProperty("java.io.tmpdir", workspace.folder().toString());
      switch (options.command()) {
        case SERVE -> serve(options, settings);
        case CREATE_ADMIN ->
            OwnClasses.run(
                workspace,
                "org.wangju.launch.CreateAdmin",
                options.login(),
                options.unitCode(),
                options.unitName());
      }
    } catch (UnusableSettings e) {
      System.err.println("wangju: " + e.getMessage());
      System.exit(2);
    }
  }

  private static void serve(Options options, Map<String, String> settings) throws Exception {
    // Times in the database are UTC; the zone of the users is a setting of its own.
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    if (!settings.getOrDefault("wangju.db.migration.user", "").isEmpty()) {
      OwnClasses.run(workspace, "org.wangju.launch.Migrate");
    }
    PayaraMicro.main(
        new String[] {
          "--nohazelcast",
          "--nohostaware",
          "--disablephonehome",
          "--contextroot",
          "/",
          // A node that answered before it is ready would show people that it is not.
          "--prebootcommandfile",
          commands(
              LISTENER + ".port=" + options.port(),
              LISTENER + ".enabled=false",
              // Which product answers, and in which version, helps attackers alone.
              HTTP + ".server-header=false",
              HTTP + ".xpowered-by=false"),
          "--postdeploycommandfile",
          commands(LISTENER + ".enabled=true")
        });
    if (!Boolean.getBoolean(StartUp.READY)) {
      System.err.println("wangju: the application did not start; the log above says why");
      System.exit(1);
    }
    new Stopping(LISTENER + ".enabled=false").onSignals();
    System.out.printf("%n  Wangju 网聚: http://localhost:%d/%n", options.port());
    System.out.printf("  data: %s%n", settings.get("wangju.db.url"));
    if (Boolean.parseBoolean(settings.get("wangju.demo"))) {
      System.out.printf(
          "  demo accounts, all with the password %s:%n%s%n",
          org.wangju.security.DemoAccounts.PASSWORD, DemoAccounts.table());
    }
  }

  private static String commands(String... settings) throws IOException {
    Path file = Files.createTempFile(workspace.folder(), "server", ".commands");
    Files.write(file, Stream.of(settings).map(setting -> "set " + setting).toList());
    return file.toString();
  }

  private static String usage() throws IOException {
    try (InputStream text = Main.class.getResourceAsStream("usage.txt")) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
