package org.wangju.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The module table and the boundaries of engine, pages, database and clock. */
class ModulesTest {
  private static final String ROOT = "org.wangju";

  /**
   * Each may use those before it. Features share a rank, so that none uses another; so do pages.
   */
  private static final List<Set<String>> ORDER =
      List.of(
          Set.of("platform"),
          Set.of("rules"),
          Set.of("record"),
          Set.of("engine"),
          Set.of("directory"),
          Set.of("security"),
          Set.of("documents"),
          Set.of("notices"),
          Set.of("desk"),
          Set.of("vote"),
          Set.of("recruitment", "training", "feedback", "evaluation"),
          Set.of("reports"),
          Set.of("api"),
          Set.of("admin"),
          Set.of("launch"));

  private static final Set<String> MAKING_CLOCKS =
      Set.of("org.wangju.platform.Time", "org.wangju.launch.CreateAdmin");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void every_module_is_in_the_table() {
    Set<String> known = ORDER.stream().flatMap(Set::stream).collect(Collectors.toSet());
    Set<String> found =
        CLASSES.stream().map(ModulesTest::module).collect(Collectors.toCollection(TreeSet::new));
    assertThat(found).isSubsetOf(known).isNotEmpty();
  }

  @Test
  void modules_use_only_those_before_them() {
    classes().that(resideInAPackage(ROOT + "..")).should(onlyUseEarlierModules()).check(CLASSES);
  }

  @Test
  void modules_are_without_cycles_inside() {
    com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices()
        .matching(ROOT + ".(**)")
        .should()
        .beFreeOfCycles()
        .check(CLASSES);
  }

