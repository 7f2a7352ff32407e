/**
 * What every process needs on the desk: cases, the inbox of open steps and whose turn each is,
 * claim and release, drafts of forms. The inbox is a table of ours, written in the engine's
 * transaction; no page asks the engine for tasks.
 */
package org.wangju.desk;
