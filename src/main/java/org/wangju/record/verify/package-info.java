/**
 * Checks an export of the record offline: the Merkle tree of RFC 9162, checkpoints in the form of
 * the transparency logs, and the bundle that the record writes. It uses the JDK alone, so that an
 * auditor can read all of it and build it without the rest.
 */
package org.wangju.record.verify;
