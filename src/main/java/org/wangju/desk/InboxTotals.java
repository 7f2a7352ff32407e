package org.wangju.desk;

/** How many items an inbox holds, how many of them are late, and how many fall due this week. */
public record InboxTotals(long open, long late, long thisWeek) {}
