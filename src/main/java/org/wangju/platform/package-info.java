/**
 * What every module stands on: clock, ids, errors, messages, keys, retry. No business noun lives
 * here, and nothing of ours is used here.
 */
package org.wangju.platform;
