package org.wangju.directory.register;

import static org.wangju.directory.register.Column.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wangju.directory.IdentityNumber;
import org.wangju.directory.Role;
import org.wangju.directory.Sex;
import org.wangju.directory.Standing;

/**
 * A person of the roster 党员花名册. Dates that the roster does not tell are null.
 *
 * @param branch code or name of the branch
 */
record RosterRow(
    String name,
    Sex sex,
    String ethnicGroup,
    LocalDate birthDate,
    IdentityNumber identity,
    String branch,
    Standing standing,
    LocalDate appliedOn,
    LocalDate activistOn,
    LocalDate targetOn,
    LocalDate admittedOn,
    LocalDate convertedOn,
    List<Post> posts,
    String phone) {

  /** 党章 art. 1. */
  private static final int AGE_AT_APPLICATION = 18;

  private static final List<Column> DATES =
      List.of(APPLICATION_DATE, ACTIVIST_DATE, TARGET_DATE, MEETING_DATE, CONVERSION_DATE);
  private static final List<Standing> STANDINGS =
      List.of(
          Standing.APPLICANT,
          Standing.ACTIVIST,
          Standing.DEVELOPMENT_TARGET,
          Standing.PROBATIONARY_MEMBER,
          Standing.FULL_MEMBER);

  static RosterRow read(Fields fields) {
    return new Reader(fields).row();
  }

  /** The day on which the present standing began. */
  LocalDate standingSince() {
    return dates().get(STANDINGS.indexOf(standing));
  }

  /**
   * The days on which each standing on the way began, from application to conversion; null where
   * the roster tells none.
   */
  private List<LocalDate> dates() {
    List<LocalDate> dates = new ArrayList<>();
    dates.add(appliedOn);
    dates.add(activistOn);
    dates.add(targetOn);
    dates.add(admittedOn);
    dates.add(convertedOn);
    return dates;
  }

  private static final class Reader {
    private final Fields fields;
    private final List<LocalDate> dates = new ArrayList<>();

    Reader(Fields fields) {
      this.fields = fields;
    }

    RosterRow row() {
      fields.require(NAME);
      fields.require(BRANCH);
      Optional<IdentityNumber> identity = IdentityField.read(fields);
      Optional<Standing> standing = standing();
      DATES.forEach(column -> dates.add(fields.date(column).orElse(null)));
      LocalDate birth = birth(identity);
      checkDates(birth);
      standing.ifPresent(this::checkDatesOfStanding);
      return new RosterRow(
          fields.name(NAME, 50).orElse(null),
          sex(identity),
          ethnicGroup(),
          birth,
          identity.orElse(null),
          fields.text(BRANCH, 200).orElse(null),
          standing.orElse(null),
          dates.get(0),
          dates.get(1),
          dates.get(2),
          dates.get(3),
          dates.get(4),
          posts(standing),
          PhoneField.read(fields));
    }

    private Optional<Standing> standing() {
      fields.require(STANDING);
      Optional<Standing> standing =
          fields.code(STANDING, 40).flatMap(word -> Optional.ofNullable(Words.STANDINGS.get(word)));
      if (standing.isEmpty() && fields.isFilled(STANDING)) {
        fields.flaw(STANDING, "register.flaw.standing", Words.choices(Words.STANDINGS));
      }
      return standing;
    }

    private Sex sex(Optional<IdentityNumber> identity) {
      Optional<Sex> written =
          fields.code(SEX, 10).flatMap(word -> Optional.ofNullable(Words.SEXES.get(word)));
      if (written.isEmpty() && fields.isFilled(SEX)) {
        fields.flaw(SEX, "register.flaw.sex");
      } else if (written.isPresent()
          && identity.isPresent()
          && written.get() != identity.get().sex()) {
        fields.flaw(SEX, "register.flaw.sexDiffers");
      }
      return written.or(() -> identity.map(IdentityNumber::sex)).orElse(null);
    }

    private String ethnicGroup() {
      Optional<String> known = fields.code(ETHNIC_GROUP, 40).flatMap(Words::ethnicGroup);
      if (known.isEmpty() && fields.isFilled(ETHNIC_GROUP)) {
        fields.flaw(ETHNIC_GROUP, "register.flaw.ethnicGroup");
      }
      return known.orElse(null);
    }

    private LocalDate birth(Optional<IdentityNumber> identity) {
      Optional<LocalDate> written = fields.date(BIRTH_DATE);
      if (written.isPresent()
          && identity.isPresent()
          && !written.get().equals(identity.get().birthDate())) {
        fields.flaw(
            BIRTH_DATE, "register.flaw.birthDiffers", identity.get().birthDate().toString());
      }
      return written.or(() -> identity.map(IdentityNumber::birthDate)).orElse(null);
    }

    private void checkDates(LocalDate birth) {
      LocalDate applied = dates.get(0);
      if (birth != null
          && applied != null
          && applied.isBefore(birth.plusYears(AGE_AT_APPLICATION))) {
        fields.flaw(
            APPLICATION_DATE,
            "register.flaw.under18",
            birth.plusYears(AGE_AT_APPLICATION).toString());
      }
      int earlier = -1;
      for (int i = 0; i < dates.size(); i++) {
        if (dates.get(i) == null) {
          continue;
        }
        if (earlier >= 0 && dates.get(i).isBefore(dates.get(earlier))) {
          fields.flaw(
              DATES.get(i),
              "register.flaw.datesOutOfOrder",
              DATES.get(earlier).header(),
              dates.get(earlier).toString());
        }
        earlier = i;
      }
    }

    /**
     * The day that made the standing must be told, before membership the day of application too; a
     * later day contradicts it.
     */
    private void checkDatesOfStanding(Standing standing) {
      int reached = STANDINGS.indexOf(standing);
      fields.require(DATES.get(reached));
      if (reached > 0 && !standing.isMember()) {
        fields.require(APPLICATION_DATE);
      }
      DATES.stream()
          .skip(reached + 1L)
          .filter(fields::isFilled)
          .forEach(column -> fields.flaw(column, "register.flaw.dateBeyondStanding"));
    }

    private List<Post> posts(Optional<Standing> standing) {
      List<Post> posts = new ArrayList<>();
      for (String title : fields.list(POST, 60)) {
        Optional<Role> role = Words.role(title);
        role.ifPresent(of -> posts.add(new Post(title, of)));
        if (role.isEmpty() && !Words.meansNoPost(title)) {
          fields.warn(POST, "register.warning.post", title);
        }
      }
      if (!posts.isEmpty() && standing.isPresent() && standing.get() != Standing.FULL_MEMBER) {
        fields.flaw(POST, "register.flaw.postOfNonMember");
      }
      return List.copyOf(posts);
    }
  }
}
