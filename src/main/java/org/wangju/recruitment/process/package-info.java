/**
 * The flow of a recruitment: the model's names, thin delegates, whose turn each step is, and the
 * commands that pages call.
 *
 * <h2>The pattern that processes follow</h2>
 *
 * <p><b>A command</b> is one transaction: lock the case, decide access, call the service, let the
 * flow go on. State lies in entities; the flow holds ids, words of an enum, booleans and dates, and
 * finds its way by one word for each step ({@code receipt}, {@code filing}). The business key is
 * the case's key.
 *
 * <p><b>Return with reasons.</b> The step's gateway has one more way out, which leads back to the
 * step that must be done again. The entity goes back with the written reason, shows it at the step
 * to which the case returned, and drops it when the case goes on; the record keeps it. Nothing done
 * before is deleted: what is done again is added.
 *
 * <p><b>Rejection with written reasons.</b> A way out of the same gateway to an end event of its
 * own, so that the diagram says who ended the case. The entity refuses an end without a reason.
 *
 * <p><b>Withdrawal.</b> An event sub-process with an interrupting message start, correlated by the
 * business key: whatever the case waits for, tasks and timers fall away together.
 *
 * <p><b>Every end closes the case</b>, by one listener on the process: {@link
 * org.wangju.recruitment.process.CloseCase}.
 *
 * <p><b>Timers</b> wake a case up at a date that the rules computed and a variable holds; what is
 * due is then asked again. They are the only asynchronous boundaries: a user's action happens
 * everywhere or nowhere, and is never finished later by a job.
 */
package org.wangju.recruitment.process;
