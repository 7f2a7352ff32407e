/**
 * Two-way feedback 双向反馈 between the organization department and the industry departments. What a
 * breach is measured against stands here: the three lists 三张清单, published by edition, read and
 * confirmed by members. Nothing here knows the engine or a page.
 */
package org.wangju.feedback;
