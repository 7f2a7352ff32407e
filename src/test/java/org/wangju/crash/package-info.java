/**
 * {@code mvn -Pcrash verify}: nodes and the database server are killed under load, and what clients
 * were told is held against what is there afterwards. {@link org.wangju.crash.CrashIT} says how.
 */
package org.wangju.crash;