  @Test
  void engine_is_known_to_engine_desk_and_processes_only() {
    noClasses()
        .that(
            resideInAPackage(ROOT + "..")
                .and(
                    com.tngtech.archunit.base.DescribedPredicate.not(
                        resideInAnyPackage(
                            ROOT + ".engine..", ROOT + ".desk..", ROOT + "..process.."))))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.camunda..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".engine..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.camunda.bpm.engine.impl..")
        .check(CLASSES);
  }

  @Test
  void faces_is_known_to_pages_only() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "..web..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.faces..", "org.primefaces..", "org.omnifaces..")
        .check(CLASSES);
  }

  @Test
  void nothing_keeps_state_in_a_node() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("jakarta.faces.view.ViewScoped")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("jakarta.enterprise.context.SessionScoped")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("jakarta.enterprise.context.ConversationScoped")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("jakarta.faces.flow.FlowScoped")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("jakarta.faces.context.Flash")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("jakarta.servlet.http.HttpSession")
        .check(CLASSES);
  }

  @Test
  void entity_manager_is_known_to_repositories_only() {
    noClasses()
        .that()
        .haveSimpleNameNotEndingWith("Repository")
        .and()
        .doNotHaveFullyQualifiedName("org.wangju.platform.Persistence")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("jakarta.persistence.EntityManager")
        .check(CLASSES);
  }

  @Test
  void now_comes_from_the_clock() {
    noClasses().should(askTheSystemForNow()).check(CLASSES);
  }

  @Test
  void every_way_of_asking_the_system_for_now_is_found() {
    JavaClasses fixture = new ClassFileImporter().importClasses(WaysToNow.class);
    JavaClass ways = fixture.get(WaysToNow.class);
    Set<String> found =
        ways.getCodeUnitAccessesFromSelf().stream()
            .filter(ModulesTest::asksForNow)
            .map(access -> access.getOrigin().getName())
            .collect(Collectors.toSet());
    Set<String> asking =
        ways.getMethods().stream()
            .map(JavaMethod::getName)
            .filter(name -> !name.startsWith("given"))
            .collect(Collectors.toSet());
    assertThat(found).isEqualTo(asking);
    assertThatThrownBy(() -> noClasses().should(askTheSystemForNow()).check(fixture))
        .isInstanceOf(AssertionError.class);
  }

  /** What is not to be found in the application; what is given a clock or a time is. */
  @SuppressWarnings({
    "JavaUtilDate",
    "JavaTimeDefaultTimeZone",
    "JdkObsolete",
    "UnnecessaryLambda",
    "unused"
  })
  private static final class WaysToNow {
    Instant call() {
      return Instant.now();
    }

    Supplier<Instant> reference() {
      return Instant::now;
    }

    Supplier<Instant> lambda() {
      return () -> Instant.now();
    }

    LocalDate inZone() {
      return LocalDate.now(ZoneOffset.UTC);
    }

    LongSupplier millis() {
      return System::currentTimeMillis;
    }

    Date date() {
      return new Date();
    }

    Supplier<Date> dateReference() {
      return Date::new;
    }

    Calendar calendar() {
      return Calendar.getInstance();
    }

    Calendar gregorian() {
      return new GregorianCalendar();
    }

    Supplier<Calendar> gregorianReference() {
      return GregorianCalendar::new;
    }

    Supplier<Clock> clock() {
      return Clock::systemUTC;
    }

    Clock tick() {
      return Clock.tickSeconds(ZoneOffset.UTC);
    }

    Function<Clock, Instant> givenClock() {
      return Instant::now;
    }

    Date givenDate() {
      return Date.from(Instant.EPOCH);
    }

    Calendar givenGregorian() {
      return new GregorianCalendar(2026, Calendar.MARCH, 2);
    }
  }

  @Test
  void verifier_and_platform_use_nothing_of_ours() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".platform..")
        .should()
        .dependOnClassesThat(
            resideInAPackage(ROOT + "..")
                .and(
                    com.tngtech.archunit.base.DescribedPredicate.not(
                        resideInAPackage(ROOT + ".platform.."))))
        .check(CLASSES);
    classes()
        .that()
        .resideInAPackage(ROOT + ".record.verify..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", ROOT + ".record.verify..")
        .check(CLASSES);
  }

  /**
   * A page begins no transaction: what must run in somebody else's would fail only when somebody
   * opens the page.
   */
  @Test
  void pages_call_nothing_that_needs_a_transaction() {
    noClasses()
        .that(resideInAPackage(ROOT + "..web.."))
        .should(callWhatNeedsATransaction())
        .check(CLASSES);
  }

  private static ArchCondition<JavaClass> callWhatNeedsATransaction() {
    return new ArchCondition<>("call what needs a running transaction") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (JavaMethodCall call : type.getMethodCallsFromSelf()) {
          boolean needsOne =
              call.getTarget().resolveMember().filter(ModulesTest::needsTransaction).isPresent();
          events.add(new SimpleConditionEvent(call, needsOne, call.getDescription()));
        }
      }
    };
  }

  private static boolean needsTransaction(JavaMethod method) {
    return method
        .tryGetAnnotationOfType(Transactional.class)
        .or(() -> method.getOwner().tryGetAnnotationOfType(Transactional.class))
        .filter(transactional -> transactional.value() == Transactional.TxType.MANDATORY)
        .isPresent();
  }

  /**
   * The one clock is made in platform; a command of the jar, which has no container, makes its own.
   */
  private static ArchCondition<JavaClass> askTheSystemForNow() {
    return new ArchCondition<>("ask the system for the time") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (JavaCodeUnitAccess<?> access : type.getCodeUnitAccessesFromSelf()) {
          events.add(new SimpleConditionEvent(access, asksForNow(access), access.getDescription()));
        }
      }
    };
  }

  private static boolean asksForNow(JavaCodeUnitAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    List<JavaClass> parameters = access.getTarget().getRawParameterTypes();
    return switch (access.getTarget().getName()) {
      case "now" ->
          owner.startsWith("java.time.")
              && parameters.stream().noneMatch(p -> p.getName().equals(Clock.class.getName()));
      case "currentTimeMillis" -> owner.equals("java.lang.System");
      case "getInstance" -> owner.equals("java.util.Calendar");
      case "<init>" ->
          (owner.equals("java.util.Date") && parameters.isEmpty())
              || (owner.equals("java.util.GregorianCalendar")
                  && parameters.stream().noneMatch(p -> p.getName().equals("int")));
      case "system", "systemUTC", "systemDefaultZone", "tickMillis", "tickSeconds", "tickMinutes" ->
          owner.equals(Clock.class.getName())
              && !MAKING_CLOCKS.contains(access.getOriginOwner().getName());
      default -> false;
    };
  }

  private static ArchCondition<JavaClass> onlyUseEarlierModules() {
    return new ArchCondition<>("use only modules before their own") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getDirectDependenciesFromSelf().stream()
            .filter(dependency -> dependency.getTargetClass().getPackageName().startsWith(ROOT))
            .forEach(
                dependency -> {
                  JavaClass target = dependency.getTargetClass();
                  boolean allowed =
                      module(type).equals(module(target)) || rank(target) < rank(type);
                  events.add(
                      new SimpleConditionEvent(dependency, allowed, dependency.getDescription()));
                });
      }
    };
  }

  /**
   * A page package of a module before the desk ranks as a module of its own, just after the desk.
   */
  private static double rank(JavaClass type) {
    String module = module(type);
    for (int i = 0; i < ORDER.size(); i++) {
      if (ORDER.get(i).contains(module)) {
        boolean page =
            (type.getPackageName() + ".").contains(".web.") && !module.equals("platform");
        return page ? Math.max(i, rankOfDesk()) + 0.5 : i;
      }
    }
    throw new IllegalStateException("not in the table: " + type.getName());
  }

  private static int rankOfDesk() {
    for (int i = 0; i < ORDER.size(); i++) {
      if (ORDER.get(i).contains("desk")) {
        return i;
      }
    }
    throw new IllegalStateException("no desk");
  }

  private static String module(JavaClass type) {
    String rest = type.getPackageName().substring(ROOT.length());
    return rest.isEmpty() ? "" : rest.substring(1).split("\\.")[0];
  }
}
