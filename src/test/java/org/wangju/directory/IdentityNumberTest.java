package org.wangju.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class IdentityNumberTest {
  @Test
  void carriesBirthDateAndSex() {
    IdentityNumber number = IdentityNumber.of("999999199004112990").orElseThrow();
    assertThat(number.birthDate()).isEqualTo(LocalDate.of(1990, 4, 11));
    assertThat(number.sex()).isEqualTo(Sex.MALE);
    assertThat(IdentityNumber.of("999999197911165704").orElseThrow().sex()).isEqualTo(Sex.FEMALE);
  }

  @Test
  void takesASmallXAndSpacesAround() {
    assertThat(IdentityNumber.of(" 99999919730721264x "))
        .hasValueSatisfying(n -> assertThat(n.text()).isEqualTo("99999919730721264X"));
  }

  @Test
  void refusesAWrongCheckCharacterALengthAndAnImpossibleDate() {
    assertThat(IdentityNumber.of("999999199004112991")).isEmpty();
    assertThat(IdentityNumber.of("99999919900411299")).isEmpty();
    assertThat(IdentityNumber.of("999999199002302999")).isEmpty();
    assertThat(IdentityNumber.of(null)).isEmpty();
  }

  @Test
  void neverWritesItselfOut() {
    assertThat(IdentityNumber.of("999999199004112990").orElseThrow())
        .hasToString("**************2990");
    assertThat(IdentityNumber.masked("110")).isEqualTo("110");
  }
}
