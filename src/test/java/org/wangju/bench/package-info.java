/**
 * {@code mvn -Pbench}: the application beside the bare process engine, on one MySQL server. {@link
 * org.wangju.bench.Bench} says what is compared and how.
 */
package org.wangju.bench;
