package org.wangju.feedback;

/**
 * How a department answered the requests sent to it in a period.
 *
 * @param asked how many were sent and not taken back unanswered
 * @param open how many lie with the department
 * @param late how many of those are past their last day
 * @param answered how many were answered
 * @param medianDays days from sending to the first answer, the median; null when none was answered
 * @param inTimePercent the share answered in time of all that were answered or are late; null when
 *     there are none
 */
public record MonitorRow(
    String departmentName,
    long asked,
    long open,
    long late,
    long answered,
    Double medianDays,
    Integer inTimePercent) {}
