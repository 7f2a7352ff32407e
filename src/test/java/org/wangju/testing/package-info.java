/**
 * What tests stand on: {@link org.wangju.testing.Database} is an empty, migrated database of its
 * own; {@link org.wangju.testing.Stack} puts the application's entities, the process engine and its
 * beans on top of one, without a container.
 */
package org.wangju.testing;
