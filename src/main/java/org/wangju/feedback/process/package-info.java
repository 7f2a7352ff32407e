/**
 * The flow of feedback: the model's names, thin delegates, whose turn each step is, and the
 * commands that pages call. It follows the pattern told in the process package of recruitment;
 * besides, the two sides stand in the case and the planner gives each step to a role at the unit of
 * one of them, so that one model serves both directions, and people are heard side by side in a
 * subprocess that the model has once for each of them.
 *
 * <p>Name clearing is a short process of its own beside it, one case a person: {@link
 * org.wangju.feedback.process.ClearingProcess}.
 */
package org.wangju.feedback.process;
