package org.wangju.notices;

import java.time.LocalDate;

/**
 * What a case's people are told.
 *
 * @param key names this very occasion among all, 100 characters at most: told twice, it counts once
 * @param caseNumber the number that people say; nothing else of the case leaves by mail
 * @param matterModule the bundle of the text that says what it is about, such as a step's name
 * @param matterKey its key there
 * @param link the page concerned, as a path of this site
 * @param dueOn the last day; null where there is none
 */
public record News(
    NoticeKind kind,
    String key,
    Audience audience,
    String caseNumber,
    String matterModule,
    String matterKey,
    String link,
    LocalDate dueOn) {}
