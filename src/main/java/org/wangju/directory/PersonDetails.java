package org.wangju.directory;

import java.time.LocalDate;

/**
 * What a form says of a person.
 *
 * @param version the version that the form was filled from; without meaning for a new person
 * @param identityNumber as typed; null or blank leaves it as it is
 * @param phone as typed; null or blank leaves it as it is
 * @param dates the dates as the register records them
 */
public record PersonDetails(
    int version,
    String name,
    Sex sex,
    String ethnic,
    LocalDate birthDate,
    String identityNumber,
    String phone,
    RegisteredDates dates) {}
