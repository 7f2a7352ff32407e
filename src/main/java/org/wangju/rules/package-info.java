/**
 * What binds every process: editions of the rules with their local overlays, the working-day
 * calendar, and what follows from them for given facts. The answers are pure functions of (edition,
 * facts, calendar); only {@link org.wangju.rules.Rulebook} and {@link org.wangju.rules.RuleSeeder}
 * touch the database.
 */
package org.wangju.rules;
