package org.wangju.architecture;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wangju.directory.Role;
import org.wangju.security.Access;
import org.wangju.security.Action;
import org.wangju.security.Caller;
import org.wangju.security.Purpose;
import org.wangju.security.RoleAt;
import org.wangju.security.SignedIn;
import org.wangju.security.Target;
import org.wangju.security.UnitPathRepository;

/**
 * Every action by everyone to everything, held against the table {@code security/access.txt}, which
 * was read line by line. Whoever adds an action or a role, or changes a grant, changes the table
 * with it: the test writes it anew to {@code target/access.txt}; read the difference before it goes
 * to the resources.
 *
 * <p>District D lies over committees C1 and C2; C1 over branches B1 and B3; C2 over B2; the
 * department R beside them. Everyone who acts is a person of B1. The columns: that person; another
 * of B1; one of B3, beside it; one of B2, beneath the other committee; a case that B1 has about the
 * one of B2; a register entry that R keeps about that one, whose contact the person who acts is,
 * and one whose contact is another; the committee; the department's industry; nothing in
 * particular.
 */
class AccessTableTest {
  private static final Path TABLE = Path.of("src/test/resources/security/access.txt");
  private static final Map<String, String> PATHS =
      Map.of(
          "D", "/D/",
          "C1", "/D/C1/",
          "C2", "/D/C2/",
          "B1", "/D/C1/B1/",
          "B2", "/D/C2/B2/",
          "B3", "/D/C1/B3/",
          "R", "/R/");
  private static final Map<String, String> BRANCH_OF =
      Map.of("anna", "B1", "cleo", "B1", "dora", "B3", "bela", "B2");
  private static final Map<String, Target> OWNERS = owners();
  private static final Map<String, SignedIn> WHO = who();
  private static final String NOTHING_ASKED = "yes";

  private final Caller caller = new Caller();
  private final Access access = new Access(caller, new Paths());

  @Test
  void every_decision_is_as_the_table_says() throws IOException {
    String decided =
        heading() + Arrays.stream(Action.values()).map(this::block).collect(joining("\n"));
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target/access.txt"), decided);
    assertThat(decided)
        .as("target/access.txt against " + TABLE)
        .isEqualTo(Files.exists(TABLE) ? Files.readString(TABLE) : "");
  }

  @Test
  void everyone_in_the_table_holds_a_role_of_their_own() {
    assertThat(
            WHO.values().stream()
                .filter(someone -> someone != null)
                .flatMap(someone -> someone.roles().stream())
                .map(RoleAt::role))
        .contains(Role.values());
  }

  private static String heading() {
    StringBuilder line = new StringBuilder("%-22s".formatted(""));
    OWNERS.keySet().forEach(owner -> line.append(" %-14s".formatted(owner)));
    return line.toString().stripTrailing() + "\n\n";
  }

  private String block(Action action) {
    StringBuilder block = new StringBuilder(action.name()).append('\n');
    WHO.forEach(
        (who, account) -> {
          caller.enter(account, Locale.ENGLISH);
          StringBuilder line = new StringBuilder("  %-20s".formatted(who));
          OWNERS.values().forEach(owner -> line.append(" %-14s".formatted(cell(action, owner))));
          block.append(line.toString().stripTrailing()).append('\n');
        });
    return block.toString();
  }

  /** The purposes for which it is allowed; {@code yes} when none need be, {@code -} when denied. */
  private String cell(Action action, Target owner) {
    List<Purpose> purposes =
        Arrays.stream(Purpose.values())
            .filter(purpose -> access.allows(action, owner, purpose))
            .toList();
    boolean allowed = access.allows(action, owner);
    assertThat(allowed || purposes.isEmpty()).as(action + " " + owner).isTrue();
    if (!allowed) {
      return "-";
    }
    return purposes.size() == Purpose.values().length
        ? NOTHING_ASKED
        : purposes.stream()
            .map(purpose -> purpose.name().toLowerCase(Locale.ROOT).replace("_affairs", ""))
            .collect(joining("+"));
  }

  private static Map<String, Target> owners() {
    Map<String, Target> owners = new LinkedHashMap<>();
    owners.put("oneself", Target.person("anna"));
    owners.put("of B1", Target.person("cleo"));
    owners.put("of B3", Target.person("dora"));
    owners.put("of B2", Target.person("bela"));
    owners.put("case at B1", Target.ofCase("bela", "B1"));
    owners.put("own contact", Target.ofEntry("bela", "R", "entry-of-anna"));
    owners.put("other contact", Target.ofEntry("bela", "R", "entry-of-cleo"));
    owners.put("C1", Target.unit("C1"));
    owners.put("R", Target.unit("R"));
    owners.put("nothing", Target.none());
    return owners;
  }

  private static Map<String, SignedIn> who() {
    Map<String, SignedIn> who = new LinkedHashMap<>();
    who.put("signed out", null);
    who.put("no role", signedIn());
    for (Role role : Role.values()) {
      for (String unit : placesOf(role)) {
        who.put(label(role) + "@" + unit, signedIn(new RoleAt(role, unit, PATHS.get(unit))));
      }
    }
    return who;
  }

  private static List<String> placesOf(Role role) {
    return switch (role) {
      case BRANCH_SECRETARY, BRANCH_COMMITTEE_MEMBER -> List.of("B1");
      case OFFICER, AUDITOR -> List.of("C1", "D");
      case REGULATOR_CLERK, REGULATOR_HEAD -> List.of("R");
      case ADMINISTRATOR -> List.of("D");
    };
  }

  private static String label(Role role) {
    return role.name()
        .toLowerCase(Locale.ROOT)
        .replace("branch_committee_member", "committee")
        .replace("branch_", "")
        .replace('_', '-');
  }

  private static SignedIn signedIn(RoleAt... roles) {
    return new SignedIn(
        "login", "account", "name", "anna", null, "Anna", null, Set.of(roles), "token");
  }

  private static class Paths extends UnitPathRepository {
    @Override
    public List<String> pathsOf(Target target) {
      String unit =
          target.unitId() != null
              ? target.unitId()
              : target.personId() == null ? "" : BRANCH_OF.get(target.personId());
      return Optional.ofNullable(PATHS.get(unit)).stream().toList();
    }

    @Override
    public boolean keepsContact(String personId, String entryId) {
      return entryId.equals("entry-of-" + personId);
    }
  }
}
