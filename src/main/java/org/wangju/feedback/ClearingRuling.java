package org.wangju.feedback;

import java.util.List;

/**
 * What was decided.
 *
 * @param outcome cleared, partly or not
 * @param scope how far it is told; null when it is not cleared
 * @param reasons in writing, which the person reads
 * @param places where it is told besides those named before
 * @param meeting which decided; null when one officer did
 */
public record ClearingRuling(
    ClearingOutcome outcome,
    ClearingScope scope,
    String reasons,
    List<ClearingPlaceName> places,
    ClearingMeeting meeting) {}
