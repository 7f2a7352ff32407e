/**
 * The embedded process engine and all that wires it: configuration, its part in the JTA
 * transaction, listeners that tell other modules of tasks, and the handler that writes its steps
 * into the record. Nothing else names the engine's internals.
 */
package org.wangju.engine;
