package org.wangju.security;

import java.time.LocalDate;
import org.wangju.directory.Role;

/**
 * What is asked of {@link Accounts#create}.
 *
 * @param unitId the unit at which the role is held
 * @param since first day of the role
 * @param lastDay last day of the role, null for no end
 */
public record NewAccount(
    String login,
    String displayName,
    Role role,
    String unitId,
    LocalDate since,
    LocalDate lastDay) {}
