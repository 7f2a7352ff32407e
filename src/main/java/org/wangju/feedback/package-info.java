/**
 * Two-way feedback 双向反馈 between the organization department and the industry departments. {@link
 * FeedbackCase} is one piece of feedback in either direction: who sends it, who answers, for which
 * purpose and on which ground; {@link FeedbackSubject} is what it says about one person, with the
 * person's reply and what became of it. What a breach is measured against stands here too: the
 * three lists 三张清单, published by edition, read and confirmed by members. Entities hold the state
 * and know at which step a case lies; services are its use cases, and run in a transaction that
 * somebody else began. Nothing here knows the engine or a page.
 */
package org.wangju.feedback;
