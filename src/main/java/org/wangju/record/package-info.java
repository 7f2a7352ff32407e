/**
 * What happened, written once and for good: every act becomes an event in the transaction that did it. An event is an envelope
 * (ids, kind, time, rule, actor's id) and a payload (names and texts), which can be erased by law while the envelope stays.
 */
package org.wangju.record;
