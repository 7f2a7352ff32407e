package org.wangju.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wangju.directory.Person;
import org.wangju.directory.Role;
import org.wangju.directory.RoleHolding;
import org.wangju.directory.Unit;
import org.wangju.platform.Cipherbox;
import org.wangju.record.Event;
import org.wangju.record.Record;
import org.wangju.record.Stream;

/**
 * One account a role for the demo registers, as {@code demo/accounts.csv} lists them: login, name,
 * role, unit's code and, for people on the demo roster, the identity number. All have one password,
 * known to everyone, so that they must never be loaded beside real data.
 */
@ApplicationScoped
public class DemoAccounts {
  /** The password of every demo account. */
  public static final String PASSWORD = "wangju-demo";

  private static final String FILE = "/demo/accounts.csv";

  private final AccountRepository repository;
  private final Passwords passwords;
  private final Cipherbox cipherbox;
  private final Record record;
  private final Clock clock;

  protected DemoAccounts() {
    this(null, null, null, null, null);
  }

  @Inject
  public DemoAccounts(
      AccountRepository repository,
      Passwords passwords,
      Cipherbox cipherbox,
      Record record,
      Clock clock) {
    this.repository = repository;
    this.passwords = passwords;
    this.cipherbox = cipherbox;
    this.record = record;
    this.clock = clock;
  }

  private record Line(
      String login, String name, String role, String unitCode, String identityNumber) {
    static Line of(String text) {
      String[] cells = text.split(",", -1);
      return new Line(cells[0], cells[1], cells[2], cells[3], cells[4]);
    }
  }

  /** Makes the accounts that are not there yet, after the demo registers were loaded. */
  @Transactional
  public void load() {
    String hash = passwords.hash(PASSWORD);
    lines().forEach(line -> load(line, hash));
  }

  private void load(Line line, String passwordHash) {
    Optional<Person> person = person(line);
    String unitId =
        line.unitCode().isEmpty()
            ? person.map(Person::getBranchId).orElse(null)
            : unitId(line.unitCode());
    Account account =
        repository
            .byLogin(line.login())
            .orElseGet(() -> add(line, person.map(Person::getId).orElse(null), unitId));
    if (account.isActive()) {
      return;
    }
    account.choosePassword(passwordHash, clock.instant());
    if (!line.role().isEmpty()) {
      give(Role.valueOf(line.role()), account, unitId);
    }
  }

  private Account add(Line line, String personId, String unitId) {
    Account account = new Account(line.login(), personId, unitId, line.name(), clock.instant());
    repository.add(account);
    record.append(
        Event.of("security.account-created", Stream.ofAccount(account.getId()))
            .about(personId)
            .with("login", line.login())
            .with("name", line.name()));
    return account;
  }

  // The roster and the departments file have given most roles already.
  private void give(Role role, Account account, String unitId) {
    LocalDate today = LocalDate.now(clock);
    boolean held =
        repository.holdings(account).stream()
            .anyMatch(
                row -> row.role() == role && row.unitId().equals(unitId) && !row.endedOn(today));
    if (!held) {
      repository.add(
          account.getPersonId() == null
              ? RoleHolding.ofAccount(account.getId(), role, unitId, null, today)
              : RoleHolding.ofPerson(account.getPersonId(), role, unitId, null, today));
    }
  }

  private Optional<Person> person(Line line) {
    return line.identityNumber().isEmpty()
        ? Optional.empty()
        : repository.personByIdentity(cipherbox.hash(line.identityNumber()));
  }

  private String unitId(String code) {
    return repository
        .unitByCode(code)
        .map(Unit::getId)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "demo/accounts.csv names a unit that the demo registers lack: " + code));
  }

  private static List<Line> lines() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                DemoAccounts.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).filter(line -> !line.isBlank()).map(Line::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
