package org.wangju.feedback;

import java.time.LocalDate;
import java.util.List;

/**
 * What is asked.
 *
 * @param allegation what was said about the person
 * @param allegedOn when it was said first; null when that is not known
 * @param statement why it is wrong, and what shows it
 * @param feedbackNumber the number of the feedback case it rests on; null or blank when there is
 *     none
 * @param places where it was said
 */
public record ClearingRequest(
    String allegation,
    LocalDate allegedOn,
    String statement,
    String feedbackNumber,
    List<ClearingPlaceName> places) {}
