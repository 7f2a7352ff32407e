/**
 * How the product starts: the entry point of {@code wangju.jar} with its options, and the start-up
 * sequence in the server.
 */
package org.wangju.launch;
