package org.wangju.launch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The command line of {@code wangju.jar}.
 *
 * @param command what is to be done
 * @param help whether only the options are to be shown
 * @param port the TCP port of the pages
 * @param data the folder of the embedded database and the key file; null when not given
 * @param demo whether demo registers are loaded; null when not given
 * @param login the login name of {@link Command#CREATE_ADMIN}; null otherwise
 * @param unitCode the code of the organization department that {@link Command#CREATE_ADMIN} makes;
 *     null when not given
 * @param unitName its name; null when not given
 */
record Options(
    Command command,
    boolean help,
    int port,
    String data,
    Boolean demo,
    String login,
    String unitCode,
    String unitName) {
  /** What the jar can do. */
  enum Command {
    SERVE,
    CREATE_ADMIN
  }

  private static final int DEFAULT_PORT = 8080;
  private static final int LAST_PORT = 65535;

  /**
   * Reads the arguments.
   *
   * @throws UnusableSettings for one that is unknown or lacks its value
   */
  static Options parse(String... arguments) {
    Deque<String> rest = new ArrayDeque<>(List.of(arguments));
    Options options = new Options(Command.SERVE, false, DEFAULT_PORT, null, null, null, null, null);
    while (!rest.isEmpty()) {
      options = options.with(rest.pop(), rest);
    }
    return options;
  }

  private Options with(String argument, Deque<String> rest) {
    return switch (argument) {
      case "--help", "-h" ->
          new Options(command, true, port, data, demo, login, unitCode, unitName);
      case "--port" ->
          new Options(
              command, help, port(value(argument, rest)), data, demo, login, unitCode, unitName);
      case "--data" ->
          new Options(command, help, port, value(argument, rest), demo, login, unitCode, unitName);
      case "--demo" -> new Options(command, help, port, data, true, login, unitCode, unitName);
      case "--no-demo" -> new Options(command, help, port, data, false, login, unitCode, unitName);
      case "create-admin" ->
          new Options(
              Command.CREATE_ADMIN,
              help,
              port,
              data,
              demo,
              value(argument, rest),
              unitCode,
              unitName);
      case "--unit" ->
          new Options(command, help, port, data, demo, login, value(argument, rest), unitName);
      case "--unit-name" ->
          new Options(command, help, port, data, demo, login, unitCode, value(argument, rest));
      default ->
          throw new UnusableSettings("unknown option " + argument + "; --help shows the options");
    };
  }

  private static String value(String argument, Deque<String> rest) {
    if (rest.isEmpty() || rest.peek().startsWith("--")) {
      throw new UnusableSettings(argument + " needs a value; --help shows the options");
    }
    return rest.pop();
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text);
      if (port > 0 && port <= LAST_PORT) {
        return port;
      }
    } catch (NumberFormatException e) {
      // Falls through to the same complaint.
    }
    throw new UnusableSettings("--port takes a number from 1 to " + LAST_PORT + ", not " + text);
  }
}
