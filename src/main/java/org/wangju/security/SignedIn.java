package org.wangju.security;

import java.util.Locale;
import java.util.Set;

/**
 * An account with an open login, as read for one request.
 *
 * @param loginId the key of the login's row
 * @param personId the person on the roster to whom the account belongs; null for those who are on
 *     none
 * @param unitId the unit for which the account was made; may be null
 * @param language the language chosen by the account; null when none was
 * @param formToken what every form of this login carries; derived from the cookie, never stored
 */
public record SignedIn(
    String loginId,
    String accountId,
    String login,
    String personId,
    String unitId,
    String displayName,
    Locale language,
    Set<RoleAt> roles,
    String formToken) {}
